import {describe, expect, test} from "vitest";
import {agentsFor, answeredWithin} from "../../src/engine/staffing.ts";
import {erlangC} from "../../src/model/erlang.ts";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {named} from "../model/lives.ts";
import {channel, desk, hotline, market, segment, setting, support, WEEK} from "../model/settings.ts";

describe("agents for a service level", () => {
  // Erlang C: 100 calls an hour of 3 minutes are 5 erlang
  const queue = {arrivals: 100, service: 20, patience: Infinity};
  const time = 20 / 3600;

  test("answer the share of the closed form", () => {
    const state = erlangC({arrivals: 100, service: 20, agents: 8});
    const expected = 1 - state.waitProbability * Math.exp(-(8 - 5) * 20 * time);
    expect(answeredWithin(time, state)).toBeCloseTo(expected, 12);
  });

  test("are the fewest that reach it", () => {
    for (const answer of [0.5, 0.8, 0.9, 0.99]) {
      const agents = agentsFor(queue, {answer, time, minimum: 0});
      expect(answeredWithin(time, erlangC({...queue, agents}))).toBeGreaterThanOrEqual(answer);
      expect(answeredWithin(time, erlangC({...queue, agents: agents - 1}))).toBeLessThan(answer);
    }
    expect(agentsFor(queue, {answer: 0.8, time, minimum: 0})).toBe(8);
    expect(agentsFor(queue, {answer: 0.8, time, minimum: 12})).toBe(12);
  });
});

describe("a desk that is staffed by its load", () => {
  const of = (changes: object, people = 2000) =>
    setting({
      horizon: 12 * WEEK,
      market: market({people}),
      segments: [segment({need: 53, serveTaste: {phone: 1}})],
      channels: [channel("web", 0), hotline("phone", 4, {handle: 6, patience: 12})],
      desks: [desk("phone", ["phone"], {hours: 60, ...changes})],
      support: support({orderCase: 1, caseDelay: 1, answerWithin: 1 / 3})
    });
  const totals = (changes: object, {people = 2000, customers = 500} = {}) => {
    const world = compile(of(changes, people));
    const {tallies} = run({kind: "replication", world, key: keyFromSeed("staff", 0), customers});
    return {...named(tallies.totals), desks: world.fixedMonthly.reduce((a, b) => a + b)};
  };

  test("answers the share asked for and more where more is asked for", () => {
    const [some, most] = [0.7, 0.95].map(answer => totals({answer}));
    for (const [t, answer] of [
      [some, 0.7],
      [most, 0.95]
    ] as const)
      expect(t.answeredInTime / t.contacts).toBeGreaterThan(answer - 0.04);
    expect(most.agentCost).toBeGreaterThan(some.agentCost);
    expect(most.occupancySum / most.staffedContacts).toBeLessThan(some.occupancySum / some.staffedContacts);
  });

  test("pays the agents on duty: what is worked, over the occupancy", () => {
    const t = totals({answer: 0.8});
    const worked = t.agentSeconds * 1000;
    const busy = t.occupancySum / t.staffedContacts / 1000;
    expect(Math.abs(t.agentCost / (worked / busy) - 1)).toBeLessThan(0.1);
  });

  test("costs at least its minimum, whoever calls, and nothing twice", () => {
    const [free, few, many] = [{}, {minimum: 1}, {minimum: 50}].map(changes => totals(changes));
    expect(free.desks).toBe(0);
    expect(many.agentCost).toBeLessThan(0.02 * many.desks);
    expect(few.agentCost).toBeLessThan(free.agentCost);
    // 2,000 people at 500 simulated: a simulated second stands for four; in the first of twelve weeks only the minimum is paid
    const whole = few.desks + 4 * few.agentCost;
    expect(whole / (4 * free.agentCost)).toBeGreaterThan(0.9);
    expect(whole / (4 * free.agentCost)).toBeLessThan(1.05);
  });

  test("does not depend on how many people are simulated", () => {
    const share = (customers: number) => {
      const t = totals({answer: 0.8}, {people: 4000, customers});
      return t.agentCost / t.contacts;
    };
    expect(Math.abs(share(400) / share(2000) - 1)).toBeLessThan(0.06);
  });
});
