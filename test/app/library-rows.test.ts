import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";
import type {Comparison} from "../../src/experiment/comparison.ts";
import {choicesData, choicesReader} from "../../src/app/library/choices-data.ts";
import {backupText, mergeBackup, readBackup} from "../../src/app/library/backup.ts";
import {changeShape} from "../../src/app/library/change-data.ts";
import {comparisonShape, runShape, scenarioShape, sessionShape} from "../../src/app/library/rows.ts";
import {readSession, sessionRow} from "../../src/app/library/session.ts";
import {sameChoices} from "../../src/app/state/choices.ts";
import {smallBench, realText} from "./small-bench.ts";

const bench = smallBench();
let comparison: Comparison;
beforeAll(async () => {
  comparison = await new Promise(resolve => {
    const stop = bench.comparison.subscribe(result => {
      if (result?.done) queueMicrotask(() => (stop(), resolve(result)));
    });
  });
});
const around = {tab: "t1", when: 5, address: "", changes: 2, view: "money", pinned: null, draft: null};
const left = (from = bench) => ({origin: from.origin.peek(), history: from.history.peek(), order: from.order.peek()});
function orNull<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
const host = {scenarios: [], read: realText.read};

test("a result is kept whole, NaN and infinities included, and nothing that does not belong to it", () => {
  expect(comparisonShape(structuredClone(comparison))).toEqual(comparison);
  expect(comparisonShape({...structuredClone(comparison), extra: () => {}})).not.toHaveProperty("extra");
});

test("a session comes back with its document, its choices and its history", async () => {
  const own = smallBench();
  own.setValue("segments.everybody.need", 3, 2);
  own.switchLevers("joined", ["joined/links.cart"], false);
  await own.edit([{kind: "title", strategy: "joined", title: "All one"}]);
  own.setSeed("other");
  own.undo();
  const row = structuredClone(sessionRow(left(own), {...around, pinned: comparison, draft: "half a te"}));
  const back = await readSession(row, host);
  expect([back.view, back.draft, back.pinned]).toEqual(["money", "half a te", comparison]);
  const {history} = await back.whole();
  expect(history.past.map(({change}) => change.kind)).toEqual(["opened", "value", "levers"]);
  expect(history.present.change).toEqual({
    kind: "edits",
    edits: [{kind: "title", strategy: "joined", title: "All one"}]
  });
  expect(history.future.map(({change}) => change)).toEqual([{kind: "seed", seed: "other"}]);
  expect(history.present.opened.text).toBe(own.opened.value.text);
  expect(history.present.opened.scenario.strategies.joined!.title).toBe("All one");
  for (const [i, step] of [...history.past, history.present].entries()) {
    const was = [...own.history.value.past, own.history.value.present][i]!;
    expect(sameChoices(step.choices, was.choices)).toBe(true);
  }
  own.close();
});

test("a broken text in the past ends the history there, one in the present is told", async () => {
  const own = smallBench();
  await own.edit([{kind: "title", strategy: "joined", title: "All one"}]);
  const row = sessionRow(left(own), around);
  const broken = (at: number) => ({
    ...row,
    documents: row.documents.map((one, i) => (i === at ? {...one, text: "throughline: 1\ntitle: [\n"} : one))
  });
  const now = row.steps[row.at]!.document;
  expect((await (await readSession({...broken(1 - now), origin: now}, host)).whole()).history.past).toEqual([]);
  await expect(readSession(broken(now), host)).rejects.toThrow(/./);
  own.close();
});

test("choices that the scenario does not know are left out", () => {
  const read = choicesReader(bench.opened.value);
  const choices = read({
    seed: "x",
    off: {joined: ["joined/links.cart", "no/such"], nobody: ["a"], ["constructor"]: ["b"]},
    values: [
      ["segments.everybody.need", 4],
      ["no.such", 1],
      ["segments.everybody.need.low", NaN]
    ],
    baseline: "nobody"
  });
  expect(choicesData(choices)).toEqual({
    seed: "x",
    off: {joined: ["joined/links.cart"]},
    values: [["segments.everybody.need", 4]]
  });
});

describe("rows that anything may have written never get through half:", () => {
  const shapes = {scenarioShape, runShape, sessionShape, comparisonShape, changeShape};
  test.each(Object.entries(shapes))("%s takes a row of its kind or throws", (_, shape) => {
    fc.assert(
      fc.property(fc.anything({withMap: true, withSet: true, withTypedArray: true, withDate: true}), value => {
        expect(() => shape(value)).toThrow(/./);
      }),
      {seed: 11, numRuns: 300}
    );
  });

  test("a result with any one part exchanged is refused or still a whole one", () => {
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]) => {
      if (path.length > 0) paths.push(path);
      if (Array.isArray(value)) value.slice(0, 2).forEach((one, i) => walk(one, [...path, i]));
      else if (typeof value === "object" && value !== null)
        for (const [key, one] of Object.entries(value).slice(0, path.length === 0 ? 40 : 4)) walk(one, [...path, key]);
    };
    walk(comparison, []);
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      for (const poison of [undefined, null, "x", {}, [{}], Symbol("s"), () => {}]) {
        const copy = structuredClone(comparison) as unknown as Record<string | number, unknown>;
        let at = copy;
        for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
        at[path.at(-1)!] = poison;
        const read = orNull(() => comparisonShape(copy));
        const again = read && orNull(() => comparisonShape(structuredClone(read)));
        expect(again).toEqual(read);
      }
    }
  });

  test("a name that reaches a prototype is refused", () => {
    const row = JSON.parse('{"seed":"a","off":{"__proto__":["x"]},"values":[]}') as unknown;
    expect(() => runShape({choices: row})).toThrow(/./);
    expect(({} as Record<string, unknown>)[0]).toBe(undefined);
  });

  test("an unknown kind of change reads as a change of the text, a known one must be whole", () => {
    expect(changeShape({kind: "from the future", x: 1})).toEqual({kind: "text"});
    expect(changeShape({kind: "constructor"})).toEqual({kind: "text"});
    expect(() => changeShape({kind: "levers", strategy: "a", levers: "b", on: true})).toThrow("levers");
    expect(() => changeShape({kind: "edits", edits: [{kind: "add", id: "x"}]})).toThrow("title");
  });
});

describe("a backup", () => {
  const scenario = () => ({
    id: "a1",
    name: "Mine",
    file: "small.yaml",
    text: bench.opened.value.text!,
    when: 7,
    version: "0.1.0",
    revision: 2,
    binned: null
  });
  const run = () => ({
    id: "r1",
    name: "First",
    file: "small.yaml",
    text: bench.opened.value.text!,
    choices: choicesData(bench.committed.value),
    when: 8,
    version: "0.1.0",
    comparison,
    binned: null
  });
  const text = () => backupText({scenarios: [scenario()], runs: [run()]}, 0);

  test("brings everything back as it was", async () => {
    expect(await readBackup("b.json", text(), realText.read)).toEqual({
      rows: [
        {store: "scenarios", row: scenario()},
        {store: "runs", row: run()}
      ],
      errors: [],
      changed: false
    });
  });

  test("that was changed says so, and what is whole in it is taken", async () => {
    const changed = text().replace('"name": "Mine"', '"name": "Yours"');
    const {rows, errors, changed: noticed} = await readBackup("b.json", changed, realText.read);
    expect([rows.length, errors.length, noticed]).toEqual([2, 0, true]);
  });

  test("with a scenario that is wrong names the line and column in it", async () => {
    const broken = backupText(
      {scenarios: [{...scenario(), text: "throughline: 1\ntitle: A\nmarket: {people: lots}\n"}], runs: []},
      0
    );
    const {rows, errors} = await readBackup("b.json", broken, realText.read);
    expect(rows).toEqual([]);
    expect(errors[0]).toMatchObject({file: "b.json: Mine"});
    expect(errors.some(({line, column}) => line === 3 && column > 1)).toBe(true);
  });

  test.each(["", "null", "[]", "{", '{"throughline":"backup"}', `{"throughline":"other","format":"1"}`])(
    "that is none brings nothing: %j",
    async written => {
      const {rows, errors} = await readBackup("b.json", written, realText.read);
      expect(rows).toEqual([]);
      expect(errors.length).toBe(1);
    }
  );

  test("never overwrites: the same is left, a changed one comes in beside", async () => {
    const put: string[] = [];
    const there = {scenarios: [{...scenario(), text: "other"}], runs: [run()]};
    const rows = [
      {store: "scenarios", row: scenario()},
      {store: "scenarios", row: {...scenario(), id: "a2"}},
      {store: "runs", row: run()}
    ] as const;
    const merged = await mergeBackup(rows, there, {
      put: async ({row}) => void put.push(row.id),
      newId: () => "new"
    });
    expect(merged).toEqual({added: 1, same: 1, copies: 1});
    expect(put).toEqual(["new", "a2"]);
  });
});
