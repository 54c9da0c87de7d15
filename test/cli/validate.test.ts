import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {fixture, performed, throughline} from "./throughline.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-"));
afterAll(() => rmSync(folder, {recursive: true}));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const sound = `throughline: 1
title: A
segments: {people: {share: 100%, need: 1 per year}}
channels: {site: {kind: website}}
strategies: {one: {}}
`;

test("valid files pass in silence", async () => {
  const ended = await performed("validate", fixture("shop.yaml"), fixture("queue.yaml"));
  expect(ended).toEqual({code: 0, text: "", message: ""});
});

test("every error of every file has file, line, column, path and a hint", async () => {
  const one = file("one.yaml", sound.replace("website", "wibsite").replace("100%", "5d"));
  const two = file("two.yaml", sound.replace("title", "titel"));
  const {code, stdout, stderr} = await throughline("validate", one, fixture("shop.yaml"), two);
  expect({code, stdout}).toEqual({code: 3, stdout: ""});
  const lines = stderr.trimEnd().split("\n");
  expect(lines.filter(line => line.startsWith(`${one}:3:28 segments.people.share: `))).toHaveLength(1);
  expect(lines.filter(line => line.startsWith(`${one}:4:25 channels.site.kind: `))).toHaveLength(1);
  expect(stderr).toContain('did you mean "website"?)');
  expect(stderr).toContain(`${two}:2:1 `);
  expect(stderr).not.toContain("shop.yaml");
});

test("JSON files are read as JSON", async () => {
  const {code, message} = await performed("validate", file("a.json", sound));
  expect(code).toBe(3);
  expect(message).toMatch(/a\.json:1:1 /);
});

test.each([
  ["a file that is not there", () => join(folder, "none.yaml"), 3, "there is no such file"],
  ["a folder", () => folder, 3, "it is a directory"],
  ["text that is not UTF-8", () => file("latin.yaml", Uint8Array.of(0x74, 0xe9, 0x0a)), 3, "not text in UTF-8"],
  ["a file larger than 256 KiB", () => file("large.yaml", "#".repeat(256 * 1024 + 1)), 4, "larger than 256 KiB"],
  ["an endless file", () => "/dev/zero", 4, "larger than 256 KiB"],
  ["an empty file", () => file("empty.yaml", ""), 3, "begins with `throughline: 1`"]
])("%s is refused", async (_, path, expected, reason) => {
  const {code, message} = await performed("compare", path());
  expect(code).toBe(expected);
  expect(message).toContain(reason);
  expect(message.split("\n")).toHaveLength(1);
});

test("a file that cannot be read hides no error of the others", async () => {
  const broken = file("b.yaml", sound.replace("title", "titel"));
  const {code, message} = await performed("validate", join(folder, "none.yaml"), broken);
  expect(code).toBe(3);
  expect(message.split("\n")[0]).toContain("none.yaml: there is no such file");
  expect(message).toContain("b.yaml:2:1 ");
});

test("nothing that a terminal would obey comes out of a file or its name", async () => {
  const path = file("evil\u001B[31m\u202Ename.yaml", `${sound}"\\e]0;owned\\a\\u202Ekey": 1\n`);
  const {code, stderr} = await throughline("validate", path);
  expect(code).toBe(3);
  // oxlint-disable-next-line no-control-regex
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
  expect(stderr).toContain("evilname.yaml:6:1");
});
