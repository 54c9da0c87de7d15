import {describe, expect, test} from "vitest";
import {deviate, mark, scaleOf} from "../../src/model/opinion.ts";
import type {AdvocacySetting} from "../../src/scenario/setting/people.ts";
import {bytes, talliesOf, totalsOf} from "./lives.ts";
import {surveys} from "./opinions.ts";
import {channel, DAY, fulfilment, relationship, segment, setting, silence} from "./settings.ts";

/** Goods take a minute, which costs `delivery` of the score and, smoothed, of the relationship. */
function shop(advocacy: AdvocacySetting, delivery = 0, smoothing = 1) {
  return setting({
    segments: [segment({need: 6})],
    channels: [channel("web", 0, {takeAway: false})],
    fulfilment: fulfilment({shipTime: 1}),
    relationship: relationship({baseline: 0.75, delivery: delivery * DAY, smoothing, customers: 0.75}),
    advocacy
  });
}

const few = {customers: 3000};

describe("opinions", () => {
  test("deviate with mean 0 and standard deviation 1, symmetrically", () => {
    const n = 4096;
    const values = Array.from({length: n}, (_, i) => deviate(((i + 0.5) * 2 ** 32) / n));
    const mean = values.reduce((sum, x) => sum + x, 0) / n;
    const variance = values.reduce((sum, x) => sum + x * x, 0) / n;
    expect(mean).toBeCloseTo(0, 6);
    expect(variance).toBeCloseTo(1, 2);
    expect(values[0]).toBeCloseTo(-values[n - 1], 5);
    expect(Number.isFinite(deviate(0)) && Number.isFinite(deviate(-1))).toBe(true);
    // the share beyond x is 1/(1 + exp(x/scale))
    const beyond = values.filter(x => x > 0.7).length / n;
    expect(beyond).toBeCloseTo(1 / (1 + Math.exp(0.7 / scaleOf(1))), 3);
  });

  test("are marked in whole numbers on a scale", () => {
    expect([0.2, 1.4, 1.5, 4.49, 7].map(latent => mark(latent, 1, 5))).toEqual([1, 1, 2, 4, 5]);
  });
});

describe("the true figures", () => {
  test("are the expected answers of everybody, without a draw", () => {
    for (const [delivery, answer] of [
      [0, 8],
      [0.25, 6]
    ]) {
      const t = totalsOf(shop(surveys({asked: 0, ordinary: 8, fall: 8, spread: 1.5}), delivery), {customers: 50});
      const scale = scaleOf(1.5);
      const promoters = Math.round(1000 / (1 + Math.exp((8.5 - answer) / scale)));
      const detractors = Math.round(1000 / (1 + Math.exp((answer - 6.5) / scale)));
      expect(t.scores).toBeGreaterThan(100);
      expect([t.promoterShare, t.detractorShare]).toEqual([promoters * t.scores, detractors * t.scores]);
      expect(t.satisfiedShare).toBe(1000 * t.scores - detractors * t.scores);
    }
  });

  test("fall with every worse experience", () => {
    const shares = [0, 0.1, 0.2, 0.4].map(delivery => {
      const t = totalsOf(shop(surveys(), delivery, 0.3), {customers: 200});
      return (t.promoterShare - t.detractorShare) / t.scores;
    });
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });
});

describe("the surveyed figures", () => {
  test("are the true ones where everybody is asked and answers", () => {
    const t = totalsOf(shop(surveys(), 0.15, 0.5), few);
    expect([t.surveysSent, t.surveysAnswered]).toEqual([t.scores, t.scores]);
    const surveyed = (t.promoters - t.detractors) / t.surveysAnswered;
    const all = (t.promoterShare - t.detractorShare) / t.scores / 1000;
    expect(Math.abs(surveyed - all)).toBeLessThan(4.5 / Math.sqrt(t.scores) + 0.0005);
    const satisfied = t.satisfiedShare / t.scores / 1000;
    expect(Math.abs(t.satisfied / t.surveysAnswered - satisfied)).toBeLessThan(2.25 / Math.sqrt(t.scores) + 0.0005);
  });

  test("come from the shares who are asked and who answer", () => {
    const t = totalsOf(shop(surveys({asked: 0.4, response: 0.25})), few);
    expect(Math.abs(t.surveysSent / t.scores - 0.4)).toBeLessThan(2.25 / Math.sqrt(t.scores));
    expect(Math.abs(t.surveysAnswered / t.surveysSent - 0.25)).toBeLessThan(2.25 / Math.sqrt(t.surveysSent));
  });

  test("lean to those who answer: the unhappy, where most are content", () => {
    const gap = (extremity: number) => {
      const t = totalsOf(shop(surveys({response: 0.05, extremity, ordinary: 9, spread: 2}), 0.1), few);
      return (t.promoters - t.detractors) / t.surveysAnswered - (t.promoterShare - t.detractorShare) / t.scores / 1000;
    };
    expect(Math.abs(gap(0))).toBeLessThan(0.15);
    expect(gap(0.5)).toBeLessThan(-0.25);
  });
});

test("surveys change no life", () => {
  const own = /"(surveys[A-Za-z]*|promoters|detractors|satisfied|[a-z]+Share)":\d+,?/g;
  const lives = [surveys(), silence].map(advocacy =>
    bytes(talliesOf(shop(advocacy, 0.2), {customers: 100})).replaceAll(own, "")
  );
  expect(lives[0]).toBe(lives[1]);
});
