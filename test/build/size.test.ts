import {expect, inject, test} from "vitest";
import {BUDGET, initialScripts, staticImports} from "../../build/size.ts";

test("the workbench starts with at most 160 kB of gzipped JavaScript, its simulation worker included", () => {
  const files = initialScripts(inject("site").directory);
  expect(files.filter(({file}) => /\.worker-/.test(file))).toHaveLength(1);
  expect(files.reduce((sum, {gzip}) => sum + gzip, 0)).toBeLessThanOrEqual(BUDGET);
});

test("the size of a start counts static imports and a worker, but nothing that is imported lazily", () => {
  expect(staticImports(`import a from "./a.js"; export {b} from "./b.js"; import("./lazy.js"); import "c";`)).toEqual([
    "./a.js",
    "./b.js"
  ]);
  expect(initialScripts(inject("site").fixtureDirectory).map(({file}) => file.replace(/-[^-.]+\.js$/, ""))).toEqual([
    "assets/index"
  ]);
});

test("a page that draws with Plot is seen to weigh between 60 and 90 kB, less than half of it unpacked", () => {
  const [entry] = initialScripts(inject("site").fixtureDirectory);
  expect(entry!.gzip).toBeGreaterThan(60_000);
  expect(entry!.gzip).toBeLessThan(Math.min(90_000, entry!.bytes / 2));
});
