import {setTimeout as sleep} from "node:timers/promises";
import {expect, test} from "vitest";
import {fixture, start, type Ended} from "./throughline.ts";

const slow = 60_000;

/** Interrupts a long run; one that has not got as far as listening to the signal dies of it, and another is given more time. */
async function interrupted(delay = 1000): Promise<Ended & {readonly seconds: number}> {
  const child = start(["compare", fixture("shop.yaml"), "--customers", "20000000", "--json"]);
  await sleep(delay);
  child.kill("SIGINT");
  const from = performance.now();
  const ended = await child.ended;
  return ended.signal === "SIGINT" ? interrupted(2 * delay) : {...ended, seconds: (performance.now() - from) / 1000};
}

test(
  "an interrupted run ends soon with exit code 130 and has printed nothing on stdout",
  async () => {
    const {code, stdout, stderr, seconds} = await interrupted();
    expect({code, stdout, stderr}).toEqual({code: 130, stdout: "", stderr: "interrupted\n"});
    expect(seconds).toBeLessThan(5);
  },
  slow
);

test(
  "a reader that goes away is no error",
  async () => {
    const child = start(["compare", fixture("shop.yaml"), "--json"]);
    child.stdout!.destroy();
    const {code, stderr} = await child.ended;
    expect({code, stderr}).toEqual({code: 0, stderr: ""});
  },
  slow
);
