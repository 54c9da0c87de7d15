import {spawnSync} from "node:child_process";
import {fileURLToPath} from "node:url";

/** What a process used and printed: CPU and wall milliseconds, largest resident set in bytes. */
export interface Spent {
  readonly cpu: number;
  readonly wall: number;
  readonly resident: number;
  readonly output: string;
}

/** Prints on standard error, at the very end of a process, what it used. */
const EPILOGUE = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage(); process.stderr.write("\\nspent " + JSON.stringify([userCPUTime + systemCPUTime, maxRSS])); });'
)}`;

/** Runs a file in a new process of the same Node. Throws when it fails. */
export function freshProcess(
  file: string,
  args: readonly string[],
  {flags = []}: {flags?: readonly string[]} = {}
): Spent {
  const start = performance.now();
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [...flags, "--import", EPILOGUE, fileURLToPath(file), ...args],
    {encoding: "utf8", maxBuffer: 1 << 28}
  );
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${file} failed: ${stderr}`);
  const [cpu, kilobytes] = JSON.parse(stderr.slice(stderr.lastIndexOf("\nspent ") + 7)) as [number, number];
  return {cpu: cpu / 1000, wall, resident: kilobytes * 1024, output: stdout};
}
