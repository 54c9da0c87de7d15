import {describe, expect, test} from "vitest";
import {compile} from "../../src/model/compile.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ToolSetting} from "../../src/scenario/setting/records.ts";
import {channelField, kinds} from "../../src/scenario/catalogue/catalogue.ts";
import {bytes, each, named, talliesOf, totalsOf, watch} from "./lives.ts";
import {
  channel,
  DAY,
  desk,
  hotline,
  HOUR,
  identity,
  link,
  MONTH,
  pairs,
  relationship,
  segment,
  setting,
  support
} from "./settings.ts";

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

const linked: Partial<Setting> = {
  identity: [identity({chat: 1, phone: 1})],
  links: [link("case", pairs("chat", "phone"))]
};
const counted = new Set(["care"]);

describe("a part of the model that is only counted", () => {
  test("changes no life and no money", () => {
    const world = service({serving: {resolution: 0.6, interruption: 0.2}, change: {followUp: 0.8, repeatAgent: 2}});
    const core = (of: Setting, parts?: ReadonlySet<string>) => {
      const {totals, cash} = talliesOf(compile(of, parts), few);
      return JSON.stringify([[...totals.subarray(0, 69)], [...cash]]);
    };
    expect(core(world, counted)).toBe(core(world));
    const {accounts, solvedMinutes, easeSum} = totalsOf(compile(world, counted), few);
    expect(Math.min(accounts, solvedMinutes, easeSum)).toBeGreaterThan(100);
  });
});

describe("work that is carried on", () => {
  /** Contacts that fail, each in the other line, and half of them cut short when asked for. */
  const of = (change: object, world: Partial<Setting> = {}, interruption = 0) =>
    service({
      serving: {handle: 20, resolution: 0, interruption},
      change: {followUp: 0.9, followGap: 1, habit: 0, afterInterruption: 0, ...change},
      world
    });
  const seconds = (world: Setting) => totalsOf(world, few).agentSeconds;

  test("saves the diagnosis of every contact after the first where the case follows", () => {
    const [plain, known] = [0, 1].map(diagnosis => totalsOf(of({diagnosis}, linked), few));
    // a diagnosis that is all of the work leaves nothing to do for the second agent
    const first = totalsOf(of({followUp: 0}), few).agentSeconds;
    expect(known.contacts).toBe(plain.contacts);
    expect(known.agentSeconds).toBe(first);
    expect(plain.agentSeconds).toBeGreaterThan(3 * first);
  });

  test("saves nothing in a line that does not know the case, and everything in one that does", () => {
    // the second contact is with a stranger; from the third on both lines know the case
    const [apart, together] = [{}, linked].map(world => seconds(of({diagnosis: 0.5}, world)));
    const [nothing, half] = [seconds(of({diagnosis: 0})), seconds(of({diagnosis: 0.5, habit: 1e9}))];
    expect(together).toBeLessThan(apart);
    expect(apart).toBeLessThan(nothing);
    expect(Math.abs(half - together) / together).toBeLessThan(1e-3);
  });

  test("takes up the half that was done before a contact was cut short", () => {
    const [again, resumed] = [0, 1].map(resume => totalsOf(of({resume}, linked, 1), few));
    const first = totalsOf(of({followUp: 0}, {}, 1), few).agentSeconds;
    expect(resumed.contacts).toBe(again.contacts);
    expect(Math.abs(resumed.agentSeconds - first - (again.agentSeconds - first) / 2)).toBeLessThanOrEqual(
      resumed.contacts
    );
  });
});

describe("passing on", () => {
  const of = (transfer: number, world: Partial<Setting> = {}) =>
    service({
      serving: {handle: 10},
      change: {handOverTime: 1, repeatCustomer: 3, repeatAgent: 2},
      world: {desks: [desk("all", ["chat", "phone"], {transfer})], ...world}
    });

  test("costs both a minute, and the customer the case again unless the next agent sees it", () => {
    const [plain, apart, together] = [of(0), of(1), of(1, linked)].map(world => totalsOf(world, few));
    expect(apart.transfers).toBe(apart.contacts);
    expect(apart.repeats).toBe(apart.contacts);
    expect(apart.caseSeconds - plain.caseSeconds).toBe((60 + 180) * apart.contacts);
    expect(apart.agentSeconds - plain.agentSeconds).toBe((60 + 120) * apart.contacts);
    expect(together.repeats).toBe(0);
    expect(together.caseSeconds - plain.caseSeconds).toBe(60 * apart.contacts);
    const alone = totalsOf(compile(of(0), counted), few);
    expect([apart.solvedByOne, alone.solvedByOne]).toEqual([0, alone.solvedAtOnce]);
  });

  test("happens to nobody less when it is likelier", () => {
    const passed = (transfer: number) => each(of(transfer), few).map(({totals}) => named(totals).transfers);
    const [seldom, often] = [passed(0.2), passed(0.6)];
    expect(seldom.every((count, i) => count <= often[i])).toBe(true);
  });
});

describe("a program that answers", () => {
  const bot = (changes: object, world: Partial<Setting> = {}) =>
    setting({
      segments: [segment({need: 1, serveTaste: {bot: 1e9, phone: 1}})],
      channels: [
        channel("web", 0),
        hotline("phone", 4, {handle: 10}),
        hotline("bot", 20, {handle: 3, resolution: 0, automatic: true, contactCost: 0.5, ...changes})
      ],
      desks: [desk("bot", ["bot"]), desk("phone", ["phone"])],
      support: support({orderCase: 1, caseDelay: HOUR, repeatCustomer: 2, repeatAgent: 2}),
      ...world
    });

  test("takes the customer's time and its price, and nobody's work", () => {
    const t = totalsOf(bot({resolution: 1}), few);
    expect([t.automaticContacts, t.automaticSolved]).toEqual([t.contacts, t.contacts]);
    expect(t.agentSeconds).toBe(0);
    expect(t.agentCost).toBe(50_000 * t.contacts);
    expect(t.caseSeconds).toBeGreaterThan(100 * t.contacts);
  });

  test("hands what it does not solve over to a person, who asks again unless the case comes along", () => {
    const t = totalsOf(bot({handOver: 1}), few);
    expect(t.handedOver).toBe(t.automaticContacts);
    expect(t.solvedIn2).toBe(t.solved);
    expect(t.repeats).toBe(t.contacts - t.automaticContacts);
    const known = totalsOf(
      bot({handOver: 1}, {identity: [identity({bot: 1, phone: 1})], links: [link("case", [["bot", "phone"]])]}),
      few
    );
    expect(known.repeats).toBe(0);
    expect(known.contacts).toBe(t.contacts);
    expect(t.agentSeconds - known.agentSeconds).toBe(120 * t.repeats);
  });

  test("leaves everybody alone whom it does not hand over and who does not try again", () => {
    const t = totalsOf(bot({}), few);
    expect([t.handedOver, t.solved, t.agentSeconds]).toEqual([0, 0, 0]);
  });
});

describe("a desk with opening hours", () => {
  const hours = {hours: 40, days: 5, opens: 9 * HOUR};
  const of = (closed: number, desks = [desk("all", ["chat", "phone"], hours)]) =>
    service({change: {closed}, world: {desks}});

  test("takes contacts between nine and five, from Monday to Friday, and no contact is lost", () => {
    const plain = totalsOf(service(), few);
    const minutes: number[] = [];
    const t = watch(of(1), few, (_, story) => {
      for (const {what, minute} of story) if (what === "contact") minutes.push(minute);
    });
    expect(t.cases).toBe(plain.cases);
    // 40 of 168 hours are open
    expect(Math.abs(t.foundClosed / t.contacts - 128 / 168)).toBeLessThan(0.1);
    expect(minutes.length).toBeGreaterThan(100);
    for (const minute of minutes) {
      expect(Math.floor(minute / DAY) % 7).toBeLessThan(5);
      expect(minute % DAY).toBeGreaterThanOrEqual(9 * HOUR);
      expect(minute % DAY).toBeLessThan(17 * HOUR);
    }
  });

  test("sends people to the line that is open, if they take it, and to none of two that are closed", () => {
    const open = [desk("chat", ["chat"], hours), desk("phone", ["phone"])];
    expect(totalsOf(of(0, open), few).foundClosed).toBe(0);
    expect(totalsOf(of(1, open), few).foundClosed).toBeGreaterThan(20);
    const [never, always] = [0, 1].map(closed => bytes(talliesOf(of(closed), few)));
    expect(never).toBe(always);
  });

  test("is always open with 168 hours, whenever its week begins", () => {
    const all = [desk("all", ["chat", "phone"], {hours: 168, days: 7, opens: 0})];
    expect(bytes(talliesOf(of(0, all), few))).toBe(bytes(talliesOf(compile(service(), counted), few)));
  });
});

describe("what people expect", () => {
  const of = (expectation: number) =>
    setting({
      segments: [segment({need: 6})],
      fulfilment: {...setting().fulfilment, shipTime: 2 * DAY},
      channels: [channel("web", 0, {takeAway: false})],
      relationship: relationship({delivery: 0.1, smoothing: 0.1, expectation})
    });

  test("comes down half of the way to what they get with every late parcel, which disappoints less and less", () => {
    let seen = 0;
    watch(of(0.5), {customers: 50}, (_, story) => {
      const orders = story.filter(({what}) => what === "order").map(({minute}) => minute);
      if (orders.some((minute, i) => minute - orders[i - 1] <= 2 * DAY)) return;
      const scores = story.filter(({what}) => what === "received").map(({b}) => b);
      scores.forEach((score, i) => expect(Math.abs(score - (750 - 200 * 0.5 ** i))).toBeLessThanOrEqual(1));
      seen += scores.length;
    });
    expect(seen).toBeGreaterThan(50);
  });

  test("stays what it is without drift", () => {
    expect(bytes(talliesOf(of(0), few))).toBe(bytes(talliesOf(compile(of(0), counted), few)));
  });
});

describe("people whose case follows them", () => {
  const of = (asksMore: number, world: Partial<Setting> = {}) =>
    service({
      change: {orderCase: 0.4, asksMore},
      world: {segments: [segment({need: 4, serveTaste: {phone: 1}})], ...world}
    });

  test("ask more, and others do not", () => {
    const [calm, eager, apart] = [of(1, linked), of(1.5, linked), of(1.5)].map(
      world => totalsOf(world, {customers: 1500}).cases
    );
    expect(apart).toBe(calm);
    expect(Math.abs(eager / calm - 1.5)).toBeLessThan(0.15);
  });
});

describe("a complaint to the firm", () => {
  const of = (formalComplaint: number, resolution: number) =>
    service({serving: {resolution}, change: {formalComplaint}});

  test("follows every case given up if everybody complains, and nobody complains about a complaint", () => {
    const [quiet, loud] = [0, 1].map(share => totalsOf(of(share, 0), few));
    expect(loud.formalComplaints).toBeGreaterThan(0.9 * quiet.casesClosed);
    expect(loud.cases - loud.formalComplaints).toBeLessThanOrEqual(quiet.cases);
    expect(loud.cases).toBeLessThanOrEqual(2 * quiet.cases);
    expect(totalsOf(of(1, 1), few).formalComplaints).toBe(0);
  });
});

test("a video chat takes longer than a call and solves more", () => {
  const of = (kind: string) => {
    const number = (name: "handle" | "resolution") => channelField(kinds[kind]!, name).default!;
    return totalsOf(service({serving: {handle: number("handle"), resolution: number("resolution")}}), {
      customers: 2000
    });
  };
  const [call, video] = [of("phone"), of("video-chat")];
  expect(video.contacts).toBe(call.contacts);
  expect(video.agentSeconds).toBeGreaterThan(1.5 * call.agentSeconds);
  expect(video.solved).toBeGreaterThan(call.solved);
});
