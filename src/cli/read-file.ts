import {closeSync, openSync, readSync} from "node:fs";
import {outcomes} from "../outcome/registry.ts";
import {readScenario, type ScenarioError} from "../scenario/read.ts";
import {limits} from "../scenario/read/limits.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {clean} from "./clean.ts";
import {Exit, Failure, systemReason} from "./exit.ts";

const outcomeIds = outcomes.map(({id}) => id);

/** Reads and validates a scenario file. Fails with every error of the file, a line each. */
export function readFile(path: string): Scenario {
  const {scenario, errors} = readScenario(readText(path), {name: path, outcomes: outcomeIds});
  if (scenario === null || errors.length > 0) throw new Failure(Exit.invalid, errors.map(describe).join("\n"));
  return scenario;
}

/** Reads all files, or fails with the errors of all of them. */
export function readFiles(paths: readonly string[]): Scenario[] {
  const failures: Failure[] = [];
  const scenarios = paths.flatMap(path => {
    try {
      return [readFile(path)];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
      return [];
    }
  });
  if (failures.length === 0) return scenarios;
  throw new Failure(Math.max(...failures.map(({code}) => code)), failures.map(({message}) => message).join("\n"));
}

/** `file:line:column path: message (hint)`. */
function describe({file, line, column, path, message, hint}: ScenarioError): string {
  const place = path === "" ? "" : `${clean(path)}: `;
  return `${clean(file)}:${line}:${column} ${place}${clean(message)}${hint === undefined ? "" : ` (${clean(hint)})`}`;
}

/** Text of a file of at most `most` bytes. Fails where it cannot be read, is larger, or is no UTF-8. */
export function readText(path: string, {most = limits.bytes}: {most?: number} = {}): string {
  const name = clean(path);
  let bytes: Uint8Array;
  try {
    bytes = readAtMost(path, most + 1);
  } catch (error) {
    throw new Failure(Exit.invalid, `${name}: ${systemReason(error)}`);
  }
  if (bytes.length > most) {
    throw new Failure(Exit.limit, `${name}: the file is larger than ${most / 1024} KiB`);
  }
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    throw new Failure(Exit.invalid, `${name}: the file is not text in UTF-8`);
  }
}

/** Never holds more than `limit` bytes, whatever the path stands for: /dev/zero has no size. */
function readAtMost(path: string, limit: number): Uint8Array {
  const buffer = new Uint8Array(limit);
  const file = openSync(path, "r");
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < limit; length += read) {
      read = readSync(file, buffer, length, limit - length, null);
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
