import {describe, expect, test} from "vitest";
import {compile} from "../../src/model/compile.ts";
import {costsOf, outagesOf} from "../../src/model/risks.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {LinkSetting, RiskSetting} from "../../src/scenario/setting/records.ts";
import {channel, DAY, identity, journey, link, MONTH, segment, setting, YEAR} from "./settings.ts";
import {bytes, talliesOf, totalsOf, watch} from "./lives.ts";

const risk = (changes: Partial<RiskSetting> = {}): RiskSetting => ({
  key: 17,
  overrunMedian: 1,
  overrunSd: 0,
  failure: 0,
  incidents: 0,
  outage: DAY,
  incidentCost: 0,
  ...changes
});

const ways = [
  ["web", "app"],
  ["app", "web"]
] as const;

/** People who fill a cart in one channel and look for it in the other, which recognises everybody. */
function carts(links: LinkSetting[]): Setting {
  return setting({
    segments: [segment({need: 12, gap: DAY, taste: {web: 1, app: 1}})],
    channels: [channel("web", 0), channel("app", 1)],
    identity: [identity({web: 1, app: 1})],
    links,
    journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 1, order: 1}}, {redo: 5})
  });
}

const replications = 3000;
const keys = Array.from({length: replications}, (_, r) => keyFromSeed("risks", r));
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const sd = (values: readonly number[]) => Math.sqrt(mean(values.map(x => (x - mean(values)) ** 2)));

describe("the cost of building", () => {
  test("overruns by a lognormal factor", () => {
    const world = compile(
      carts([
        link("cart", ways, {setup: 1000, risk: risk({overrunMedian: 1.2, overrunSd: 0.4})}),
        link("case", ways, {setup: 50})
      ])
    );
    const factors = keys.map(key => (costsOf(world, key).fixedOnce[0] / 1e5 - 50) / 1000);
    const logs = factors.map(Math.log);
    expect(Math.abs(mean(logs) - Math.log(1.2))).toBeLessThan((4.5 * 0.4) / Math.sqrt(replications));
    expect(Math.abs(sd(logs) - 0.4)).toBeLessThan((4.5 * 0.4) / Math.sqrt(2 * replications));
    // median × exp(sd²/2)
    const expected = 1.2 * Math.exp(0.08);
    expect(Math.abs(mean(factors) - expected)).toBeLessThan((4.5 * sd(factors)) / Math.sqrt(replications));
    expect(costsOf(world, keys[0])).toEqual(costsOf(world, keys[0]));
  });

  test("is the plan's where nothing is said, and the median's where nothing spreads", () => {
    const plain = compile(carts([link("cart", ways, {setup: 1000})]));
    expect(plain.risks).toBeNull();
    expect(costsOf(plain, keys[0])).toBe(plain);
    const sure = compile(carts([link("cart", ways, {setup: 1000, risk: risk({overrunMedian: 1.5})})]));
    expect([...new Set(keys.slice(0, 9).map(key => costsOf(sure, key).fixedOnce[0]))]).toEqual([1500e5]);
    expect(costsOf(sure, keys[0]).capital).toBe(1500e5);
  });

  test("overruns alike in every strategy that builds the same, whatever else they build", () => {
    const cart = link("cart", ways, {setup: 1000, risk: risk({overrunSd: 0.5})});
    const other = link("case", ways, {setup: 0, risk: risk({key: 5, overrunSd: 0.5, incidents: 3})});
    const [alone, beside] = [[cart], [other, cart]].map(links => compile(carts(links)));
    for (const key of keys.slice(0, 20)) {
      expect(costsOf(beside, key).fixedOnce).toEqual(costsOf(alone, key).fixedOnce);
    }
  });

  test("falls when work begins, and with it its overrun", () => {
    const later = link("cart", ways, {
      setup: 1000,
      begin: 2.5 * MONTH,
      ready: 3 * MONTH,
      risk: risk({overrunMedian: 2})
    });
    const world = compile(carts([later]));
    const {fixedOnce, fixedMonthly, capital} = costsOf(world, keys[0]);
    expect([...fixedOnce]).toEqual([0, 0, 0]);
    expect([...fixedMonthly].filter((_, i) => i % 3 === 0)).toEqual([
      0,
      0,
      2000e5,
      ...Array.from({length: 9}, () => 0)
    ]);
    expect(capital).toBe(2000e5);
    expect(world.capital).toBe(1000e5);
    const discounted = compile({...carts([later]), money: {...carts([]).money, discountRate: 0.12}});
    expect(costsOf(discounted, keys[0]).capital / 2000e5).toBeCloseTo(1.12 ** (-2.5 / 12), 9);
  });
});

describe("breakdowns", () => {
  const world = compile(
    carts([link("cart", ways, {ready: 2 * MONTH, risk: risk({incidents: 20, outage: 10 * DAY, incidentCost: 7})})])
  );
  const windows = keys.map(key => outagesOf(world, key));

  test("take the share λd ÷ (1 + λd) of the time, from the day on which the link is ready", () => {
    const lambda = 20 / YEAR;
    const d = 10 * DAY;
    // two states that turn into each other at rates λ and 1/d, beginning with a link that works
    const [span, decay] = [10 * MONTH, lambda + 1 / d];
    const expected = (lambda / decay) * (span - (1 - Math.exp(-decay * span)) / decay);
    const down = windows.map(list => {
      let sum = 0;
      for (let i = 0; list !== null && i < list.length; i += 3) sum += list[i + 2] - list[i + 1];
      return sum;
    });
    expect(Math.abs(mean(down) - expected)).toBeLessThan((4.5 * sd(down)) / Math.sqrt(replications) + 5);
    expect(Math.abs(expected / span - (lambda * d) / (1 + lambda * d))).toBeLessThan(0.03);
    const first = windows.flatMap(list => (list === null ? [] : [list[1]]));
    expect(Math.min(...first)).toBeGreaterThanOrEqual(2 * MONTH);
  });

  test("cost their price in the month in which they happen", () => {
    for (const [r, list] of windows.slice(0, 50).entries()) {
      const {fixedMonthly} = costsOf(world, keys[r]);
      const months = Array.from({length: 12}, () => 0);
      for (let i = 0; list !== null && i < list.length; i += 3) months[Math.floor(list[i + 1] / MONTH)] += 7e5;
      expect([...fixedMonthly].filter((_, i) => i % 3 === 0)).toEqual(months);
    }
  });

  test("let nothing through while they last, and everything before and after", () => {
    const setting_ = carts([link("cart", ways, {risk: risk({incidents: 12, outage: 20 * DAY})})]);
    const compiled = compile(setting_);
    const list = outagesOf(compiled, keyFromSeed("test", 0))!;
    const isDown = (minute: number) => {
      for (let i = 0; i < list.length; i += 3) if (minute >= list[i + 1] && minute < list[i + 2]) return true;
      return false;
    };
    const seen = new Map<string, number>();
    watch(compiled, {customers: 100}, (_, story) => {
      for (const {what, minute, b} of story) {
        if (what !== "carried" && what !== "missing") continue;
        const how = what === "carried" ? what : `${what} ${b}`;
        const when = `${how} ${isDown(minute) ? "down" : "up"}`;
        seen.set(when, (seen.get(when) ?? 0) + 1);
      }
    });
    expect([...seen.keys()].toSorted()).toEqual(["carried up", "missing 5 down"]);
    expect(Math.min(...seen.values())).toBeGreaterThan(50);
  });

  test("are made up for by another link of the record", () => {
    const fails = link("cart", ways, {risk: risk({failure: 1})});
    const spare = link("cart", ways, {id: "test/spare"});
    const [sound, both, alone, none] = [[spare], [fails, spare], [fails], []].map(links =>
      talliesOf(carts(links), {customers: 200})
    );
    expect(bytes(both)).toBe(bytes(sound));
    const lost = totalsOf(carts([fails]), {customers: 200}).outages;
    expect(lost).toBeGreaterThan(100);
    alone.totals.set([0], Array.from(alone.totals).lastIndexOf(lost));
    expect(bytes(alone)).toBe(bytes(none));
  });

  test("that never come change no life", () => {
    const [plain, careful] = [{}, {risk: risk({overrunSd: 1, incidents: 1e-9, incidentCost: 50})}].map(what =>
      bytes(talliesOf(carts([link("cart", ways, {coverage: 0.6, ...what})]), {customers: 200}))
    );
    expect(careful).toBe(plain);
  });

  test("never do a person's carts any good", () => {
    const lost = [0, 6, 50].map(incidents => {
      const {cartsLost, outages} = totalsOf(
        carts([link("cart", ways, {risk: risk({overrunSd: 0.1, incidents, outage: 5 * DAY})})]),
        {customers: 300}
      );
      return {cartsLost, outages};
    });
    expect(lost[0]).toEqual({cartsLost: 0, outages: 0});
    expect(lost[1].cartsLost).toBeGreaterThan(0);
    expect(lost[2].cartsLost).toBeGreaterThan(lost[1].cartsLost);
    expect(lost.map(({outages}) => outages)).toEqual(lost.map(({cartsLost}) => cartsLost));
  });
});
