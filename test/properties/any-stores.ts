import fc from "fast-check";
import type {Setting} from "../../src/scenario/setting.ts";
import type {ChannelSetting} from "../../src/scenario/setting/channel.ts";
import {DAY, HOUR, pool, returns, stock} from "../model/settings.ts";
import {odds, price, share} from "./any-channel.ts";

type Part = Pick<Setting, "stock" | "returns" | "payment" | "touch">;

const anyShelf = fc.record({
  demand: fc.constantFrom(10, 100),
  service: fc.constantFrom(0.01, 0.2, 0.8),
  variation: fc.constantFrom(0.4, 1, 1)
});

/** Channels in three pools at most, or in none; shelves that are often empty. */
function anyStock(channels: readonly ChannelSetting[]): fc.Arbitrary<Setting["stock"]> {
  const ids = channels.filter(({sells}) => sells).map(({id}) => id);
  const pools = fc
    .tuple(
      fc.array(fc.integer({min: 0, max: 3}), {minLength: ids.length, maxLength: ids.length}),
      fc.tuple(anyShelf, anyShelf, anyShelf)
    )
    .map(([where, shelves]) =>
      shelves.map((shelf, p) =>
        pool(
          `pool-${p}`,
          ids.filter((_, i) => where[i] === p),
          shelf
        )
      )
    );
  return fc
    .record({
      pools,
      correlation: share,
      cycle: fc.constantFrom(DAY, 30 * DAY),
      holding: share,
      transfer: price,
      substitute: odds,
      wait: odds,
      later: odds,
      leave: odds,
      waitTime: fc.constantFrom(0, 5 * DAY),
      loss: share,
      pull: fc.constantFrom(1, 3),
      lookUp: fc.constantFrom(0, 1, 1),
      inCart: share
    })
    .map(stock);
}

const anyReturns = (channels: readonly ChannelSetting[]) =>
  fc
    .record({
      share,
      touched: fc.constantFrom(0, 0.5, 1),
      channels: fc.record(Object.fromEntries(channels.map(({id}) => [id, fc.constantFrom(0.5, 1, 2)]))),
      delay: fc.constantFrom(0, 0.05),
      after: fc.constantFrom(HOUR, 10 * DAY),
      inStore: odds,
      mailCost: price,
      storeCost: price,
      mailEffort: fc.constantFrom(0, 30),
      storeEffort: fc.constantFrom(0, 15),
      resale: share,
      loss: share,
      refusedLoss: share
    })
    .map(returns);

/** Stock, returns, payment and touching: each there or not. */
export function anyStores(channels: readonly ChannelSetting[]): fc.Arbitrary<Part> {
  const maybe = <T>(part: fc.Arbitrary<T>) =>
    fc.oneof({weight: 1, arbitrary: fc.constant(null)}, {weight: 2, arbitrary: part});
  return fc.record({
    stock: maybe(anyStock(channels)),
    returns: maybe(anyReturns(channels)),
    payment: maybe(fc.record({typing: fc.constantFrom(0, 3), loss: odds, keep: share})),
    touch: maybe(
      fc.record({
        remembered: share,
        pull: fc.constantFrom(1, 4),
        sample: share,
        sampleCost: price,
        sampleTime: fc.constantFrom(0, 4 * DAY)
      })
    )
  });
}
