import {jackknife} from "../statistics/attribution/jackknife.ts";
import type {Path} from "../statistics/attribution/path.ts";
import {attributionRules, ruleIds, type RuleId} from "../statistics/attribution/rules.ts";
import {meanInterval, type Interval} from "../statistics/interval.ts";
import {sourceId} from "./paths.ts";
import type {Watched} from "./watch.ts";

/** Where orders come from, as shares of all orders: what is so, what each rule says, what channels claim. */
export interface SourceFigures {
  /** `messages:email`, `visits:site`. */
  readonly id: string;
  readonly kind: "messages" | "visits";
  readonly channel: string;
  /** Orders that are lost when the channel sends nothing; null for visits, whose truth is `ownAccord` together. */
  readonly truth: Interval | null;
  /** By what the strategy's systems see. */
  readonly credit: Readonly<Record<RuleId, Interval>>;
  /** By a log without gaps. */
  readonly completeCredit: Readonly<Record<RuleId, Interval>>;
  readonly claims: Interval;
}

export interface RuleFigures {
  readonly id: RuleId;
  readonly title: string;
  /** Share of orders credited to the wrong source, by what the systems see; by a log without gaps; the difference, paired. */
  readonly error: Interval;
  readonly completeError: Interval;
  readonly gap: Interval;
  /** Pseudo-values of `error` by replication, to be paired with those of another strategy. */
  readonly errors: readonly number[];
}

/** Where a strategy's orders come from, in the truth and in its own data. Intervals are over replications. */
export interface AttributionFigures {
  readonly sources: readonly SourceFigures[];
  /** Share of orders that no channel's messages cause on their own: 1 less the truths of all senders. */
  readonly ownAccord: Interval;
  /** Share of orders lost when no channel sends anything. */
  readonly allMessages: Interval;
  readonly rules: readonly RuleFigures[];
  /** Orders claimed by all channels together per order made. */
  readonly claimsPerOrder: Interval;
  /** Share of the touches before orders that are on the observed path of the same order. */
  readonly touchesSeen: Interval;
}

/** What one replication showed, as shares of its orders. */
export interface Shares {
  readonly truth: readonly number[];
  readonly allMessages: number;
  readonly credit: Readonly<Record<RuleId, ReadonlyMap<string, number>>>;
  readonly completeCredit: Readonly<Record<RuleId, ReadonlyMap<string, number>>>;
  readonly claims: ReadonlyMap<string, number>;
  readonly touchesSeen: number;
}

/** `made`: orders of the strategy, without each sender in turn, and without all messages. */
export function sharesOf(log: Watched, made: readonly number[]): Shares {
  const {orders} = log;
  const lost = made.slice(1).map(left => (orders - left) / orders);
  const share = (amounts: ReadonlyMap<string, number>) =>
    new Map([...amounts].map(([id, amount]) => [id, amount / orders]));
  const credit = (paths: readonly Path[]) =>
    byRule(id => share(attributionRules.find(rule => rule.id === id)!.credit(paths)));
  return {
    truth: lost.slice(0, -1),
    allMessages: lost.at(-1)!,
    credit: credit(log.observed),
    completeCredit: credit(log.complete),
    claims: share(log.claims),
    touchesSeen: log.touchesSeen / log.touches
  };
}

/** Brings the replications together: shares as means, errors between the means, each with its interval over replications. */
export function figuresOf(
  shares: readonly Shares[],
  senders: readonly string[],
  channels: readonly string[]
): AttributionFigures {
  const over = (of: (one: Shares) => number): Interval => {
    const {value, low, high, n} = meanInterval(shares.map(of));
    return {value, low, high, n};
  };
  const met = new Set(shares.flatMap(({completeCredit: {linear}, claims}) => [...linear.keys(), ...claims.keys()]));
  const sent = senders.map((channel, s) => ({
    id: sourceId("messages", channel),
    kind: "messages" as const,
    channel,
    truth: over(({truth}) => truth[s])
  }));
  const visited = channels
    .map(channel => ({id: sourceId("visits", channel), kind: "visits" as const, channel, truth: null}))
    .filter(({id}) => met.has(id));
  const ids = sent.map(({id}) => id);
  const errorOf = (log: "credit" | "completeCredit", rule: RuleId) => (some: readonly Shares[]) =>
    attributionError(
      ids.map(id => mean(some, one => one[log][rule].get(id) ?? 0)),
      ids.map((_, s) => mean(some, ({truth}) => truth[s]))
    );
  return {
    sources: [...sent, ...visited].map(source => ({
      ...source,
      credit: byRule(rule => over(({credit}) => credit[rule].get(source.id) ?? 0)),
      completeCredit: byRule(rule => over(({completeCredit}) => completeCredit[rule].get(source.id) ?? 0)),
      claims: over(one => one.claims.get(source.id) ?? 0)
    })),
    ownAccord: over(({truth}) => 1 - sum(truth)),
    allMessages: over(one => one.allMessages),
    rules: attributionRules.map(({id, title}) => {
      const [seen, complete] = [errorOf("credit", id), errorOf("completeCredit", id)];
      const error = jackknife(shares, seen);
      const completeError = jackknife(shares, complete);
      const gap = jackknife(shares, some => seen(some) - complete(some));
      return {
        id,
        title,
        error: fromZero(error),
        completeError: fromZero(completeError),
        gap: {value: gap.value, low: gap.low, high: gap.high, n: gap.n},
        errors: error.pseudovalues
      };
    }),
    claimsPerOrder: over(one => sum([...one.claims.values()])),
    touchesSeen: over(one => one.touchesSeen)
  };
}

/**
 * Half the sum of |credited share − true share| over the senders and people's own accord, which has whatever is left in both: the
 * share of orders that would have to be credited to another source to be right.
 */
export function attributionError(credited: readonly number[], truth: readonly number[]): number {
  const apart = credited.map((share, s) => Math.abs(share - truth[s]));
  return (sum(apart) + Math.abs(sum(truth) - sum(credited))) / 2;
}

/** A distance is never below 0. */
function fromZero({value, low, high, n}: Interval): Interval {
  return {value, low: low === null ? null : Math.max(0, low), high, n};
}

function mean(shares: readonly Shares[], of: (one: Shares) => number): number {
  return sum(shares.map(of)) / shares.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function byRule<V>(of: (rule: RuleId) => V): Readonly<Record<RuleId, V>> {
  return Object.fromEntries(ruleIds.map(id => [id, of(id)])) as Record<RuleId, V>;
}
