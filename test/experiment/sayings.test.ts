import {expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {causeOf, partingPoint, type Life} from "../../src/experiment/divergence.ts";
import {tell} from "../../src/experiment/tell.ts";
import {entriesOf} from "../../src/experiment/trace.ts";
import {compile} from "../../src/model/compile.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import {complaints, referrals, reviews, surveys, wordOfMouth} from "../model/opinions.ts";
import {channel, desk, hotline, HOUR, market, relationship, segment, setting, support} from "../model/settings.ts";

const customers = 60;

/** Everybody talks about everything; cases are never solved. */
function talkative(changes: Partial<Setting> = {}): Setting {
  return setting({
    market: market({people: customers}),
    segments: [
      segment({id: "customers", share: 0.5, need: 6, serveTaste: {"call-line": 1}}),
      segment({id: "others", share: 0.5, existing: 0, need: 0})
    ],
    channels: [channel("web", 0), hotline("call-line", 4, {resolution: 0})],
    desks: [desk("calls", ["call-line"])],
    support: support({orderCase: 1}),
    relationship: relationship({customers: 0.75, smoothing: 0.5, unsolved: 0.5}),
    advocacy: {
      reviews: reviews().reviews,
      referrals: referrals().referrals,
      wordOfMouth: wordOfMouth({friends: 1, damage: 0.1}).wordOfMouth,
      complaints: complaints({audience: 2, found: 0}).complaints,
      surveys: surveys().surveys
    },
    ...changes
  });
}

const listening: Partial<Setting> = {
  tools: [
    {
      id: "test/tools.radar",
      does: "listening",
      numbers: {detection: 1, "detection-delay": HOUR},
      setup: 0,
      monthly: 0,
      ready: 0,
      ramp: 0
    }
  ]
};

function livesOf(title: string, of: Setting): Life[] {
  const world = compile(of);
  const key = keyFromSeed("test", 0);
  const {environment} = run({kind: "replication", world, key, customers});
  return Array.from({length: customers}, (_, customer) => ({
    title,
    entries: entriesOf(run({kind: "replay", world, key, customer, environment}), of),
    setting: of
  }));
}

const deaf = livesOf("deaf", talkative());
const prompt = livesOf("prompt", talkative(listening));

test("whatever people say is told in words", () => {
  const lines = [...deaf, ...prompt].flatMap(({entries, setting: of}) => entries.map(entry => tell(entry, of)?.text));
  for (const words of [
    /^writes a review: [1-5] of 5 stars$/,
    /^recommends the firm to 1 friend$/,
    /^hears of the firm from a friend and comes to look$/,
    /^speaks badly of the firm to 1 friend$/,
    /^has heard bad things about the firm$/,
    /^complains in public that the case was not solved; 2 people read it$/,
    /^complains in public that the case was not solved; 0 people read it$/,
    /^gets a public answer to the complaint$/,
    /^answers a survey: \d+ of 10 for recommending the firm$/
  ]) {
    expect(lines.some(line => line !== undefined && words.test(line)) ? "" : `${words} is not said`).toBe("");
  }
});

test("where lives part because of what was said, that is named as the cause", () => {
  const causes = deaf.flatMap((one, i) => {
    const at = partingPoint(one, prompt[i]);
    return at < 0 ? [] : [causeOf(one, prompt[i], at)];
  });
  expect(causes.length).toBeGreaterThan(10);
  expect(causes).toContain("In “prompt” the firm finds the complaint and answers it; in “deaf” it does not, or later.");
  expect(causes.some(cause => cause.startsWith("In “deaf” bad news of the firm has come to the person"))).toBe(true);
});
