import {fileURLToPath} from "node:url";
import {runInNewContext} from "node:vm";
import {beforeAll, describe, expect, test} from "vitest";
import {unitExponential} from "../../src/random/exact.ts";
import {bundle, ensureCommand, runInFirefox, runInWebKit} from "./engines.ts";
import {GOLDEN} from "./golden-hash.ts";

describe("more than a million random values, from the minified bundle, have the golden hash", () => {
  let script = "";

  beforeAll(async () => {
    script = await bundle(fileURLToPath(new URL("../../src/random/golden.ts", import.meta.url)), "random");
  });

  test("in Node", () => {
    expect(JSON.parse(runInNewContext(`${script}; JSON.stringify(random.golden())`) as string)).toEqual(GOLDEN);
  });

  test("in Firefox", async () => {
    ensureCommand("firefox-esr", ["firefox-esr"]);
    expect(await runInFirefox(script, "random.golden()")).toEqual(GOLDEN);
  });

  test("in JavaScriptCore, the engine of WebKit", () => {
    ensureCommand("jsc", ["libjavascriptcoregtk-4.1-bin", "libjavascriptcoregtk-4.0-bin"]);
    expect(runInWebKit(script, "random.golden()")).toEqual(GOLDEN);
  });
});

test("the unit exponential decreases strictly over all 2³² words and has mean 1", () => {
  let last = Infinity;
  let sum = 0;
  for (let high = 0; high < 65_536; high++) {
    let part = 0;
    for (let low = 0; low < 65_536; low++) {
      const e = unitExponential((high << 16) | low);
      if (!(e < last && e > 0)) throw new Error(`not decreasing at word ${high * 65_536 + low}`);
      last = e;
      part += e;
    }
    sum += part;
  }
  expect(Math.abs(sum / 2 ** 32 - 1)).toBeLessThan(1e-8);
});
