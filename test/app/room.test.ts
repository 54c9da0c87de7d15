import * as fc from "fast-check";
import {expect, test} from "vitest";
import {asWritten, setValue, type Choices} from "../../src/app/state/choices.ts";
import {dial, positions, valueAt} from "../../src/app/state/dial.ts";
import {offered} from "../../src/app/state/offered.ts";
import {opened} from "../../src/app/state/opened.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {faultsOf} from "./moving.ts";

const text = `throughline: 1
title: Room
segments: {a: {share: 100%}}
channels: {site: {kind: website}, phone: {kind: phone}, chat: {kind: live-chat}, mail: {kind: email}}
base:
  desks:
    calls: {channels: [phone], opens: 9h, hours: 40, days: 5}
    talks: {channels: [chat]}
  programmes:
    news: [{every: 7d, for: 28d, on: order, send: {channel: mail}}]
strategies: {first: {}}
`;
const base = opened("room.yaml", readScenario(text).scenario!, {text});
const known = offered(base.scenario).parameters;
const move = (choices: Choices, path: string, value: number) =>
  setValue(choices, path, value, known.get(path)!.value, known);
const moved = (...steps: ReadonlyArray<readonly [path: string, value: number]>) => {
  const choices = steps.reduce((made, [path, value]) => move(made, path, value), asWritten(base));
  return Object.fromEntries(choices.values);
};

test("a desk gets either a number of agents or an aim", () => {
  const [agents, answer, minimum] = ["agents", "answer", "minimum"].map(name => `base.desks.talks.${name}`) as [
    string,
    string,
    string
  ];
  expect(moved([answer, 0.8], [minimum, 2])).toEqual({[answer]: 0.8, [minimum]: 2});
  expect(moved([answer, 0.8], [minimum, 2], [agents, 5])).toEqual({[agents]: 5});
  expect(moved([agents, 5], [answer, 0.8])).toEqual({[answer]: 0.8});
});

test("an open day ends at midnight", () => {
  const [opens, hours, days] = ["opens", "hours", "days"].map(name => `base.desks.calls.${name}`) as [
    string,
    string,
    string
  ];
  expect(moved([hours, 75])).toEqual({[hours]: 75});
  expect(moved([hours, 75], [opens, 600])).toEqual({[hours]: 70, [opens]: 600});
  expect(moved([hours, 70], [days, 4])).toEqual({[hours]: 60, [days]: 4});
  expect(moved([opens, 900], [hours, 70])).toEqual({[opens]: 600, [hours]: 70});
});

test("messages are sent for at least as long as it is from one to the next", () => {
  const [every, during] = ["base.programmes.news.0.every", "base.programmes.news.0.for"] as const;
  expect(moved([every, 30_000])).toEqual({[every]: 30_000});
  expect(moved([every, 30_000], [during, 20_000])).toEqual({[every]: 20_000, [during]: 20_000});
});

test("whatever is moved after each other can be written", () => {
  const crowded = [...known.values()].filter(({path}) => /^base\.(desks|programmes)\./.test(path));
  const steps = fc.array(fc.tuple(fc.constantFrom(...crowded), fc.nat({max: positions})), {minLength: 2, maxLength: 8});
  fc.assert(
    fc.property(steps, list => {
      const choices = list.reduce((made, [one, at]) => move(made, one.path, valueAt(dial(one), at)), asWritten(base));
      expect(faultsOf(base, choices)).toEqual([]);
    }),
    {seed: 6, numRuns: 60}
  );
});
