import {describe, expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {AdvocacySetting} from "../../src/scenario/setting/people.ts";
import {bytes, talliesOf, totalsOf} from "./lives.ts";
import {wordOfMouth} from "./opinions.ts";
import {channel, DAY, fulfilment, journey, market, relationship, segment, setting, silence, WEEK} from "./settings.ts";

/** Customers who come every few weeks; goods take a day, which costs `delivery` of the score. */
function shop(advocacy: AdvocacySetting, changes: Partial<Setting> = {}, delivery = 0): Setting {
  return setting({
    segments: [segment({need: 12})],
    channels: [channel("web", 0, {takeAway: false})],
    fulfilment: fulfilment({shipTime: DAY}),
    journey: journey({discover: {order: 1, leave: 1}}, {relationship: 4}),
    relationship: relationship({baseline: 0.75, delivery, customers: 0.5}),
    advocacy,
    ...changes
  });
}

const few = {customers: 500};

describe("bad words", () => {
  test("are said the more, the worse the experience was, up to the worst", () => {
    const shares = [0, 0.25, 0.5, 0.75].map(delivery => {
      const t = totalsOf(shop(wordOfMouth({least: 0.1, most: 0.5, worst: 0.5}), {}, delivery), few);
      return [t.badWords / t.scores, 4.5 * Math.sqrt(0.25 / t.scores)];
    });
    [0.1, 0.3, 0.5, 0.5].forEach((share, i) => expect(Math.abs(shares[i][0] - share)).toBeLessThan(shares[i][1]));
  });

  test("add up to people told ÷ people in the market, whatever the sample", () => {
    for (const people of [few.customers, 100 * few.customers]) {
      const world = compile(shop(wordOfMouth({friends: 2}), {horizon: 11 * WEEK, market: market({people})}));
      const {environment} = run({kind: "replication", world, key: keyFromSeed("test", 0), ...few});
      const {badWords} = totalsOf(shop(wordOfMouth({friends: 2}), {horizon: 10 * WEEK, market: market({people})}), few);
      const hazard = environment[10 * world.environment + world.wordOfMouth!.environmentAt];
      expect(hazard).toBeCloseTo((2 * badWords) / few.customers, 9);
      expect(hazard).toBeGreaterThan(1);
    }
  });

  test("are heard as often as they are told, but for those not heard yet by the end", () => {
    const t = totalsOf(shop(wordOfMouth({friends: 3})), {customers: 2000});
    const told = 3 * t.badWords;
    expect(t.badWordsHeard).toBeLessThan(told);
    // a month between two visits: what is told in the last weeks is not heard yet
    expect(t.badWordsHeard).toBeGreaterThan(0.85 * told);
  });

  test("take their part of the relationship, and with it orders", () => {
    const orders = [0, 0.05, 0.3].map(damage => totalsOf(shop(wordOfMouth({damage})), few).orders);
    expect(orders[1]).toBeLessThan(0.95 * orders[0]);
    expect(orders[2]).toBeLessThan(0.8 * orders[1]);
  });

  test("without damage change no life", () => {
    const own = /"(badWords|badWordsHeard)":\d+,?/g;
    const lives = [wordOfMouth(), wordOfMouth({friends: 0, damage: 1}), silence].map(advocacy =>
      bytes(talliesOf(shop(advocacy), few)).replaceAll(own, "")
    );
    expect(new Set(lives).size).toBe(1);
  });
});

test("better deliveries are never talked about more", () => {
  const talk = [0.6, 0.4, 0.2, 0].map(
    delivery => totalsOf(shop(wordOfMouth({least: 0, most: 1, worst: 0.75}), {}, delivery), few).badWords
  );
  expect(talk).toEqual(talk.toSorted((a, b) => b - a));
  expect(talk.at(-1)).toBe(0);
});
