import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {setValues, type NewValue} from "../../src/scenario/edit/set-values.ts";
import {parameters} from "../../src/scenario/parameters.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import {scenarioOf} from "./reading.ts";
import {small} from "./texts.ts";

const fitted = (value: number, low: number, high: number): NewValue => ({value, low, high, evidence: "your data"});
const set = (text: string, values: Readonly<Record<string, NewValue>>, format?: "yaml" | "json") =>
  setValues(text, new Map(Object.entries(values)), format && {format});

/** Lines of `after` that are not in `before`. */
const added = (before: string, after: string) => after.split("\n").filter(line => !before.split("\n").includes(line));

describe("a number that the file mentions", () => {
  const text = `# Ours
throughline: 1
title: Small            # and fine
segments:
  all: {share: 100%, patience: 14d, need: {value: 1 per year, low: 0.5 per year, high: 2 per year, note: guess}}   # everybody
channels:
  site: {kind: website}
  desk:
    kind: phone
    handle:             # as the log says
      value: 6min
      low: 5min
      high: 8min
strategies: {one: {}, two: {}}
`;

  test("gets value, range and evidence in its place, and nothing else changes", () => {
    const after = set(text, {
      "segments.all.need": fitted(1.23456, 1, 1.5),
      "segments.all.patience": fitted(14 * 1440, 10 * 1440, 20 * 1440),
      "channels.desk.handle": fitted(6.5, 6, 7)
    });
    expect(added(text, after)).toEqual([
      "  all: {share: 100%, patience: {value: 14d, low: 10d, high: 20d, evidence: your data}, need: {value: 1.235 per year, low: 1 per year, high: 1.5 per year, evidence: your data}}   # everybody",
      "      {value: 6.5min, low: 6min, high: 7min, evidence: your data}"
    ]);
    for (const comment of ["# Ours", "# and fine", "# as the log says"]) expect(after).toContain(comment);
    expect(scenarioOf(after).segments).toMatchObject({all: {need: {value: 1.235, low: 1, high: 1.5}}});
  });
});

describe("a number that the file does not mention", () => {
  test("is added where it belongs, in braces, blocks and at the end", () => {
    const after = set(small, {
      "segments.all.gap": fitted(2880, 1440, 4320),
      "base.desks.phone.hours": fitted(40, 30, 50),
      "journey.habit": fitted(1.5, 1.2, 2),
      "journey.effort": fitted(0.5, 0.4, 0.7),
      "strategies.joined.relationship.smoothing": fitted(0.3, 0.2, 0.4)
    });
    expect(added(small, after)).toEqual([
      "  all: {share: 100%, patience: 14d, gap: {value: 2d, low: 1d, high: 3d, evidence: your data}}",
      "    phone: {channels: [phone], agents: 3, hours: {value: 40, low: 30, high: 50, evidence: your data}}",
      "    relationship: {smoothing: {value: 30%, low: 20%, high: 40%, evidence: your data}}",
      "journey: {habit: {value: 1.5, low: 1.2, high: 2, evidence: your data}, effort: {value: 0.5, low: 0.4, high: 0.7, evidence: your data}}"
    ]);
  });

  test("takes the other moves of its row along", () => {
    const after = scenarioOf(set(small, {"journey.moves.cart.checkout": fitted(0.5, 0.4, 0.6)}));
    const [before, now] = [scenarioOf(small), after].map(scenario => resolve(scenario, "siloed").journey.moves);
    expect(now.cart).toEqual({...before.cart, checkout: 0.5});
    expect(now.evaluate).toEqual(before.evaluate);
  });

  test("turns a link that is written as its pairs into an entry", () => {
    for (const [line, found] of [
      ["    cart: [email -> site]", "{pairs: [email -> site], "],
      ["    cart: all", "{pairs: all, "],
      ["    cart:\n      - email -> site\n      - site -> phone", "{pairs: [email -> site, site -> phone], "]
    ]) {
      const text = small.replace("    cart: [email -> site]", line);
      const after = set(text, {"base.links.cart.coverage": fitted(0.9, 0.8, 1)});
      expect(after).toContain(`${found}coverage: {value: 90%, low: 80%, high: 100%, evidence: your data}}`);
      const [before, now] = [text, after].map(one => resolve(scenarioOf(one), "siloed").links[0]);
      expect(now).toEqual({...before, coverage: 0.9});
    }
  });
});

test("a wage that is a premium stays one", () => {
  const text = small.replace("agents: 3}", "agents: 3, wage: +6%}");
  const after = set(text, {"base.desks.phone.wage": fitted(-0.05, -0.1, 0.02)});
  expect(after).toContain("wage: {value: -5%, low: -10%, high: +2%, evidence: your data}");
  expect(resolve(scenarioOf(after), "siloed").desks[0].wage).toBeCloseTo(0.95 * 24, 10);
});

test("tiny and huge numbers are written without an exponent, which the language does not have", () => {
  const after = set(small, {"segments.all.need": fitted(1e-9, 1e-12, 99_999)});
  expect(after).toContain("value: 0.000000001 per year, low: 0.000000000001 per year, high: 100000 per year");
  expect(readScenario(after).errors).toEqual([]);
});

test("evidence in any words is quoted where it has to be", () => {
  const values = new Map([["segments.all.gap", {...fitted(1440, 1440, 1440), evidence: 'log, "2025": #1'}]]);
  expect(scenarioOf(setValues(small, values)).segments).toMatchObject({all: {gap: {evidence: 'log, "2025": #1'}}});
});

test("a path that leads to no number is refused", () => {
  expect(() => set(small, {"segments.all.pateince": fitted(1, 1, 1)})).toThrow(
    "there is no number at segments.all.pateince"
  );
  expect(() => set(small, {title: fitted(1, 1, 1)})).toThrow("there is no number at title");
});

describe.each(readdirSync("scenarios").filter(file => file.endsWith(".yaml")))("in %s", file => {
  const text = readFileSync(`scenarios/${file}`, "utf8");
  const scenario = scenarioOf(text);

  test("any number can be set, reads back as set, and no other number moves", () => {
    const strategy = Object.keys(scenario.strategies).at(-1)!;
    const all = parameters(scenario, strategy);
    const before = new Map(all.map(({path, value}) => [path, value]));
    const movable = all
      .filter(({low, high, value}) => low !== null && high !== null && Number.isFinite(value))
      // every eleventh is enough, and these have no use where they may stand
      .filter(
        ({path}, i) =>
          i % 11 === 0 &&
          !/\.hand-over$|desks\..*\.(days|minimum|answer)$|^(base|strategies)\..*programmes\..*\.after$/.test(path)
      );
    const values = new Map(
      movable.map(({path, low, high, value}) => [path, fitted(value, Math.min(low!, value), Math.max(high!, value))])
    );
    const after = scenarioOf(setValues(text, values));
    // a number of a channel that only some strategies have now stands in them
    const found = parameters(after, strategy)
      .map(one => ({...one, path: before.has(one.path) ? one.path : one.path.replace(/^strategies\.[^.]+\./, "")}))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(found.map(({path}) => path)).toEqual(all.map(({path}) => path));
    const moved = found.filter(({path, value}) => {
      const wanted = before.get(path)!;
      // a word stands for a number without end
      return value !== wanted && !(Math.abs(value - wanted) <= (values.has(path) ? 1e-3 * Math.abs(wanted) : 0));
    });
    expect(moved).toEqual([]);
    const those = found.filter(({path}) => values.has(path));
    expect(those.every(({evidence, stated}) => evidence === "your data" && stated)).toBe(true);
    expect(those).toHaveLength(values.size);
  });
});

test("JSON stays JSON", () => {
  const json = JSON.stringify(
    {
      throughline: 1,
      title: "J",
      segments: {all: {share: "100%", need: "2 per year"}},
      channels: {site: {kind: "website"}},
      strategies: {one: {}, two: {}}
    },
    null,
    2
  );
  const after = set(
    json,
    {
      "segments.all.need": fitted(3, 2, 4),
      "journey.habit": fitted(2, 1, 3),
      "segments.all.order.mean": fitted(50, 40, 60)
    },
    "json"
  );
  expect(JSON.parse(after)).toMatchObject({
    segments: {
      all: {
        need: {value: "3 per year", low: "2 per year", high: "4 per year", evidence: "your data"},
        order: {mean: {value: 50, low: 40, high: 60}}
      }
    },
    journey: {habit: {value: 2}}
  });
  expect(readScenario(after, {name: "j.json"}).errors).toEqual([]);
});
