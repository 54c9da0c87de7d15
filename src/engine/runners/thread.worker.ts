import {parentPort} from "node:worker_threads";
import type {Request} from "./pool.ts";
import {replyTo, transfers} from "./reply.ts";

parentPort?.on("message", (request: Request) => {
  const reply = replyTo(request);
  parentPort?.postMessage(reply, transfers(reply));
});
