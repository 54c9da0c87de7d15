import {spawn} from "node:child_process";
import {linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {afterEach, beforeEach, expect, test} from "vitest";
import {writeFile} from "../../src/cli/write-file.ts";
import {fixture, performed} from "./throughline.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

test("a file is written with its text and nothing is left beside it", () => {
  writeFile(join(folder, "a.txt"), "one\n");
  expect(readdirSync(folder)).toEqual(["a.txt"]);
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("one\n");
});

test("a file that is there is replaced with force only", () => {
  const path = join(folder, "a.txt");
  writeFile(path, "one");
  expect(() => writeFile(path, "two")).toThrow("a.txt: is there already; --force replaces it");
  expect(readFileSync(path, "utf8")).toBe("one");
  writeFile(path, "two", {force: true});
  expect(readFileSync(path, "utf8")).toBe("two");
});

test("links, folders, missing folders and the file that was read are refused even with force", () => {
  const target = join(folder, "target.txt");
  writeFileSync(target, "kept");
  symlinkSync(target, join(folder, "link"));
  symlinkSync(join(folder, "nothing"), join(folder, "dangling"));
  linkSync(target, join(folder, "same.txt"));
  mkdirSync(join(folder, "sub"));
  const refusal = (name: string) => {
    try {
      writeFile(join(folder, name), "x", {force: true, source: target});
      return "";
    } catch (error) {
      return (error as Error).message.slice(folder.length + 1);
    }
  };
  expect(refusal("link")).toBe("link: is a symbolic link, which is not written through");
  expect(refusal("dangling")).toBe("dangling: is a symbolic link, which is not written through");
  expect(refusal("sub")).toBe("sub: is no ordinary file");
  expect(refusal("none/a.txt")).toBe("none/a.txt: its folder is not there");
  expect(refusal("target.txt/a.txt")).toBe("target.txt/a.txt: a part of the path is no directory");
  expect(refusal("target.txt")).toBe("target.txt: is the scenario itself");
  expect(refusal("same.txt")).toBe("same.txt: is the scenario itself");
  expect(readFileSync(target, "utf8")).toBe("kept");
  expect(readdirSync(folder).toSorted()).toEqual(["dangling", "link", "same.txt", "sub", "target.txt"]);
});

test("leftovers of dead processes are removed, those of living ones and of other files are not", () => {
  const dead = `.a.txt.4194305.${"0".repeat(12)}.tmp`;
  const kept = [
    `.a.txt.${process.ppid}.${"0".repeat(12)}.tmp`,
    `.b.txt.4194305.${"0".repeat(12)}.tmp`,
    `.a.txt.4194305.tmp`,
    `.a.txt.bak.4194305.${"0".repeat(12)}.tmp`
  ];
  for (const name of [dead, ...kept]) writeFileSync(join(folder, name), "half");
  writeFile(join(folder, "a.txt"), "whole");
  expect(readdirSync(folder).toSorted()).toEqual(["a.txt", ...kept].toSorted());
});

test("a process killed while it writes leaves a whole file, and the next writer cleans up", async () => {
  const path = join(folder, "big.txt");
  for (let round = 0; round < 8; round++) {
    const child = spawn(process.execPath, [fixture("writer.ts"), path], {stdio: ["ignore", "pipe", "inherit"]});
    await new Promise(resolve => child.stdout.once("data", resolve));
    await sleep((round * 7) % 23);
    child.kill("SIGKILL");
    await new Promise(resolve => child.once("close", resolve));
    const text = readFileSync(path, "utf8");
    expect(text.length).toBe(4_000_000);
    expect(text === text[0]!.repeat(4_000_000)).toBe(true);
  }
  writeFile(path, "done", {force: true});
  expect(readdirSync(folder)).toEqual(["big.txt"]);
});

test("--out writes what stdout would have got, and prints nothing", async () => {
  const out = join(folder, "result.json");
  const args = ["compare", fixture("shop.yaml"), "--customers", "256", "--json"];
  const direct = await performed(...args);
  expect(await performed(...args, "--out", out)).toEqual({code: 0, text: "", message: ""});
  expect(readFileSync(out, "utf8")).toBe(direct.text);
});

test("--out is checked before anything is simulated", async () => {
  const out = join(folder, "result.txt");
  writeFileSync(out, "kept");
  const long = ["compare", fixture("shop.yaml"), "--customers", "10000000", "--out", out];
  expect(await performed(...long)).toMatchObject({code: 2, message: expect.stringContaining("--force replaces it")});
  expect(readFileSync(out, "utf8")).toBe("kept");
});
