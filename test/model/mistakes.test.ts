import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {IdentityLayer} from "../../src/scenario/setting/records.ts";
import {channel, DAY, identity, journey, link, MONTH, relationship, segment, setting} from "./settings.ts";
import {bytes, each, named, talliesOf, totalsOf, watch} from "./lives.ts";

/** People who fill a cart in one channel and look for it in the other. */
function carts(...layers: IdentityLayer[]): Setting {
  return setting({
    segments: [segment({need: 12, gap: DAY, taste: {web: 1, app: 1}})],
    channels: [channel("web", 0), channel("app", 1)],
    identity: layers,
    links: [
      link("cart", [
        ["web", "app"],
        ["app", "web"]
      ])
    ],
    journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 1, order: 1}}, {redo: 5}),
    relationship: relationship({wrongRecord: 0.01})
  });
}

const everybody = {web: 1, app: 1};
const with_ = (falseMerge: number, falseMergeCost = 0) => carts(identity(everybody, {falseMerge, falseMergeCost}));

describe("somebody taken for somebody else", () => {
  test("gets a stranger's cart and so has to fill their own again", () => {
    const [all, none] = [with_(1), carts(identity({}))].map(world => named(talliesOf(world, {customers: 100}).totals));
    expect(all.wrongRecords).toBeGreaterThan(100);
    for (const name of ["orders", "carried", "cartsLost", "journeySeconds", "carts", "steps"] as const)
      expect(all[name]).toBe(none[name]);
    const reasons = new Set<string>();
    watch(with_(1), {customers: 20}, (_, story) => {
      for (const {what, a, b} of story) if (what === "missing") reasons.add(`${a} ${b}`);
    });
    expect([...reasons]).toEqual(["1 6"]);
  });

  test("costs money and trust each time", () => {
    const [cheap, dear] = [0, 2.5].map(cost => totalsOf(with_(0.3, cost), {customers: 200}));
    expect(dear.serviceCost).toBe(dear.wrongRecords * 2.5e5);
    expect(cheap.serviceCost).toBe(0);
    expect(dear.wrongRecords).toBe(cheap.wrongRecords);
    const relations: number[] = [];
    watch(with_(1), {customers: 50}, (_, story, k) => {
      const times = story.filter(({what}) => what === "missing").length;
      relations.push(Math.abs(k.F[28] - Math.max(0, 0.5 - 0.01 * times)));
    });
    expect(Math.max(...relations)).toBeLessThan(1e-5);
  });

  test("is so in a channel for good, and stays so when the share rises", () => {
    const wrong = [0.2, 0.5].map(share => {
      const people = new Set<string>();
      const right = new Set<string>();
      watch(with_(share), {customers: 300}, (customer, story) => {
        for (const {what, channel: at} of story) {
          if (what === "missing") people.add(`${customer} ${at}`);
          if (what === "carried") right.add(`${customer} ${at}`);
        }
      });
      expect([...people].filter(one => right.has(one))).toEqual([]);
      expect(Math.abs(people.size / (people.size + right.size) - share)).toBeLessThan(
        4.5 * Math.sqrt((share * (1 - share)) / 600)
      );
      return people;
    });
    expect([...wrong[0]].filter(one => !wrong[1].has(one))).toEqual([]);
  });

  test("is nobody where the share is 0, and nobody whom the system does not know", () => {
    expect(bytes(talliesOf(with_(0), {customers: 100}))).toBe(
      bytes(talliesOf(carts(identity(everybody)), {customers: 100}))
    );
    expect(totalsOf(carts(identity({}, {falseMerge: 1})), {customers: 50}).wrongRecords).toBe(0);
  });

  test("is told apart by a better layer, in proportion to its effect", () => {
    const wrong = (layer: IdentityLayer) => {
      const before = [0, 0];
      watch(carts(identity(everybody, {falseMerge: 1}), layer), {customers: 60}, (_, story) => {
        for (const {what, minute} of story) if (what === "missing") before[minute < 6 * MONTH ? 0 : 1]++;
      });
      return before;
    };
    const [early, late] = wrong(identity(everybody, {ready: 6 * MONTH}));
    expect(early).toBeGreaterThan(100);
    expect(late).toBe(0);
    expect(wrong(identity({web: 1}, {ready: 6 * MONTH}))[1]).toBeGreaterThan(20);
  });

  test("harms nobody else", () => {
    const [right, wrong] = [with_(0), with_(0.2)].map(world => each(world, {customers: 80}));
    const touched = wrong.map(({totals}) => named(totals).wrongRecords > 0);
    const spared = (lives: typeof right) => lives.filter((_, i) => !touched[i]).map(bytes);
    expect(spared(wrong)).toEqual(spared(right));
    expect(new Set(touched).size).toBe(2);
  });
});
