import {describe, expect, test} from "vitest";
import {compile} from "../../src/model/compile.ts";
import {slowness} from "../../src/model/reorganisation.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ToolSetting} from "../../src/scenario/setting/records.ts";
import {channel, DAY, desk, hotline, journey, MONTH, segment, setting, support} from "./settings.ts";
import {each, named, talliesOf, totalsOf} from "./lives.ts";

const change = (ready: number, dip: number, length: number): ToolSetting => ({
  id: `change-${ready}`,
  does: "reorganisation",
  numbers: {dip, for: length},
  setup: 0,
  monthly: 0,
  ready,
  ramp: 0
});

/** People who order and always have trouble, and call a team that is as large as needed. */
const calls = (...tools: ToolSetting[]): Setting =>
  setting({
    segments: [segment({need: 6, serveTaste: {phone: 1}})],
    channels: [channel("web", 0), hotline("phone", 4, {handle: 60})],
    desks: [desk("phone", ["phone"])],
    support: support({orderCase: 1, caseDelay: DAY}),
    journey: journey({discover: {order: 1}}),
    tools
  });

describe("a team that changes", () => {
  test("is slower at first and recovers evenly", () => {
    const world = compile(calls(change(100, 0.5, 1000)));
    const at = (minute: number) => slowness(world, minute);
    expect([99, 100, 600, 1099, 1100].map(at)).toEqual([1, 2, 1 / 0.75, expect.closeTo(1 / (1 - 0.0005), 12), 1]);
    const twice = compile(calls(change(0, 0.5, 1000), change(0.4, 0.2, 1e9)));
    expect(slowness(twice, 1)).toBeCloseTo(1 / (1 - 0.5 * 0.999) / 0.8, 6);
    expect(compile(calls()).reorganisation).toBeNull();
  });

  test("takes longer over the same cases, during the change only", () => {
    const [before, after] = [calls(), calls(change(3 * MONTH, 0.4, 2 * MONTH))].map(world =>
      talliesOf(world, {customers: 400})
    );
    const agents = ({cash}: typeof before) => [...cash].filter((_, i) => i % 7 === 6);
    const more = agents(after).map((cost, month) => cost / agents(before)[month]);
    const idle = more.filter((_, month) => month !== 3 && month !== 4);
    // calls begun before or after keep their length
    expect(idle.every(ratio => ratio === 1)).toBe(true);
    // mean of 1 ÷ (1 − 0.4 (1 − t)) over the first and the second half of the change
    const mean = (from: number, to: number) =>
      (Math.log(1 - 0.4 * (1 - to)) - Math.log(1 - 0.4 * (1 - from))) / 0.4 / (to - from);
    expect(more[3] / mean(0, 0.5)).toBeGreaterThan(0.95);
    expect(more[3] / mean(0, 0.5)).toBeLessThan(1.05);
    expect(more[4] / mean(0.5, 1)).toBeGreaterThan(0.95);
    expect(more[4] / mean(0.5, 1)).toBeLessThan(1.05);
    expect(named(after.totals).solved).toBe(named(before.totals).solved);
  });

  test("never takes less time over anybody, and longer the deeper the dip", () => {
    const seconds = [0.05, 0.3, 0.8].map(dip =>
      each(calls(change(0, dip, 12 * MONTH)), {customers: 60}).map(({totals}) => named(totals).agentSeconds)
    );
    seconds[0].forEach((low, i) => {
      expect(seconds[1][i]).toBeGreaterThanOrEqual(low);
      expect(seconds[2][i]).toBeGreaterThanOrEqual(seconds[1][i]);
    });
    expect(totalsOf(calls(change(0, 0.05, MONTH)), {customers: 60}).agentSeconds).toBeGreaterThan(
      totalsOf(calls(), {customers: 60}).agentSeconds
    );
  });
});
