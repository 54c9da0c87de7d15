import {describe, expect, test} from "vitest";
import {T} from "../../../src/model/tally.ts";
import {CASES, FLAGS, ORDERS_SHIFT} from "../../../src/model/state.ts";
import {bytes, talliesOf, watch} from "../../model/lives.ts";
import {channel, DAY, identity, journey, link, pairs, segment, setting} from "../../model/settings.ts";

/**
 * Sopadjieva, Dholakia & Benjamin (HBR 2017): among 46,000 shoppers of one chain those of several channels spent 4 % more per visit to the store and 10 %
 * more online, those of four and more channels 9 % more, those who had looked on the web first 13 % more, and came 23 % more often within six months. None of this is a
 * channel's doing here: people differ in how often they buy, take their channels by chance, and nothing has any effect.
 */
const ids = ["store", "web", "app", "phone", "catalogue"];
const world = setting({
  horizon: 425 * DAY,
  segments: [segment({need: 4, needShape: 1, taste: Object.fromEntries(ids.map((id, i) => [id, i === 0 ? 3 : 1]))})],
  channels: ids.map((id, i) => channel(id, i)),
  // people look once before they order
  journey: journey({discover: {evaluate: 1}, evaluate: {later: 1, order: 1}})
});
const joined = {
  ...world,
  identity: [identity(Object.fromEntries(ids.map(id => [id, 1])))],
  links: (["cart", "promotion", "orders", "contacts", "content"] as const).map(object => link(object, pairs(...ids)))
};

interface Shopper {
  orders: number;
  inStore: number;
  /** Channels ordered in. */
  channels: number;
  /** Looked on the web before an order in the store. */
  webFirst: boolean;
  late: number;
}

const shoppers: Shopper[] = [];
watch(world, {customers: 6000}, (_, story, k) => {
  const orders = (k.I[FLAGS] >>> ORDERS_SHIFT) & 255;
  if (orders === 0) return;
  const mask = k.I[CASES] >>> 16;
  let web = false;
  let webFirst = false;
  for (const {what, channel: c} of story) {
    if (what === "need") web = false;
    if (what === "visit" && c === 1) web = true;
    if (what === "order" && c === 0 && web) webFirst = true;
  }
  const bought = story.filter(({what}) => what === "order");
  shoppers.push({
    orders,
    inStore: bought.filter(({channel: c}) => c === 0).length,
    channels: ids.filter((_id, c) => ((mask >> c) & 1) === 1).length,
    webFirst,
    late: bought.filter(({minute}) => minute >= 245 * DAY).length
  });
});

const mean = (group: readonly Shopper[], value: (one: Shopper) => number) =>
  group.reduce((sum, one) => sum + value(one), 0) / group.length;
/** How much more one group has than another, as a share. */
function premium(chosen: (one: Shopper) => boolean, among: (one: Shopper) => boolean, value: (one: Shopper) => number) {
  const group = shoppers.filter(among);
  return (
    mean(group.filter(chosen), value) /
      mean(
        group.filter(one => !chosen(one)),
        value
      ) -
    1
  );
}

describe("a world in which channels do nothing", () => {
  const buyer = ({inStore}: Shopper) => inStore > 0;

  test("shows shoppers of several channels who buy more in the store and online, by more than was published", () => {
    expect(shoppers.length).toBeGreaterThan(4000);
    expect(
      premium(
        ({channels}) => channels > 1,
        buyer,
        ({inStore}) => inStore
      )
    ).toBeGreaterThan(0.04);
    const online = ({orders, inStore}: Shopper) => orders > inStore;
    expect(
      premium(
        ({channels}) => channels > 1,
        online,
        ({orders, inStore}) => orders - inStore
      )
    ).toBeGreaterThan(0.1);
  });

  test("shows that those of four and more channels buy more still in the store", () => {
    expect(
      premium(
        ({channels}) => channels > 3,
        buyer,
        ({inStore}) => inStore
      )
    ).toBeGreaterThan(0.09);
  });

  test("shows that those who look on the web first buy more in the store", () => {
    expect(
      premium(
        ({webFirst}) => webFirst,
        buyer,
        ({inStore}) => inStore
      )
    ).toBeGreaterThan(0.13);
  });

  test("shows that those of several channels come again more often in the last six months", () => {
    expect(
      premium(
        ({channels}) => channels > 1,
        () => true,
        ({late}) => late
      )
    ).toBeGreaterThan(0.23);
  });

  test("changes in nothing when every channel is joined with every other", () => {
    const few = {customers: 1500};
    const {totals} = talliesOf(world, few);
    expect(totals[T.severalBuyers]).toBeGreaterThan(500);
    expect(bytes(talliesOf(joined, few))).toBe(bytes(talliesOf(world, few)));
  });
});
