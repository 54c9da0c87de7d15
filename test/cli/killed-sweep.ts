import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {expect} from "vitest";
import {contentOf, recordsIn} from "../../src/cli/cells/journal.ts";
import {Draws} from "../../src/random/draws.ts";
import {uniform} from "../../src/random/exact.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {start, throughline} from "./throughline.ts";

const POINTS = 60;
const REPLICATIONS = 2;
/** Two strategies, and no number that concerns only one of them. */
const CELLS = POINTS * 2 * REPLICATIONS;

function args(cache: string | null, out: string): string[] {
  const parameters = "journey.mobile=5%..40%,segments.neighbours.need=1 per year..3 per year";
  return [
    ..."sweep scenarios/small-shop.yaml --customers 400 --threads 2 --force --points".split(" "),
    String(POINTS),
    "--replications",
    String(REPLICATIONS),
    "--parameters",
    parameters,
    "--out",
    out,
    ...(cache === null ? [] : ["--cache", cache])
  ];
}

/** Names of the whole records in a folder, file by file, and its size in bytes. */
function look(folder: string): {ids: string[]; bytes: number} {
  const ids: string[] = [];
  let bytes = 0;
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const data = readFileSync(join(folder, name));
    bytes += data.length;
    for (const {id, start: at, length} of recordsIn(data, data.indexOf(10) + 1))
      if (contentOf(data.subarray(at, at + length), id) !== undefined) ids.push(id);
  }
  return {ids, bytes};
}

function bytesIn(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) : 0;
}

/**
 * Kills a sweep with SIGKILL that many times, at moments that a seed decides: half of them by the clock, from the start of the process on, half when its
 * journal has grown by so many bytes. After every kill the same command goes on; one that comes to its end is compared with a run that nobody
 * disturbed, and the next begins with nothing. Says how many came to their end.
 */
export async function killAndResume(kills: number, seed: string): Promise<{ended: number}> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-killed-"));
  const [cache, out, undisturbed] = ["cells", "out.csv", "undisturbed.csv"].map(name => join(folder, name));
  const luck = new Draws(keyFromSeed(seed, 0));
  try {
    expect(await throughline(...args(null, undisturbed!))).toMatchObject({code: 0, stderr: ""});
    const expected = readFileSync(undisturbed!);
    let ended = 0;
    let killed = 0;
    let known = 0;
    /** A run to its end, which takes from the disk what is there and simulates the rest. */
    const finish = ({code, stderr}: {code: number | null; stderr: string}, there: number) => {
      expect(code).toBe(0);
      expect(stderr).toBe(`${cache}: ${there} runs were there, ${CELLS - there} were simulated\n`);
      settle();
    };
    /** The file is there, whole or not at all: then so is every cell, and the next run begins with nothing. */
    const settle = () => {
      expect(readFileSync(out!).equals(expected)).toBe(true);
      expect(new Set(look(cache!).ids).size).toBe(CELLS);
      rmSync(cache!, {recursive: true});
      rmSync(out!);
      known = 0;
      ended++;
    };
    while (killed < kills) {
      luck.at(killed, ended, 0, 0);
      const byClock = luck.word() < 0;
      const moment = uniform(luck.word());
      const before = bytesIn(cache!);
      const child = start(args(cache!, out!));
      if (byClock) await sleep(moment * 2500);
      else {
        const enough = before + 1 + moment * 60_000;
        while (child.exitCode === null && bytesIn(cache!) < enough) await sleep(1);
      }
      child.kill("SIGKILL");
      const end = await child.ended;
      if (end.signal !== "SIGKILL") {
        finish(end, known);
        continue;
      }
      killed++;
      // The moment may lie between the last byte of the result and the end of the process.
      if (existsSync(out!)) {
        settle();
        continue;
      }
      const {ids} = look(cache!);
      // what was on the disk is still there, and nothing was simulated twice
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThanOrEqual(known);
      known = ids.length;
    }
    finish(await throughline(...args(cache!, out!)), known);
    return {ended};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
