import {spawn} from "node:child_process";
import {closeSync, existsSync, openSync} from "node:fs";
import {setTimeout as sleep} from "node:timers/promises";
import {expect, test} from "vitest";
import {fixture, main, start, type Ended} from "./throughline.ts";

/** Interrupts a long run; one that has not got as far as listening to the signal dies of it, and another is given more time. */
async function interrupted(delay = 1000): Promise<Ended & {readonly seconds: number}> {
  const child = start(["compare", fixture("shop.yaml"), "--customers", "10000000", "--json"]);
  await sleep(delay);
  child.kill("SIGINT");
  const from = performance.now();
  const ended = await child.ended;
  return ended.signal === "SIGINT" ? interrupted(2 * delay) : {...ended, seconds: (performance.now() - from) / 1000};
}

test("an interrupted run ends soon with exit code 130 and has printed nothing on stdout", async () => {
  const {code, stdout, stderr, seconds} = await interrupted();
  expect({code, stdout, stderr}).toEqual({code: 130, stdout: "", stderr: "interrupted\n"});
  expect(seconds).toBeLessThan(20);
});

test("a reader that goes away is no error", async () => {
  const child = start(["compare", fixture("shop.yaml"), "--json"]);
  child.stdout!.destroy();
  const {code, stderr} = await child.ended;
  expect({code, stderr}).toEqual({code: 0, stderr: ""});
});

test.runIf(existsSync("/dev/full"))("a result that finds no room is an error", async () => {
  const full = openSync("/dev/full", "w");
  const child = spawn(process.execPath, [main, "--help"], {stdio: ["ignore", full, "pipe"]});
  closeSync(full);
  let stderr = "";
  child.stderr!.setEncoding("utf8").on("data", text => (stderr += text));
  const code = await new Promise(resolve => child.once("close", resolve));
  expect({code, stderr}).toEqual({code: 4, stderr: "the result could not be written: the disk is full\n"});
});
