import {expect, test} from "vitest";
import {watch, totalsOf, bytes, talliesOf} from "./lives.ts";
import {DAY, identity, journey, mailbox, channel, MONTH, rule, segment, setting} from "./settings.ts";

/** Everybody gets an offer of 10 by e-mail every month, follows it, and orders when the next need arises. */
const world = (from: number, until: number) =>
  setting({
    segments: [segment({need: 12})],
    channels: [channel("web", 0), mailbox("email", 7, {click: 1})],
    identity: [identity({web: 1, email: 1})],
    offers: [{id: "sale", off: 10, newOnly: false, from, until, remembered: 0}],
    rules: [rule("news", {every: 10 * DAY, offer: "sale"})],
    journey: journey({discover: {order: 1, later: 1}}),
    messages: {...setting().messages, forward: 60 * DAY}
  });

test("an offer is made and counts only while it stands", () => {
  const [begin, end] = [3 * MONTH, 5 * MONTH];
  const minutes: number[] = [];
  watch(world(begin, end), {customers: 60}, (_, story) => {
    for (const {what, minute, b} of story) if (what === "order" && b > 0) minutes.push(minute);
  });
  expect(minutes.length).toBeGreaterThan(20);
  expect(Math.min(...minutes)).toBeGreaterThanOrEqual(begin);
  expect(Math.max(...minutes)).toBeLessThan(end);
});

test("an offer that never stands is never looked for, and one without dates always stands", () => {
  expect(totalsOf(world(Infinity, Infinity), {customers: 60})).toMatchObject({discount: 0, promotionsSought: 0});
  const few = {customers: 60};
  expect(bytes(talliesOf(world(0, Infinity), few))).toBe(bytes(talliesOf(world(0, 1e9), few)));
  expect(totalsOf(world(0, Infinity), few).discount).toBeGreaterThan(totalsOf(world(0, 5 * MONTH), few).discount);
});
