import {beforeAll, describe, expect, test} from "vitest";
import {erlangA} from "../../../src/model/erlang.ts";
import type {Setting} from "../../../src/scenario/setting.ts";
import type {ServeChannelSetting} from "../../../src/scenario/setting/channel.ts";
import type {DeskSetting} from "../../../src/scenario/setting/service.ts";
import {channel, desk, hotline, market, segment, setting, support, WEEK} from "../../model/settings.ts";
import {farTallies} from "../../model/far.ts";
import {named, type Named} from "../../model/lives.ts";

const WEEKS = 12;
const HOURS = 168;

interface Firm {
  /** Contacts per hour of the whole market, over all lines. */
  perHour: number;
  lines: readonly string[];
  desks: readonly DeskSetting[];
  serving: Partial<ServeChannelSetting>;
  weeks?: number;
}

/** Everybody orders once a week and rings once about it, whichever line they like, without trying again. */
function firm({perHour, lines, desks, serving, weeks = WEEKS}: Firm): Setting {
  return setting({
    horizon: weeks * WEEK,
    market: market({people: perHour * HOURS}),
    segments: [segment({need: (52 * 7 + 1) / 7, serveTaste: Object.fromEntries(lines.map(id => [id, 1]))})],
    channels: [channel("web", 0), ...lines.map((id, i) => hotline(id, 4 + 32 * i, serving))],
    desks,
    support: support({orderCase: 1, caseDelay: 1})
  });
}

async function replicate(world: Setting, customers: number): Promise<{totals: Named; environment: Float64Array}> {
  const {tallies, environment} = await farTallies(world, {customers, seed: "desks"});
  return {totals: named(tallies.totals), environment};
}

/** What happened after the first week, in which nobody waits because the desk has no load to go by. */
async function settled(of: Firm, customers: number): Promise<Named> {
  const all = (await replicate(firm(of), customers)).totals;
  const first = (await replicate(firm({...of, weeks: 1}), customers)).totals;
  for (const name of Object.keys(all) as Array<keyof Named>) all[name] -= first[name];
  expect(first.waitSeconds).toBe(0);
  return all;
}

describe("a desk of 50 agents with 48 calls a minute of one minute and two minutes' patience", () => {
  const customers = 8000;
  const call = {
    perHour: 48 * 60,
    lines: ["phone"],
    desks: [desk("phone", ["phone"], {agents: 50})],
    serving: {handle: 1, patience: 2}
  };
  let contacts: number, waitSeconds: number, contactsGivenUp: number, agentSeconds: number;
  beforeAll(async () => {
    ({contacts, waitSeconds, contactsGivenUp, agentSeconds} = await settled(call, customers));
  });

  test("has the waits and abandonments of Garnett, Mandelbaum and Reiman, but for the noise of its load", async () => {
    const desk = {arrivals: 48, service: 1, agents: 50, patience: 2};
    const {meanWait} = erlangA(desk);
    const elasticity = (erlangA({...desk, arrivals: 48.48}).meanWait / meanWait - 1) / 0.01;
    expect(60 * meanWait).toBeCloseTo(3.7094, 3);
    expect(contacts).toBeGreaterThan(80_000);
    expect(Math.abs(waitSeconds / contacts / 3.7094 - 1)).toBeLessThan((3 * elasticity) / Math.sqrt(contacts));
    expect(Math.abs(contactsGivenUp / contacts - 0.030912)).toBeLessThan(0.003);
  });

  test("has the waits of the Erlang A queue of the load that it really had", async () => {
    const minutes = (WEEKS - 1) * WEEK;
    const state = erlangA({
      arrivals: (contacts * (call.perHour * HOURS)) / customers / minutes,
      service: (60 * (contacts - contactsGivenUp)) / agentSeconds,
      agents: 50,
      patience: 2
    });
    expect(Math.abs(waitSeconds / contacts / (60 * state.meanWait) - 1)).toBeLessThan(0.04);
    expect(Math.abs(contactsGivenUp / contacts / state.abandonProbability - 1)).toBeLessThan(0.04);
  });
});

describe("four lines with 12 calls an hour of 15 minutes and 4 agents each", () => {
  const lines = ["a", "b", "c", "d"];
  const patient = {handle: 15, patience: 1e7};
  const waitOf = async (desks: readonly DeskSetting[]) => {
    const {contacts, waitSeconds} = await settled({perHour: 48, lines, desks, serving: patient}, 8000);
    return waitSeconds / contacts / 60;
  };
  let apart: number;
  beforeAll(async () => {
    apart = await waitOf(lines.map(line => desk(line, [line], {agents: 4})));
  });

  test("let callers wait as four M/M/4 queues do", async () => {
    expect(Math.abs(apart / 7.6415 - 1)).toBeLessThan(0.1);
  });

  test("let them wait a tenth of that at one desk of 16", async () => {
    const pooled = await waitOf([desk("all", lines, {agents: 16})]);
    expect(Math.abs(pooled / 0.7672 - 1)).toBeLessThan(0.1);
    expect(Math.abs(apart / pooled / 9.9607 - 1)).toBeLessThan(0.12);
  });

  test("need two agents fewer when pooled to be no slower than apart", async () => {
    expect(await waitOf([desk("all", lines, {agents: 14})])).toBeLessThan(apart);
    expect(await waitOf([desk("all", lines, {agents: 13})])).toBeGreaterThan(apart);
  });

  test("lose the gain of pooling to generalists who need a third longer", async () => {
    const slow = await waitOf([desk("all", lines, {agents: 16, generalist: 1.33})]);
    expect(slow).toBeGreaterThan(apart);
  });
});

describe("the queue of a desk", () => {
  const line = {lines: ["phone"], serving: {handle: 10, patience: 20}};
  const environmentOf = async (changes: Partial<Firm>, hours = HOURS) => {
    const desks = [desk("phone", ["phone"], {agents: 6, hours})];
    return (await replicate(firm({...line, perHour: 30, desks, weeks: 4, ...changes}), 400)).environment;
  };

  test("is the same for twice the calls in twice the opening hours", async () => {
    const half = await environmentOf({}, HOURS / 2);
    expect(await environmentOf({perHour: 60})).toEqual(half);
    expect(half.some(number => number > 0)).toBe(true);
  });

  test("is never there where as many agents are on duty as are needed", async () => {
    const environment = await environmentOf({desks: [desk("phone", ["phone"])]});
    expect(environment.every(number => number === 0)).toBe(true);
  });

  test("is that of calls of half the length where agents do two at once", async () => {
    const one = await environmentOf({serving: {handle: 10, patience: 20, concurrency: 2}});
    const two = await environmentOf({serving: {handle: 5, patience: 20}});
    one.forEach((number, i) => expect(Math.abs(number - two[i])).toBeLessThanOrEqual(0.02 * two[i]));
  });

  test("depends on the market, not on how many people are simulated", async () => {
    const waitOf = async (customers: number) => {
      const {contacts, waitSeconds} = (
        await replicate(firm({...line, perHour: 30, desks: [desk("phone", ["phone"], {agents: 6})]}), customers)
      ).totals;
      return waitSeconds / contacts;
    };
    const few = await waitOf(1000);
    const many = await waitOf(5000);
    expect(few).toBeGreaterThan(30);
    expect(Math.abs(few / many - 1)).toBeLessThan(0.1);
  });

  test("keeps people waiting who never give up, as long as there is capacity", async () => {
    const {contactsGivenUp, waitSeconds, contacts} = (
      await replicate(
        firm({
          ...line,
          serving: {handle: 10, patience: Infinity},
          perHour: 30,
          desks: [desk("phone", ["phone"], {agents: 6})]
        }),
        2000
      )
    ).totals;
    expect(contactsGivenUp).toBe(0);
    expect(waitSeconds / contacts).toBeGreaterThan(60);
    expect(waitSeconds).toBeLessThan(Infinity);
  });

  test("that is overrun by people who never give up stays a finite number", async () => {
    const {waitSeconds, caseSeconds} = (
      await replicate(
        firm({
          ...line,
          serving: {handle: 10, patience: Infinity},
          perHour: 30,
          desks: [desk("phone", ["phone"], {agents: 2})]
        }),
        500
      )
    ).totals;
    expect(Number.isSafeInteger(waitSeconds)).toBe(true);
    expect(Number.isSafeInteger(caseSeconds)).toBe(true);
  });
});
