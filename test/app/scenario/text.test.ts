import {signal} from "@preact/signals";
import {afterEach, expect, test} from "vitest";
import {createText, type ScenarioText} from "../../../src/app/scenario/text.ts";
import {opened} from "../../../src/app/state/opened.ts";
import {readScenario} from "../../../src/scenario/read.ts";
import {smallBench} from "../small-bench.ts";

let open: ScenarioText | undefined;
afterEach(() => open?.close());

/** The text of a small document, with what is kept of it. Nothing is taken over before the test says so. */
async function start({kept = null as string | null} = {}) {
  const bench = smallBench();
  const draft = signal(kept);
  const text = createText({bench, draft, quiet: 3_600_000});
  open = text;
  await expect.poll(() => text.text.value).not.toBeNull();
  const change = (from: string, to: string) => {
    const now = text.text.peek()!;
    expect(now).toContain(from);
    text.type(now.replace(from, to));
  };
  const value = () => bench.offered.value.parameters.get("market.people")!.value;
  return {bench, draft, text, change, value};
}

test("what is typed becomes the document; a series of it is one step", async () => {
  const {bench, draft, text, change, value} = await start();
  change("people: 20000", "people: 3000");
  expect(draft.value).toContain("people: 3000");
  await text.check();
  expect(value()).toBe(3000);
  change("people: 3000", "people: 3001");
  await text.check();
  expect(value()).toBe(3001);
  await expect.poll(() => draft.value).toBeNull();
  expect(bench.history.value.past).toHaveLength(1);
  bench.undo();
  await expect.poll(() => text.text.value).toContain("people: 20000");
  bench.redo();
  await expect.poll(() => text.text.value).toContain("people: 3001");
});

test("a text with errors is kept, says where they are, and leaves the document as it is", async () => {
  const {bench, draft, text, change, value} = await start();
  change("people: 20000", "people: many");
  await text.check();
  expect(text.errors.value).toEqual([expect.objectContaining({line: 8, path: "market.people"})]);
  expect(bench.draftErrors.value).toEqual(text.errors.value);
  expect(value()).toBe(20000);
  expect(draft.value).toContain("people: many");
  change("people: many", "people: 500");
  await text.check();
  expect(value()).toBe(500);
  await expect.poll(() => text.errors.value).toEqual([]);
  expect(bench.draftErrors.value).toEqual([]);
});

test("a change elsewhere comes into the text, even into one with errors, which stays as it is otherwise", async () => {
  const {bench, text, change, value} = await start();
  change("people: 20000", "people: many");
  await text.check();
  bench.setSeed("another");
  await expect.poll(() => text.text.value).toContain("seed: another");
  expect(text.text.value).toContain("people: many");
  change("people: many", "people: 700");
  await text.check();
  expect(value()).toBe(700);
  expect(bench.choices.value.seed).toBe("another");
});

test("what is typed while a change elsewhere is on its way wins where both touch the same place", async () => {
  const {bench, text, change, value} = await start();
  change("people: 20000", "people: 40000");
  bench.setValue("market.people", 60000, 20000);
  bench.setSeed("another");
  await expect.poll(() => text.text.value).toContain("seed: another");
  expect(text.text.value).toContain("people: 40000");
  await text.check();
  await expect.poll(value).toBe(40000);
  expect(bench.choices.value.values.size).toBe(0);
});

test("typing that is taken back leaves no step behind", async () => {
  const {bench, text, change} = await start();
  change("people: 20000", "people: 3000");
  await text.check();
  await expect.poll(() => text.typing()).toBe(true);
  change("people: 3000", "people: 20000");
  await text.check();
  expect(bench.canUndo.value).toBe(false);
  expect(text.typing()).toBe(false);
});

test("giving up goes back to the last whole text", async () => {
  const {bench, draft, text, change} = await start();
  change("title: Two shops", "title: [");
  await text.check();
  expect(text.errors.value.length).toBeGreaterThan(0);
  text.giveUp();
  await text.check();
  expect(text.text.value).toContain("title: Two shops");
  expect(text.errors.value).toEqual([]);
  expect(bench.draftErrors.value).toEqual([]);
  expect(draft.value).toBeNull();
});

test("a text that is given up while it is being read leaves no error and no waiting behind", async () => {
  const {bench, text, change} = await start();
  change("title: Two shops", "title: [");
  const reading = text.check();
  expect(text.checking.value).toBe(true);
  text.giveUp();
  await Promise.all([reading, text.check()]);
  expect(text.checking.value).toBe(false);
  expect(text.errors.value).toEqual([]);
  expect(bench.draftErrors.value).toEqual([]);
});

test("a text that was kept is gone on with; opening something else sets it aside", async () => {
  const {text: first} = await start();
  const kept = first.text.value!.replace("people: 20000", "people: [");
  first.close();
  const {bench, text, draft} = await start({kept});
  expect(text.text.value).toBe(kept);
  expect(draft.value).toBe(kept);
  const other = "throughline: 1\ntitle: Other\n" + first.text.value!.split("\n").slice(3).join("\n");
  const {scenario} = readScenario(other);
  bench.open(opened("other.yaml", scenario!, {text: other}));
  await expect.poll(() => text.text.value).toBe(other);
  expect(text.left.value).toEqual({file: "small.yaml", text: kept});
  expect(draft.value).toBeNull();
});

test("ends of lines of another system are read as those of this one", async () => {
  const {bench, text} = await start();
  const windows = text.text.value!.replaceAll("\n", "\r\n");
  const {scenario} = readScenario(windows);
  bench.open(opened("windows.yaml", scenario!, {text: windows}));
  await expect.poll(() => bench.opened.value.file).toBe("windows.yaml");
  await expect.poll(() => text.text.value).toBe(windows.replaceAll("\r", ""));
  expect(text.errors.value).toEqual([]);
});
