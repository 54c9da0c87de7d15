import {describe, expect, test} from "vitest";
import {CH_CONTACTS, CH_SESSIONS, CHANNEL_TALLIES} from "../../../src/model/tally.ts";
import type {ChannelSetting} from "../../../src/scenario/setting/channel.ts";
import {channel, desk, hotline, segment, setting, support, YEAR} from "../../model/settings.ts";
import {farTallies} from "../../model/far.ts";
import {watch} from "../../model/lives.ts";
import {misfit} from "../../random/chance.ts";
import {logSum, softmax} from "../closed-forms/softmax.ts";

const utilities = {web: 0, store: 0.4, app: 0.2, phone: -1};
type Name = keyof typeof utilities;
const names = Object.keys(utilities) as Name[];

/** People who order at once in the channel of their choice. The keys put web and app into one block of luck, the others elsewhere. */
const keys: Record<Name, number> = {web: 0, app: 1, store: 34, phone: 68};
function shops(present: readonly Name[], lift: Partial<Record<Name, number>> = {}) {
  const taste = Object.fromEntries(present.map(name => [name, Math.exp(utilities[name]) * (lift[name] ?? 1)]));
  return setting({
    horizon: YEAR,
    segments: [segment({need: 10, taste})],
    channels: present.map(name => channel(name, keys[name])).toSorted((a, b) => a.key - b.key)
  });
}

function sessionsBy(channels: readonly ChannelSetting[], byChannel: Float64Array, column: number) {
  return Object.fromEntries(channels.map(({id}, c) => [id, byChannel[c * CHANNEL_TALLIES + column]]));
}

describe("the choice of a channel", () => {
  test("has multinomial-logit shares", async () => {
    const world = shops(names);
    const {byChannel} = (await farTallies(world, {customers: 5000})).tallies;
    const seen = sessionsBy(world.channels, byChannel, CH_SESSIONS);
    const total = names.reduce((sum, name) => sum + seen[name], 0);
    const shares = softmax(names.map(name => utilities[name]));
    expect(shares).toEqual([0.245032, 0.365544, 0.299282, 0.090142].map(share => expect.closeTo(share, 6)));
    expect(total).toBeGreaterThan(45_000);
    expect(
      misfit(
        names.map(name => seen[name]),
        shares.map(share => share * total)
      )
    ).toBeLessThan(1);
  });

  test("without one alternative reallocates its people in proportion and moves nobody else", () => {
    const before = choices(shops(names));
    const present = names.filter(name => name !== "phone");
    const after = choices(shops(present));
    expect(after).toHaveLength(before.length);
    const moved: Record<string, number> = {web: 0, store: 0, app: 0};
    before.forEach((choice, i) => {
      if (choice === "phone") moved[after[i]]++;
    });
    expect(after.filter((_, i) => before[i] !== "phone")).toEqual(before.filter(choice => choice !== "phone"));
    const total = Object.values(moved).reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(1000);
    const shares = softmax(present.map(name => utilities[name]));
    expect(shares).toEqual([0.269307, 0.40176, 0.328933].map(share => expect.closeTo(share, 6)));
    expect(
      misfit(
        present.map(name => moved[name]),
        shares.map(share => share * total)
      )
    ).toBeLessThan(1);
    const loss = logSum(names.map(name => utilities[name])) - logSum(present.map(name => utilities[name]));
    const kept = before.filter(choice => choice !== "phone").length / before.length;
    expect(Math.abs(-Math.log(kept) - loss)).toBeLessThan(0.01);
  });

  test("moves people only to a channel that has become more attractive", () => {
    const before = choices(shops(names));
    const after = choices(shops(names, {app: 1.5}));
    const moved = after.filter((choice, i) => choice !== before[i]);
    expect(new Set(moved)).toEqual(new Set(["app"]));
    expect(moved.length).toBeGreaterThan(1000);
  });

  test("does not depend on what all tastes are multiplied by, if the factor is a power of two", () => {
    const lifted = Object.fromEntries(names.map(name => [name, 8]));
    expect(choices(shops(names, lifted))).toEqual(choices(shops(names)));
  });

  test("of a desk for support has multinomial-logit shares too", async () => {
    const serving = ["chat", "mail", "phone"];
    const weights = [1, 2, 0.5];
    const world = setting({
      segments: [segment({need: 10, serveTaste: Object.fromEntries(serving.map((id, i) => [id, weights[i]]))})],
      channels: [channel("web", 0), ...serving.map((id, i) => hotline(id, 5 + 33 * i))],
      desks: [desk("all", serving)],
      support: support({orderCase: 1, caseDelay: 60})
    });
    const {byChannel} = (await farTallies(world, {customers: 3000})).tallies;
    const seen = sessionsBy(world.channels, byChannel, CH_CONTACTS);
    const total = serving.reduce((sum, id) => sum + seen[id], 0);
    expect(total).toBeGreaterThan(25_000);
    expect(
      misfit(
        serving.map(id => seen[id]),
        weights.map(weight => (weight / 3.5) * total)
      )
    ).toBeLessThan(1);
  });
});

/** The channel of every visit of 2,000 people, in order. */
function choices(world: ReturnType<typeof shops>): string[] {
  const chosen: string[] = [];
  watch(world, {customers: 2000}, (_, story) => {
    for (const {what, channel: c} of story) if (what === "visit") chosen.push(world.channels[c].id);
  });
  return chosen;
}
