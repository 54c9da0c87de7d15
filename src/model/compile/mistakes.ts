import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import type {Keeps} from "./lay-out.ts";
import {effectAt, effectMonths, millicents, MONTH} from "./units.ts";

/** People whom a channel's systems take for somebody else. */
export interface Mistakes extends Keeps {
  /** Threshold by effect month and channel, of those recognised. */
  readonly share: Float64Array;
  /** Millicents per wrong record, and loss of relationship. */
  readonly cost: number;
  readonly loss: number;
}

/** Null where everybody is known for who they are. Later layers replace earlier shares in proportion to their effect. */
export function compileMistakes({channels, identity, links, relationship}: Setting, months: number): Mistakes | null {
  if (!identity.some(({falseMerge = 0}) => falseMerge > 0)) return null;
  const effective = effectMonths([...identity, ...links], months);
  const share = new Float64Array(effective * channels.length);
  for (let month = 0; month < effective; month++)
    channels.forEach(({id}, c) => {
      let rate = 0;
      for (const layer of identity)
        if (layer.match[id] !== undefined) rate += ((layer.falseMerge ?? 0) - rate) * effectAt(month * MONTH, layer);
      share[month * channels.length + c] = threshold(rate);
    });
  return {
    share,
    cost: millicents(Math.max(...identity.map(({falseMergeCost = 0}) => falseMergeCost))),
    loss: relationship.wrongRecord
  };
}
