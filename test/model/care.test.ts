import {describe, expect, test} from "vitest";
import {compile} from "../../src/model/compile.ts";
import type {Setting, ToolSetting} from "../../src/scenario/setting.ts";
import {bytes, each, named, talliesOf, totalsOf} from "./lives.ts";
import {channel, DAY, desk, hotline, HOUR, MONTH, segment, setting, support} from "./settings.ts";

const few = {customers: 200};

/** One case a year per person, about the order, at one of two lines that can share screens; nobody tries again. */
function service({
  serving = {},
  change = {},
  world = {}
}: {serving?: object; change?: object; world?: Partial<Setting>} = {}) {
  const line = (id: string, key: number) => ({...hotline(id, key, serving), sharesScreen: true});
  return setting({
    segments: [segment({need: 1, serveTaste: {chat: 1, phone: 1}})],
    channels: [channel("web", 0), line("phone", 4), line("chat", 10)],
    desks: [desk("all", ["chat", "phone"])],
    support: support({orderCase: 1, caseDelay: HOUR, ...change}),
    ...world
  });
}

function coBrowsing(numbers: object, when: object = {}): ToolSetting {
  return {
    id: "screens",
    does: "co-browsing",
    numbers: {used: 1, handling: 0.5, resolution: 1, ...numbers},
    setup: 0,
    monthly: 0,
    ready: 0,
    ramp: 0,
    ...when
  };
}

describe("looking at one screen", () => {
  const of = (numbers: object, when: object = {}, serving: object = {handle: 8}) =>
    service({serving, world: {tools: [coBrowsing(numbers, when)]}});

  test("halves the time of handling where it is used always and takes half", () => {
    const [plain, shared] = [service({serving: {handle: 8}}), of({})].map(world => totalsOf(world, few));
    expect(shared.coBrowsed).toBe(shared.contacts);
    expect(shared.contacts).toBe(plain.contacts);
    expect(Math.abs(shared.agentSeconds - plain.agentSeconds / 2)).toBeLessThanOrEqual(shared.contacts);
  });

  test("changes nothing when it is never used, too late, or not possible in the channel", () => {
    const world = service({serving: {handle: 8}});
    const plain = bytes(talliesOf(compile(world, new Set(["care"])), few));
    const apart = {...world, channels: world.channels.map(one => ({...one, sharesScreen: false}))};
    expect(bytes(talliesOf(of({used: 0}), few))).toBe(plain);
    expect(bytes(talliesOf(of({}, {ready: 20 * MONTH}), few))).toBe(plain);
    expect(bytes(talliesOf({...apart, tools: [coBrowsing({})]}, few))).toBe(plain);
    expect(bytes(talliesOf(of({}), few))).not.toBe(plain);
  });

  test("solves no case less, person by person, when it solves more of them", () => {
    const solved = (resolution: number) =>
      each(of({resolution, used: 0.5}, {}, {resolution: 0.5}), few).map(({totals}) => named(totals).solved);
    const [before, after] = [solved(1), solved(1.6)];
    expect(before.every((count, i) => count <= after[i])).toBe(true);
    expect(after.reduce((a, b) => a + b)).toBeGreaterThan(before.reduce((a, b) => a + b) + 10);
  });

  test("is used in more contacts as the tool comes into effect", () => {
    const share = (ramp: number) => {
      const {coBrowsed, contacts} = totalsOf(of({}, {ramp}), {customers: 1000});
      return coBrowsed / contacts;
    };
    expect(Math.abs(share(24 * MONTH) - 0.23)).toBeLessThan(0.06);
    expect(share(2 * DAY)).toBeGreaterThan(0.9);
  });
});
