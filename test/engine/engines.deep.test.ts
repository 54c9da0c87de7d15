import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {runInNewContext} from "node:vm";
import {beforeAll, describe, expect, test} from "vitest";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import {bundle, ensureCommand, runInFirefox, runInWebKit} from "../random/engines.ts";
import {tallyHash, write} from "./tally-hash.ts";

const folder = new URL("../../scenarios/", import.meta.url);
const settings = readdirSync(folder)
  .filter(name => name.endsWith(".yaml"))
  .flatMap(name => {
    const {scenario} = readScenario(readFileSync(new URL(name, folder), "utf8"), {name});
    return Object.keys(scenario!.strategies).map(id => resolve(scenario!, id));
  });
const text = write(settings);
const expression = `engine.tallyHash(${JSON.stringify(text)})`;

describe("every strategy of every scenario leaves the same bytes, from the minified bundle", () => {
  let script = "";
  const here = tallyHash(text);

  beforeAll(async () => {
    script = await bundle(fileURLToPath(new URL("tally-hash.ts", import.meta.url)), "engine");
  });

  test("in Node as from the sources", () => {
    expect(runInNewContext(`${script}; ${expression}`)).toBe(here);
  });

  test("in Firefox", async () => {
    ensureCommand("firefox-esr", ["firefox-esr"]);
    expect(await runInFirefox(script, expression)).toBe(here);
  });

  test("in JavaScriptCore, the engine of WebKit", () => {
    ensureCommand("jsc", ["libjavascriptcoregtk-4.1-bin", "libjavascriptcoregtk-4.0-bin"]);
    expect(runInWebKit(script, expression)).toBe(here);
  });
});
