import {describe, expect, test} from "vitest";
import {compile} from "../../src/model/compile.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import {
  channel,
  DAY,
  desk,
  hotline,
  identity,
  journey,
  link,
  market,
  money,
  MONTH,
  segment,
  setting,
  support,
  YEAR
} from "./settings.ts";

describe("compiling a setting", () => {
  test("refuses what no scenario can be", () => {
    expect(() => compile(setting({channels: []}))).toThrow("invalid number of channels: 0");
    const many = Array.from({length: 17}, (_, key) => channel(`c${key}`, key));
    expect(() => compile(setting({channels: many}))).toThrow("invalid number of channels: 17");
    expect(() => compile(setting({segments: []}))).toThrow("invalid scenario: no segments");
    expect(compile(setting({channels: many.slice(1)})).channels).toBe(16);
  });

  test("cuts the run, and the year after it, into months of 365/12 days", () => {
    const lengths = [DAY, MONTH, MONTH + 1, YEAR, 10 * YEAR].map(horizon => compile(setting({horizon})).months);
    expect(lengths).toEqual([1, 1, 2, 12, 120]);
    const {monthStart, season} = compile(
      setting({startMonth: 10, market: market({season: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]})})
    );
    expect([...monthStart]).toEqual(Array.from({length: 25}, (_, m) => m * 43800));
    const year = [11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect([...season]).toEqual([...year, ...year]);
  });

  test("discounts the middle of each month", () => {
    const {discount} = compile(setting({money: money({discountRate: 0.21})}));
    [...discount].forEach((factor, month) => expect(factor).toBeCloseTo(1.21 ** (-(month + 0.5) / 12), 14));
    expect([...compile(setting()).discount]).toEqual(Array.from({length: 12}, () => 1));
  });

  test("says that people meet only where a queue can form", () => {
    const service = (changes: Partial<Setting>, agents: number | null = 3) =>
      compile(
        setting({
          segments: [segment({serveTaste: {phone: 1}})],
          channels: [channel("web", 0), hotline("phone", 4)],
          desks: [desk("phone", ["phone"], {agents})],
          ...changes
        })
      );
    const asked = {support: support({orderCase: 0.1})};
    expect(service(asked).coupled).toBe(true);
    expect(service(asked).epoch).toBe(10080);
    expect(service({journey: journey({discover: {help: 1}})}).coupled).toBe(true);
    expect(service({}).coupled).toBe(false);
    expect(service(asked, null).coupled).toBe(false);
    expect(service(asked, null).epoch).toBe(YEAR);
    expect(service({...asked, desks: []}).coupled).toBe(false);
  });

  test("is plain data that survives the way to a worker", () => {
    const world = compile(setting({links: [link("cart", [["web", "web"]])], identity: [identity({web: 0.5})]}));
    expect(structuredClone(world)).toEqual(world);
    expect(Object.values(world).filter(value => typeof value === "string" || typeof value === "function")).toEqual([]);
  });
});

describe("costs that no customer causes", () => {
  const costs = (changes: Partial<Setting>) => {
    const {fixedOnce, fixedMonthly} = compile(setting(changes));
    return {
      once: [...fixedOnce].map(x => x / 1e5),
      monthly: [0, 1, 2].map(category => [...fixedMonthly].filter((_, i) => i % 3 === category).map(x => x / 1e5))
    };
  };
  const twelve = (value: number) => Array.from({length: 12}, () => value);

  test("of links, identities and tools are paid once, and monthly from the month in which they are ready", () => {
    const {once, monthly} = costs({
      links: [
        link("cart", [], {setup: 1000, monthly: 10}),
        link("case", [], {setup: 500, monthly: 3, ready: 2.5 * MONTH})
      ],
      identity: [identity({}, {setup: 70.5})],
      tools: [{id: "cdp", does: null, numbers: {}, setup: 9, monthly: 2, ready: 0, ramp: 0}]
    });
    expect(once).toEqual([1570.5, 0, 9]);
    expect(monthly).toEqual([[10, 10, ...twelve(13).slice(2)], twelve(0), twelve(2)]);
  });

  test("of a team are its agents' hours, whether anybody calls or not", () => {
    const {once, monthly} = costs({desks: [desk("phone", ["web"], {agents: 4, hours: 42, wage: 12.5})]});
    expect(once).toEqual([0, 0, 0]);
    // 365/12 days are 4.345 weeks
    expect(monthly[1]).toEqual(twelve(Math.round(4 * 42 * (365 / 84) * 12.5 * 1e5) / 1e5));
    expect(costs({desks: [desk("phone", ["web"])]}).monthly[1]).toEqual(twelve(0));
  });

  test("of a last month that is cut short are cut short", () => {
    const {monthly} = costs({
      horizon: 1.25 * MONTH,
      tools: [{id: "cdp", does: null, numbers: {}, setup: 0, monthly: 8, ready: 0, ramp: 0}]
    });
    expect(monthly[2]).toEqual([8, 2]);
  });
});
