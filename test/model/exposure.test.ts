import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {OfferSetting} from "../../src/scenario/setting/journey.ts";
import {each, named, totalsOf} from "./lives.ts";
import {channel, DAY, HOUR, identity, journey, link, mailbox, rule, segment, setting, WEEK} from "./settings.ts";

const direct = (id: string, key: number, message = {}) => ({...mailbox(id, key, message), direct: true});

describe("reach and frequency", () => {
  const world = (more: Partial<Setting> = {}) =>
    setting({
      segments: [segment({need: 0})],
      channels: [channel("web", 0), direct("email", 7, {consent: 0.6}), mailbox("ads", 13, {consent: 0.5})],
      rules: [rule("mail", {every: WEEK}), rule("ads", {channel: "ads", every: WEEK})],
      frequency: {limit: 7, per: WEEK},
      ...more
    });

  test("count every person once, by address, by bought space, and by both", () => {
    const t = totalsOf(world(), {customers: 4000});
    const close = (count: number, share: number) =>
      expect(Math.abs(count / 4000 - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / 4000));
    close(t.exposed, 0.8);
    close(t.exposedDirectly, 0.6);
    close(t.exposedIndirectly, 0.5);
    close(t.exposedSeverally, 0.3);
    expect(t.exposed).toBe(t.exposedDirectly + t.exposedIndirectly - t.exposedSeverally);
    expect(t.overexposed).toBe(0);
  });

  test("know who got too many messages in a window", () => {
    const often = (limit: number) =>
      totalsOf(world({frequency: {limit, per: WEEK}, rules: [rule("mail", {every: DAY})]}), {customers: 500});
    expect(often(7).overexposed).toBe(0);
    expect(often(6).overexposed).toBe(often(6).exposed);
  });

  test("change no life", () => {
    const lives = (frequency: Setting["frequency"]) => {
      const {clicks, optOuts, messages: sent, sessions} = totalsOf(world({frequency}), {customers: 300});
      return [clicks, optOuts, sent, sessions];
    };
    expect(lives({limit: 1, per: DAY})).toEqual(lives(null));
  });
});

describe("the hour", () => {
  const day = {night: 0, morning: 1, afternoon: 0, evening: 0, missed: 0.25};
  const mail = (after: number, more: Partial<Setting> = {}) =>
    setting({
      segments: [segment({need: 0})],
      channels: [channel("web", 0), mailbox("email", 7, {click: 0.4})],
      rules: [rule("mail", {after})],
      identity: [identity({email: 1})],
      hours: day,
      ...more
    });
  const rate = (world: Setting) => {
    const t = totalsOf(world, {customers: 200});
    return t.clicks / t.messages;
  };

  test("decides whether a message is read in time", () => {
    expect(totalsOf(mail(8 * HOUR), {customers: 10}).timely).toBe(3650);
    expect(totalsOf(mail(13 * HOUR), {customers: 10}).timely).toBe(0);
    expect(Math.abs(rate(mail(8 * HOUR)) - 0.4)).toBeLessThan(0.009);
    expect(Math.abs(rate(mail(13 * HOUR)) - 0.1)).toBeLessThan(0.009);
  });

  test("is chosen by a tool that knows it, for people whom the sender recognises", () => {
    const tool = {id: "clock", does: "send-time", numbers: {accuracy: 0.5}, setup: 0, monthly: 0, ready: 0, ramp: 0};
    const timely = (more: Partial<Setting>) => {
      const t = totalsOf(mail(13 * HOUR, {tools: [tool], ...more}), {customers: 2000});
      return t.timely / t.messages;
    };
    expect(Math.abs(timely({}) - 0.5)).toBeLessThan(4.5 * Math.sqrt(0.25 / 2000));
    expect(timely({identity: []})).toBe(0);
  });
});

describe("offers", () => {
  const offer = (id: string, off: number, remembered = 0): OfferSetting => ({
    id,
    off,
    newOnly: false,
    from: 0,
    until: Infinity,
    remembered
  });
  const two = (links: Setting["links"] = []) =>
    setting({
      segments: [segment({need: 6})],
      channels: [channel("web", 0), mailbox("email", 7, {click: 0.5}), mailbox("ads", 13, {click: 0.5})],
      journey: journey({discover: {later: 1, leave: 0.1}}),
      offers: [offer("hundred", 100), offer("ten", 10)],
      rules: [rule("hundred", {offer: "hundred"}), rule("ten", {offer: "ten", channel: "ads"})],
      identity: [identity({web: 1, email: 1, ads: 1})],
      links,
      conflicts: {confusion: 2, distrust: 0}
    });

  test("of two senders conflict, unless they share promotions or are the same", () => {
    const t = totalsOf(two(), {customers: 100});
    expect(t.conflicts).toBeGreaterThan(0);
    expect(t.conflicts).toBeLessThan(t.offersTaken);
    expect(totalsOf(two([link("promotion", [["email", "ads"]])]), {customers: 100}).conflicts).toBe(0);
    const same = two();
    const alike = {...same, rules: same.rules.map(one => ({...one, channel: "email"}))};
    expect(totalsOf(alike, {customers: 100}).conflicts).toBe(0);
  });

  test("that conflict cost two minutes each", () => {
    const quiet = totalsOf({...two(), conflicts: {confusion: 0, distrust: 0}}, {customers: 100});
    const t = totalsOf(two(), {customers: 100});
    expect(t.journeySeconds - quiet.journeySeconds).toBe(120 * t.conflicts);
  });

  test("with a code count everywhere for those who remember it, and a better memory harms nobody", () => {
    const world = (remembered: number) =>
      setting({
        segments: [segment({need: 4, gap: DAY})],
        channels: [channel("web", 0), channel("app", 1), mailbox("email", 7, {click: 0.5})],
        journey: journey({discover: {later: 1, leave: 0.05}}),
        offers: [offer("ten", 10, remembered)],
        rules: [rule("mail", {offer: "ten", land: "web"})]
      });
    const none = totalsOf(world(0), {customers: 200});
    expect(none.codesTyped).toBe(0);
    expect(none.promotionsFound).toBeLessThan(none.promotionsSought);
    const all = totalsOf(world(1), {customers: 200});
    expect(all.promotionsFound).toBe(all.promotionsSought);
    const [half, most] = [world(0.4), world(0.8)].map(one => each(one, {customers: 200}));
    half.forEach((one, i) =>
      expect(named(most[i].totals).codesTyped).toBeGreaterThanOrEqual(named(one.totals).codesTyped)
    );
  });
});
