import {describe, expect, test} from "vitest";
import {editScenario} from "../../src/scenario/edit/edit-scenario.ts";
import {parameters} from "../../src/scenario/parameters.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import {scenarioOf} from "./reading.ts";

const text = `throughline: 1
title: Desks
segments: {a: {share: 100%, patience: never}}
channels:
  site: {kind: website}
  phone: {kind: phone}
  chat: {kind: live-chat}
  bot: {kind: chatbot, automatic: true}
base:
  desks:
    calls: {channels: [phone], agents: 3}
    talks: {channels: [chat], opens: 9h, hours: 50, days: 5}
  programmes:
    windows: [{on: first visit, show: {at: site, capture: mail}}]
    news: [{every: 7d, for: 28d, on: order, send: {channel: mail}}]
strategies:
  first: {}
`.replace("  site:", "  mail: {kind: email}\n  site:");
const scenario = scenarioOf(text);
const all = new Map(parameters(scenario, "first").map(one => [one.path, one]));

describe("numbers without use where they stand are no parameters", () => {
  test.each([
    "base.desks.calls.answer",
    "base.desks.calls.minimum",
    "base.desks.calls.days",
    "base.desks.calls.opens",
    "channels.phone.hand-over",
    "base.programmes.windows.0.after",
    "segments.a.share"
  ])("%s", path => expect(all.has(path)).toBe(false));

  test.each([
    "base.desks.calls.agents",
    "base.desks.talks.agents",
    "base.desks.talks.answer",
    "base.desks.talks.minimum",
    "base.desks.talks.opens",
    "base.desks.talks.days",
    "channels.bot.hand-over",
    "base.programmes.news.0.after",
    "base.programmes.windows.0.show.accept"
  ])("but %s is one", path => expect(all.has(path)).toBe(true));

  test("where as many agents come as are needed for an answer in time, their number is none", () => {
    const needed = scenarioOf(text.replace("opens: 9h", "answer: 80%, opens: 9h"));
    const paths = parameters(needed, "first").map(({path}) => path);
    expect(paths).toContain("base.desks.talks.answer");
    expect(paths).not.toContain("base.desks.talks.agents");
  });
});

test("limits leave room for the numbers beside", () => {
  expect(all.get("base.desks.talks.opens")!.limits).toMatchObject({max: 840, word: "always"});
  expect(all.get("base.desks.talks.hours")!.limits).toMatchObject({max: 75});
  expect(all.get("base.desks.talks.days")!.limits).toMatchObject({min: 4, whole: true});
  expect(all.get("base.programmes.news.0.for")!.limits).toMatchObject({min: 10_080});
  expect(all.get("base.programmes.news.0.every")!.limits).toMatchObject({max: 40_320});
});

describe("a number that may be a word", () => {
  const patience = (value: number, from = text) =>
    editScenario(from, [{kind: "value", path: "segments.a.patience", value}]);

  test("becomes a number, and the word again", () => {
    const days = patience(7 * 1440);
    expect(days).toContain("patience: 7d");
    expect(patience(Infinity, days)).toBe(text);
    expect(resolve(scenarioOf(days), "first").segments[0]!.patience).toBe(10_080);
  });

  test("keeps its range as the word", () => {
    const ranged = text.replace("patience: never", "patience: {value: 5d, low: 2d, high: 9d}");
    expect(patience(Infinity, ranged)).toContain("patience: {value: never, low: 2d, high: 9d}");
  });

  test("is quoted in JSON", () => {
    const json = JSON.stringify({
      throughline: 1,
      title: "J",
      segments: {a: {share: 1, patience: "5d"}},
      channels: {site: {kind: "website"}},
      strategies: {one: {}}
    });
    const edited = editScenario(json, [{kind: "value", path: "segments.a.patience", value: Infinity}], {
      format: "json"
    });
    expect(JSON.parse(edited)).toMatchObject({segments: {a: {patience: "never"}}});
  });

  test("is refused where there is no word", () => {
    expect(() => editScenario(text, [{kind: "value", path: "journey.effort", value: Infinity}])).toThrow(
      "the value of journey.effort must be a finite number"
    );
  });
});
