import {parentPort} from "node:worker_threads";
import {confront, type Confrontation} from "./confront.ts";

parentPort?.on("message", (request: Confrontation) => parentPort?.postMessage(confront(request)));
