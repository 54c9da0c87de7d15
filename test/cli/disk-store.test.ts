import {appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {diskStore} from "../../src/cli/disk-store.ts";
import type {Tallies} from "../../src/engine/tallies.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-cells-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const cell = (n: number): Tallies => ({
  totals: Float64Array.of(0, n, 0, n * 1e9),
  cash: Float64Array.of(0.5, -n),
  byChannel: new Float64Array(6),
  life: Float64Array.of(n, 0)
});
const build = "test";
const open = (options: Parameters<typeof diskStore>[1] = {}) => diskStore(folder, {build, ...options});
const files = () => readdirSync(folder).toSorted();

test("what one run keeps another finds, bit by bit", () => {
  const first = open();
  for (const n of [1, 2, 3]) first.put(`cell-${n}`, cell(n));
  expect(first.get("cell-2")).toEqual(cell(2));
  first.close();
  const second = open();
  expect([1, 2, 3, 4].map(n => second.get(`cell-${n}`))).toEqual([cell(1), cell(2), cell(3), undefined]);
  expect(second.counts).toEqual({found: 3, put: 0});
  second.close();
  expect(files()).toEqual(["cells-1.bin"]);
});

test("a process that was killed before it closed has kept its cells", () => {
  open().put("cell-1", cell(1));
  expect(open().get("cell-1")).toEqual(cell(1));
});

test("two processes at once write files of their own, and both files are read later", () => {
  const [one, other] = [open(), open()];
  for (let n = 0; n < 10; n++) (n % 2 === 0 ? one : other).put(`cell-${n}`, cell(n));
  other.put("cell-0", cell(0));
  one.close();
  other.close();
  expect(files()).toEqual(["cells-1.bin", "cells-2.bin"]);
  const later = open();
  for (let n = 0; n < 10; n++) expect(later.get(`cell-${n}`)).toEqual(cell(n));
});

test("cut off at any byte, a file gives the cells that are whole, and new ones can be added", () => {
  const store = open();
  for (const n of [1, 2, 3]) store.put(`cell-${n}`, cell(n));
  store.close();
  const file = join(folder, "cells-1.bin");
  const whole = readFileSync(file);
  let before = 3;
  for (let end = whole.length - 1; end >= 0; end--) {
    writeFileSync(file, whole.subarray(0, end));
    const cut = open();
    const found = [1, 2, 3].filter(n => cut.get(`cell-${n}`) !== undefined);
    expect(found).toEqual([1, 2, 3].slice(0, found.length));
    expect(found.length).toBeLessThanOrEqual(before);
    for (const n of found) expect(cut.get(`cell-${n}`)).toEqual(cell(n));
    before = found.length;
  }
  expect(before).toBe(0);
  writeFileSync(file, whole.subarray(0, whole.length - 5));
  const repaired = open();
  repaired.put("cell-3", cell(3));
  repaired.close();
  const after = open();
  expect([1, 2, 3].map(n => after.get(`cell-${n}`))).toEqual([cell(1), cell(2), cell(3)]);
});

test("a damaged cell is not there, and can be kept again", () => {
  const store = open();
  store.put("cell-1", cell(1));
  store.close();
  const file = join(folder, "cells-1.bin");
  const data = readFileSync(file);
  data[data.length - 3]! ^= 4;
  writeFileSync(file, data);
  const again = open();
  expect(again.get("cell-1")).toBeUndefined();
  again.put("cell-1", cell(1));
  again.close();
  expect(open().get("cell-1")).toEqual(cell(1));
});

test("a damage that comes after the opening is seen as well", () => {
  const store = open();
  store.put("cell-1", cell(1));
  store.close();
  const reader = open();
  writeFileSync(join(folder, "cells-1.bin"), "short");
  expect(reader.get("cell-1")).toBeUndefined();
});

test("cells of another engine are removed, files that are no cells are left alone", () => {
  const old = open({build: "older"});
  old.put("cell-1", cell(1));
  old.close();
  const foreign = {
    "cells-7.bin": "somebody's notes",
    "readme.txt": "hello",
    "cells-x.bin": "throughline cells, layout 0\n"
  };
  for (const [name, text] of Object.entries(foreign)) writeFileSync(join(folder, name), text);
  const store = open();
  expect(store.get("cell-1")).toBeUndefined();
  store.put("cell-1", cell(2));
  store.close();
  expect(files()).toEqual(["cells-7.bin", "cells-8.bin", "cells-x.bin", "readme.txt"]);
  for (const [name, text] of Object.entries(foreign)) expect(readFileSync(join(folder, name), "utf8")).toBe(text);
});

test("a link in the folder is neither read nor written through", () => {
  const outside = join(folder, "outside");
  writeFileSync(outside, "precious");
  symlinkSync(outside, join(folder, "cells-1.bin"));
  const store = open();
  store.put("cell-1", cell(1));
  store.close();
  expect(readFileSync(outside, "utf8")).toBe("precious");
  expect(open().get("cell-1")).toEqual(cell(1));
});

test("a file grows to its size and the next one begins; all are read", () => {
  const store = open({segment: 200});
  for (let n = 0; n < 20; n++) store.put(`cell-${n}`, cell(n));
  store.close();
  expect(files().length).toBeGreaterThan(5);
  const later = open({segment: 200});
  for (let n = 0; n < 20; n++) expect(later.get(`cell-${n}`)).toEqual(cell(n));
});

test("beyond its limit the folder grows no more, and the run goes on with what it remembers", () => {
  const store = open({limit: 400});
  for (let n = 0; n < 20; n++) store.put(`cell-${n}`, cell(n));
  expect(store.trouble).toContain("limit");
  for (let n = 0; n < 20; n++) expect(store.get(`cell-${n}`)).toEqual(cell(n));
  store.close();
  const size = files().reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
  expect(size).toBeLessThanOrEqual(400);
  expect(open({limit: 400}).get("cell-0")).toEqual(cell(0));
});

test("rubbish after the last cell is passed over", () => {
  const store = open();
  store.put("cell-1", cell(1));
  store.close();
  appendFileSync(join(folder, "cells-1.bin"), Buffer.alloc(500, 0xff));
  expect(open().get("cell-1")).toEqual(cell(1));
});

test("a folder that cannot be one is refused in words", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => diskStore(join(folder, "file"), {build})).toThrow(/file: /);
  expect(() => diskStore(join(folder, "file", "deeper"), {build})).toThrow("a part of the path is no directory");
});

test("the engine here has a name that stays the same", () => {
  const store = diskStore(folder);
  store.put("cell-1", cell(1));
  store.close();
  expect(diskStore(folder).get("cell-1")).toEqual(cell(1));
});
