import {describe, expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import {
  channel,
  DAY,
  desk,
  hotline,
  HOUR,
  identity,
  journey,
  link,
  pairs,
  relationship,
  segment,
  serve,
  setting,
  support
} from "./settings.ts";
import {storyOf, totalsOf, watch} from "./lives.ts";

const few = {customers: 200};

/** One case a year per person, about the order, at one of two lines; by default nobody tries again. */
function service({
  serving = {},
  change = {},
  world = {}
}: {serving?: object; change?: object; world?: Partial<Setting>} = {}) {
  return setting({
    segments: [segment({need: 1, serveTaste: {chat: 1, phone: 1}})],
    channels: [channel("web", 0), hotline("phone", 4, serving), hotline("chat", 10, serving)],
    desks: [desk("all", ["chat", "phone"])],
    support: support({orderCase: 1, caseDelay: HOUR, ...change}),
    ...world
  });
}

describe("a case", () => {
  test("is solved in one contact where contacts solve everything", () => {
    const t = totalsOf(service(), few);
    expect(t.cases).toBeGreaterThan(100);
    expect([t.contacts, t.solved, t.solvedAtOnce].every(count => count <= t.cases && count >= t.cases - 2)).toBe(true);
    expect([t.repeats, t.caseFollowUps, t.waitSeconds, t.contactsGivenUp]).toEqual([0, 0, 0, 0]);
    expect(t.agentSeconds).toBe(t.caseSeconds);
  });

  test("is given up unsolved after one contact by people who do not try again", () => {
    const t = totalsOf(service({serving: {resolution: 0}}), few);
    expect([t.solved, t.caseFollowUps]).toEqual([0, 0]);
    expect(t.contacts - t.casesClosed).toBeLessThanOrEqual(t.casesOpenAtEnd);
  });

  test("is given up after twenty contacts by people who always try again", () => {
    const t = totalsOf(service({serving: {resolution: 0, handle: 0.01}, change: {followUp: 1, followGap: 1}}), few);
    expect(t.casesOpenAtEnd).toBe(0);
    expect(t.contacts).toBe(20 * t.cases);
    expect(t.caseFollowUps).toBe(19 * t.cases);
  });

  test("takes as many contacts as a coin takes throws", () => {
    const t = totalsOf(service({serving: {resolution: 0.5}, change: {followUp: 1, followGap: 1}}), {customers: 2000});
    expect(Math.abs(t.contacts / t.cases - 2)).toBeLessThan((4 * Math.SQRT2) / Math.sqrt(t.cases));
    expect(Math.abs(t.solvedAtOnce / t.cases - 0.5)).toBeLessThan(2 / Math.sqrt(t.cases));
  });

  test("is handled for an exponential time, paid by the second where agents come as needed", () => {
    const t = totalsOf(service({serving: {handle: 8}}), {customers: 3000});
    expect(Math.abs(t.agentSeconds / t.contacts / 480 - 1)).toBeLessThan(4 / Math.sqrt(t.contacts));
    // 36 money an hour are a cent a second
    expect(t.agentCost).toBe(1000 * t.agentSeconds);
  });

  test("takes longer at the hands of generalists, and half of an agent who does two at once", () => {
    const [plain, general, shared] = [
      service(),
      service({world: {desks: [desk("all", ["chat", "phone"], {generalist: 1.5})]}}),
      service({serving: {concurrency: 2}})
    ].map(world => totalsOf(world, few));
    expect(Math.abs(general.caseSeconds / plain.caseSeconds - 1.5)).toBeLessThan(0.001);
    expect(shared.caseSeconds).toBe(plain.caseSeconds);
    expect(Math.abs(shared.agentSeconds / plain.agentSeconds - 0.5)).toBeLessThan(0.005);
  });

  test("is told again in every line that does not know it, and only once in each", () => {
    // without habit the next contact is always in the other line
    const again = {followUp: 1, followGap: 1, habit: 0, repeatCustomer: 2, repeatAgent: 1.5};
    const apart = totalsOf(service({serving: {resolution: 0}, change: again}), few);
    expect(apart.caseSwitches).toBe(apart.caseFollowUps);
    expect(apart.repeats).toBe(apart.cases);
    expect(apart.caseCarried).toBe(apart.caseSwitches - apart.repeats);
    const linked = totalsOf(
      service({
        serving: {resolution: 0},
        change: again,
        world: {identity: [identity({chat: 1, phone: 1})], links: [link("case", pairs("chat", "phone"))]}
      }),
      few
    );
    expect(linked.repeats).toBe(0);
    expect(linked.caseCarried).toBe(linked.caseSwitches);
    expect(linked.contacts).toBe(apart.contacts);
    expect(apart.caseSeconds - linked.caseSeconds).toBe(120 * apart.repeats);
    expect(Math.abs(apart.agentSeconds - linked.agentSeconds - 90 * apart.repeats)).toBeLessThanOrEqual(apart.repeats);
  });

  test("stays in one line where habit is strong, and leaves it where contacts are cut short", () => {
    const habit = totalsOf(service({serving: {resolution: 0.2}, change: {followUp: 1, habit: 1e9}}), few);
    expect(habit.caseSwitches).toBe(0);
    expect(habit.caseFollowUps).toBeGreaterThan(100);
    const cut = totalsOf(
      service({serving: {interruption: 1}, change: {followUp: 1, followGap: 1, habit: 1e9, afterInterruption: 0}}),
      few
    );
    expect(cut.interrupted).toBe(cut.contacts);
    expect(cut.caseSwitches).toBe(cut.caseFollowUps);
    expect(cut.solved).toBe(0);
    // whoever is cut short was helped for half of the time; luck is the same
    const [whole, half] = [0, 1].map(interruption =>
      totalsOf(service({serving: {interruption, resolution: 0, handle: 8}}), few)
    );
    expect(half.contacts).toBe(whole.contacts);
    expect(Math.abs(half.caseSeconds / whole.caseSeconds - 0.5)).toBeLessThan(0.005);
  });

  test("waits for the answer of a slow channel", () => {
    const delays: number[] = [];
    watch(service({serving: {latency: 2 * DAY, handle: 0.01}}), few, (_, story) => {
      const contact = story.find(({what}) => what === "contact");
      const closed = story.find(({what}) => what === "caseClosed");
      if (contact && closed) delays.push(closed.minute - contact.minute);
    });
    expect(delays.length).toBeGreaterThan(50);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(2 * DAY);
    expect(Math.max(...delays)).toBeLessThan(2 * DAY + 5);
  });

  test("arises about as many orders as the scenario says", () => {
    const {cases, orders} = totalsOf(service({change: {orderCase: 0.3, caseDelay: 1}}), {customers: 3000});
    expect(Math.abs(cases / orders - 0.3)).toBeLessThan(0.04);
  });

  test("does not arise where nobody could be asked", () => {
    expect(totalsOf(service({world: {desks: []}}), few).cases).toBe(0);
    expect(totalsOf(service({world: {segments: [segment({need: 4})]}}), few).cases).toBe(0);
  });
});

describe("an experience with support", () => {
  test("drives away whom it disappoints: p × (g − 1) of the customers on top of those whom the order drove away", () => {
    const unsolved = (score: number) =>
      totalsOf(
        service({
          serving: {resolution: 0},
          change: {caseDelay: 1},
          world: {
            segments: [segment({need: 1, dropMean: 0.3, serveTaste: {phone: 1}})],
            relationship: relationship({unsolved: score, dropOut: 1.4})
          }
        }),
        {customers: 4000}
      );
    const [calm, upset] = [unsolved(0), unsolved(0.45)];
    expect(calm.lost / calm.orders).toBeCloseTo(0.3, 1);
    // of ten customers three leave on receipt and 0.3 × (e^0.63 − 1) of the others over their case
    const expected = 0.3 * (Math.exp(1.4 * 0.45) - 1);
    const left = upset.lost - Math.round((calm.lost / calm.orders) * upset.orders);
    expect(upset.casesClosed).toBeGreaterThan(1000);
    expect(Math.abs(left / upset.casesClosed - expected)).toBeLessThan(0.05);
  });

  test("counts effort, repeated explanation, and an unsolved case", () => {
    const scores = (of: object, serving: object = {}) => {
      const seen = new Set<number>();
      const world = service({serving: {resolution: 0, handle: 0, ...serving}, world: {relationship: relationship(of)}});
      watch(world, few, (_, story) => {
        for (const {what, b} of story) if (what === "caseClosed") seen.add(b);
      });
      return [...seen];
    };
    expect(scores({})).toEqual([750]);
    expect(scores({unsolved: 0.25})).toEqual([500]);
    expect(scores({unsolved: 9})).toEqual([0]);
    expect(scores({unsolved: 0.25}, {resolution: 1})).toEqual([750]);
  });

  test("loses for every explanation that had to be repeated, and for the customer's minutes", () => {
    const scores = (of: object, repeatCustomer: number) => {
      const seen = new Set<number>();
      const change = {followUp: 1, followGap: 1, habit: 0, repeatCustomer};
      const serving = {resolution: 0, handle: 0};
      watch(service({serving, change, world: {relationship: relationship(of)}}), few, (_, story) => {
        for (const {what, b} of story) if (what === "caseClosed") seen.add(b);
      });
      return [...seen];
    };
    // each of the two lines hears the case, and only the second one hears it again
    expect(scores({repeat: 0.25}, 0)).toEqual([500]);
    expect(scores({effort: 0.5}, 30)).toEqual([500]);
    expect(scores({repeat: 0.25, effort: 0.5}, 30)).toEqual([250]);
  });

  test("loses for the time of waiting at a desk, by the hour, apart from the time of being helped", () => {
    const found: Array<[score: number, expected: number]> = [];
    const world = service({
      serving: {handle: 20, patience: 1e6},
      world: {
        segments: [segment({need: 12, serveTaste: {phone: 1}})],
        desks: [desk("all", ["chat", "phone"], {agents: 1})],
        relationship: relationship({wait: 0.5, baseline: 1})
      }
    });
    const key = keyFromSeed("test", 0);
    const compiled = compile({...world, market: {...world.market, people: 1200}});
    const {environment} = run({kind: "replication", world: compiled, key, customers: 200});
    for (let customer = 0; customer < 100; customer++) {
      let waited = 0;
      for (const {what, b} of storyOf(compiled, {customer, environment})) {
        if (what === "contact") waited = b;
        if (what === "caseClosed") found.push([b, Math.round(1000 * Math.max(0, 1 - (0.5 * waited) / 3600))]);
      }
    }
    expect(found.filter(([, expected]) => expected < 900).length).toBeGreaterThan(50);
    expect(found.map(([score]) => score)).toEqual(found.map(([, expected]) => expected));
  });
});

describe("a question", () => {
  const asking = (changes: object = {}, more: Partial<Setting> = {}) =>
    setting({
      segments: [segment({need: 4, taste: {web: 1, app: 1}, serveTaste: {web: 1}})],
      channels: [channel("web", 0, {serves: true, serve: serve(changes)}), channel("app", 1)],
      desks: [desk("web", ["web"])],
      journey: journey({discover: {help: 1}, help: {order: 1}}),
      ...more
    });

  test("stops the journey until it is answered; then the session goes on where it was asked", () => {
    const t = totalsOf(asking({latency: DAY}), few);
    expect(t.cases).toBeGreaterThanOrEqual(t.orders);
    expect(t.sessions).toBe(t.journeys);
    const story = storyOf(asking({latency: DAY, handle: 0.01}), {customer: 7});
    const steps = story.filter(({what}) => what === "step");
    expect(steps.length).toBeGreaterThan(2);
    expect(steps[1].minute - steps[0].minute).toBeGreaterThan(DAY);
    expect(steps[1].channel).toBe(steps[0].channel);
    expect(story.map(({what}) => what).slice(0, 8)).toEqual([
      "need",
      "visit",
      "step",
      "question",
      "contact",
      "solved",
      "caseClosed",
      "step"
    ]);
  });

  test("without an answer makes moving on less likely", () => {
    const moves = journey({discover: {help: 1}, help: {order: 1, leave: 1}}, {unanswered: 0.25});
    const rate = (resolution: number) => {
      const {orders, left} = totalsOf(asking({resolution}, {journey: moves}), {customers: 1500});
      return orders / (orders + left);
    };
    expect(Math.abs(rate(1) - 0.5)).toBeLessThan(0.03);
    expect(Math.abs(rate(0) - 0.2)).toBeLessThan(0.03);
  });

  test("is no case where nobody answers", () => {
    const {cases, sessions, steps, orders, journeys} = totalsOf(asking({}, {desks: []}), few);
    expect([cases, sessions, orders, steps]).toEqual([0, journeys, journeys, 2 * journeys]);
  });
});
