import {readFileSync} from "node:fs";
import {beforeAll, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import {journeys} from "../../src/experiment/journey.ts";
import type {Interrupted} from "../../src/lesson/people.ts";
import {untilCut} from "../../src/lesson/people.ts";
import {search} from "../../src/lesson/search.ts";
import {countsOf100, shareSentences} from "../../src/lesson/share.ts";
import {switchingValues, worth} from "../../src/lesson/switching.ts";
import {readScenario} from "../../src/scenario/read.ts";

const file = "interrupted-chat.yaml";
const scenario = readScenario(readFileSync(`scenarios/${file}`, "utf8"), {name: file}).scenario!;
const {customers} = scenario.run as {customers: number};
const worlds = Object.entries(scenario.strategies).map(([id, {title}]) => ({id, title: title ?? id}));
const runner = inlineRunner();

let person: Interrupted;
let hundred: readonly Interrupted[];
let everybody: readonly Interrupted[];
beforeAll(async () => {
  const found = search(await journeys(scenario, {customers, runner}), {from: "chat"});
  [person, hundred, everybody] = await Promise.all([found.person, found.hundred, found.everybody]);
}, 120_000);

test("the person of the story is cut off in the chat and goes to the Facebook page in both worlds", () => {
  const cut = untilCut(person).at(-1)!;
  expect(cut).toMatchObject({kind: "cut short", channel: "chat"});
  for (const {events} of person.journey.tracks) {
    const next = events.slice(events.findIndex(({kind}) => kind === "cut short") + 1).find(e => e.kind === "contact")!;
    expect(next.channel).toBe("facebook");
  }
});

test("up to the moment at which the chat breaks off nothing gives the answer away", () => {
  const events = untilCut(person);
  expect(events.length).toBeGreaterThan(2);
  expect(events.filter(({kind}) => ["repeat", "lost", "carried"].includes(kind))).toEqual([]);
  expect(person.journey.divergence!.minute).toBeGreaterThanOrEqual(events.at(-1)!.minute);
});

test("the person of the story explains twice in the first world and not in the second, because of the case link", () => {
  expect(person.twice).toEqual([true, false]);
  expect(person.journey.divergence!.cause).toContain("case");
});

test("there are a hundred people to show, and all were cut off at the same moment in both worlds", () => {
  expect(hundred).toHaveLength(100);
  for (const {journey} of hundred) {
    const minutes = journey.tracks.map(({events}) => events.find(({kind}) => kind === "cut short")!.minute);
    expect(new Set(minutes).size).toBe(1);
  }
});

test("with one record of the case clearly fewer of the same people explain twice, but not nobody", () => {
  const [apart, joined] = countsOf100(everybody, worlds);
  expect(apart!.count - joined!.count).toBeGreaterThan(15);
  expect(joined!.count).toBeGreaterThan(0);
  expect(apart!.count).toBeLessThan(95);
});

test("the sentences about everybody name their number, their shares and an interval for the difference", () => {
  const sentences = shareSentences(everybody, worlds);
  expect(sentences[0]).toContain(String(everybody.length));
  expect(sentences[1]).toMatch(
    /^Chat and page apart: [\d.]+% of them told their case twice \(95% interval [\d.]+ to [\d.]+%\)\.$/
  );
  expect(sentences[3]).toMatch(/means [\d.]+ fewer of 100 who tell it twice \(95% interval [\d.]+ to [\d.]+\)\.$/);
});

test("where hardly anybody changes channel siloed is right: little to carry, and the links cost more than they bring", async () => {
  const [hardly, nearly] = await Promise.all(
    [0, 1].map(t => compare(scenario, {customers, replications: 3, runner, values: switchingValues(t)}))
  );
  const repeats = ({differences}: typeof hardly & object) => differences.find(d => d.outcome === "repeats-per-case")!;
  const money = hardly!.differences.find(({outcome}) => outcome === "net-present-value")!;
  expect(money).toMatchObject({clear: true, verdict: "worse"});
  expect(worth(hardly!)).toContain("Here siloed is right");
  expect(repeats(nearly!).value).toBeLessThan(3 * repeats(hardly!).value);
}, 60_000);
