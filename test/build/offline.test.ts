import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {expect, inject, test} from "vitest";

test("the service worker keeps every file of the build except its own, the manifest of the build and the lessons", async () => {
  const {directory} = inject("site");
  const entries = await readdir(directory, {recursive: true, withFileTypes: true});
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .filter(file => file !== "sw.js" && !file.startsWith(".vite/") && !file.startsWith("notebooks/"));
  const source = await readFile(join(directory, "sw.js"), "utf8");
  const kept: string[] = JSON.parse(/^const FILES = (.*);$/m.exec(source)![1]!);
  expect(kept.toSorted()).toEqual(["", ...files].toSorted());
  expect(kept).toContain("icon.svg");
});
