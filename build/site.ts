import {execFile} from "node:child_process";
import {resolve} from "node:path";
import {promisify} from "node:util";
import {preview} from "vite";

const VITE = resolve("node_modules/vite/bin/vite.js");

export interface Served {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Runs `vite build` with extra arguments in a process of its own, as production whatever NODE_ENV says here. */
export async function viteBuild(args: string[] = []): Promise<void> {
  const {NODE_ENV: _, ...env} = process.env;
  await promisify(execFile)(process.execPath, [VITE, "build", "--logLevel", "warn", ...args], {env});
}

/** Serves a folder on a free port of this machine until `close`, which also cuts the open connections. */
export async function serve(directory: string): Promise<Served> {
  const server = await preview({
    configFile: false,
    base: "./",
    logLevel: "error",
    build: {outDir: directory},
    preview: {host: "127.0.0.1", port: 0}
  });
  return {
    url: server.resolvedUrls!.local[0]!,
    async close() {
      if ("closeAllConnections" in server.httpServer) server.httpServer.closeAllConnections();
      await server.close();
    }
  };
}
