import {spawn, type ChildProcess} from "node:child_process";
import {fileURLToPath} from "node:url";
import {vi} from "vitest";
import {Failure} from "../../src/cli/exit.ts";
import {perform} from "../../src/cli/perform.ts";
import {plain} from "../../src/cli/style.ts";

// a process of its own takes its time on a busy machine
vi.setConfig({testTimeout: 60_000});

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

/** Path of a scenario of these tests. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
}

export function start(args: readonly string[]): ChildProcess & {readonly ended: Promise<Ended>} {
  const child = spawn(process.execPath, [main, ...args], {stdio: ["ignore", "pipe", "pipe"]});
  const texts = {stdout: "", stderr: ""};
  child.stdout.setEncoding("utf8").on("data", text => (texts.stdout += text));
  child.stderr.setEncoding("utf8").on("data", text => (texts.stderr += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({code, signal, ...texts}));
  });
  return Object.assign(child, {ended});
}

/** Does what the command line does, in this process: quick, but without the streams. */
export async function performed(...args: readonly string[]): Promise<{code: number; text: string; message: string}> {
  const host = {style: plain, width: 100, signal: new AbortController().signal, onProgress: undefined};
  try {
    const {text, code = 0} = await perform(args, host);
    return {code, text, message: ""};
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {code: error.code, text: "", message: error.message};
  }
}

/** Runs the real command line in a process of its own, to its end. */
export function throughline(...args: readonly string[]): Promise<Ended> {
  return start(args).ended;
}
