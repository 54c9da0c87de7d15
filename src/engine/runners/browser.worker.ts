import type {Request} from "./pool.ts";
import {replyTo, transfers} from "./reply.ts";

addEventListener("message", ({data}: MessageEvent<Request>) => {
  const reply = replyTo(data);
  (self as unknown as DedicatedWorkerGlobalScope).postMessage(reply, transfers(reply));
});
