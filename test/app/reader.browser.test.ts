import {expect, test} from "vitest";
// oxlint-disable-next-line import/default -- Vite makes the default export.
import url from "../../src/app/reader.worker.ts?worker&url";
import {createReader} from "../../src/app/reader.ts";
import {words} from "../../src/app/words.ts";
import {small} from "../scenario/texts.ts";

/** Within all limits of size, and a lot of work: every name is compared with every other one. */
const hostile = [
  small,
  ...Array.from({length: 14}, (_, s) =>
    [`  s${s}:`, "    tools:", ...Array.from({length: 400}, (__, i) => `      t${s}-${i}: {does: "x", stup: 1}`)].join(
      "\n"
    )
  )
].join("\n");

/** A worker of which somebody else knows. */
function counted(broken = 0) {
  const all: Worker[] = [];
  const start = () => {
    const worker =
      all.length < broken
        ? new Worker(URL.createObjectURL(new Blob(["onmessage = () => { throw new Error('out of order') }"])))
        : new Worker(url, {type: "module"});
    all.push(worker);
    return worker;
  };
  return {all, start};
}

test("several jobs at once are done one after the other by one worker", async () => {
  const {all, start} = counted();
  const reader = createReader({start});
  const [one, wrong, edited, other] = await Promise.all([
    reader.read(small, "small.yaml"),
    reader.read("throughline: 2", "two.yaml"),
    reader.edit(small, "small.yaml", [{kind: "seed", seed: "new"}]),
    reader.read(small.replace("title: Small", "title: Other"), "other.yaml")
  ]);
  expect([one.scenario!.title, other.scenario!.title]).toEqual(["Small", "Other"]);
  expect(one.text).toBe(small);
  expect(wrong.errors[0]).toMatchObject({file: "two.yaml", line: 1});
  expect(edited).toContain("seed: new");
  expect(all).toHaveLength(1);
});

test("an edit that does not fit is refused with its sentence, and JSON stays JSON", async () => {
  const reader = createReader();
  await expect(reader.edit(small, "small.yaml", [{kind: "remove", strategy: "x"}])).rejects.toThrow(
    'there is no strategy "x"'
  );
  const json =
    '{"throughline": 1, "title": "J", "segments": {"all": {"share": 1}}, "channels": {"site": {"kind": "website"}}, "strategies": {"one": {}}}';
  const edited = await reader.edit(json, "j.json", [{kind: "title", strategy: "one", title: "One: 1"}]);
  expect(JSON.parse(edited)).toMatchObject({strategies: {one: {title: "One: 1"}}});
});

test("a text that takes too long is given up; what waits behind it is read by a new worker", async () => {
  const {all, start} = counted();
  const reader = createReader({start, deadline: 1});
  const given = await Promise.allSettled([reader.read(hostile, "hostile.yaml"), reader.read(hostile, "again.yaml")]);
  expect(given.map(one => (one.status === "rejected" ? (one.reason as Error).message : ""))).toEqual([
    words.file.tooSlow,
    words.file.tooSlow
  ]);
  expect(all).toHaveLength(2);
});

test("a worker that breaks takes only its own job along", async () => {
  const {all, start} = counted(1);
  const reader = createReader({start});
  const [broken, whole] = await Promise.allSettled([reader.read(small, "a.yaml"), reader.read(small, "b.yaml")]);
  expect(broken).toMatchObject({
    status: "rejected",
    reason: {message: expect.stringContaining("out of order") as string}
  });
  expect(whole).toMatchObject({status: "fulfilled", value: {scenario: {title: "Small"}}});
  expect(all).toHaveLength(2);
});

test("what cannot be sent to a worker is refused, and the next job is done", async () => {
  const reader = createReader();
  await expect(reader.read((() => "") as unknown as string, "x.yaml")).rejects.toThrow(/could not be cloned/);
  await expect(reader.read(small, "a.yaml")).resolves.toMatchObject({errors: []});
});
