import {exactLog} from "../../random/exact.ts";
import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import {recordObjects, type LinkSetting} from "../../scenario/setting/records.ts";
import type {Keeps} from "./lay-out.ts";
import {effectAt, effectMonths, millicents, MONTH, YEAR} from "./units.ts";

/** Everything the firm buys, one entry each, with what may go wrong with it. Money is millicents, time minutes. */
export interface Risks extends Keeps {
  readonly entries: number;
  /** Address of the luck. */
  readonly key: Int32Array;
  /** Category of fixed cost, planned one-off cost, and the month in which it is paid (−1 = on day 0). */
  readonly category: Uint8Array;
  readonly setup: Float64Array;
  readonly paidIn: Int32Array;
  /** Mean and standard deviation of the logarithm of the factor on it. */
  readonly overrunMean: Float64Array;
  readonly overrunSd: Float64Array;
  /** Threshold of never working; minute from which it works. */
  readonly failure: Float64Array;
  readonly ready: Int32Array;
  /** Mean minutes of working between two breakdowns (0 = none), mean minutes of a breakdown, and its cost. */
  readonly gap: Float64Array;
  readonly outage: Float64Array;
  readonly incidentCost: Float64Array;
  /** Of links (−1 for others): the record, the channels that are linked into each channel [entries × C], threshold by month [entries × effect months]. */
  readonly object: Int32Array;
  readonly from: Int32Array;
  readonly carries: Float64Array;
}

/** Null where nothing can go wrong. */
export function compileRisks(setting: Setting, months: number): Risks | null {
  const {channels, identity, links, tools} = setting;
  const bought = [
    ...identity.map(entry => ({entry, category: 0, link: null})),
    ...links.map(entry => ({entry, category: 0, link: entry as LinkSetting | null})),
    ...tools.map(entry => ({entry, category: 2, link: null}))
  ];
  if (!bought.some(({entry}) => entry.risk !== undefined)) return null;
  const effective = effectMonths([...identity, ...links], months);
  const index = new Map(channels.map(({id}, c) => [id, c]));
  const from = new Int32Array(bought.length * channels.length);
  const carries = new Float64Array(bought.length * effective);
  bought.forEach(({link}, e) => {
    for (const [one, two] of link?.pairs ?? []) {
      const [a, b] = [index.get(one), index.get(two)];
      if (a !== undefined && b !== undefined && a !== b) from[e * channels.length + b] |= 1 << a;
    }
    for (let month = 0; link !== null && month < effective; month++)
      carries[e * effective + month] = threshold(link.coverage * effectAt(month * MONTH, link));
  });
  const numbers = (value: (one: (typeof bought)[number]) => number) => Float64Array.from(bought, value);
  const whole = (value: (one: (typeof bought)[number]) => number) => Int32Array.from(bought, value);
  return {
    entries: bought.length,
    key: whole(({entry}) => entry.risk?.key ?? 0),
    category: Uint8Array.from(bought, ({category}) => category),
    setup: numbers(({entry}) => millicents(entry.setup)),
    paidIn: whole(({entry: {begin = 0}}) => (begin > 0 ? Math.floor(begin / MONTH) : -1)),
    overrunMean: numbers(({entry: {risk}}) => (risk ? exactLog(risk.overrunMedian) : 0)),
    overrunSd: numbers(({entry: {risk}}) => risk?.overrunSd ?? 0),
    failure: numbers(({entry: {risk}}) => threshold(risk?.failure ?? 0)),
    ready: whole(({entry: {ready}}) => Math.ceil(ready)),
    gap: numbers(({entry: {risk}}) => (risk && risk.incidents > 0 ? YEAR / risk.incidents : 0)),
    outage: numbers(({entry: {risk}}) => risk?.outage ?? 0),
    incidentCost: numbers(({entry: {risk}}) => millicents(risk?.incidentCost ?? 0)),
    object: whole(({link}) => (link === null ? -1 : recordObjects.indexOf(link.object))),
    from,
    carries
  };
}
