import type {Draws} from "../../random/draws.ts";
import {quantiles} from "../describe.ts";
import {meanInterval, wilsonInterval} from "../interval.ts";
import {columnMeans, momentsOf, type Matrix} from "./matrix.ts";
import {minimaxRegret, regrets, sharesBest, valueOfPerfectInformation} from "./value-of-information.ts";
import {withoutNoise} from "./without-noise.ts";

/** A value with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface DecisionTable {
  /** By world and action: what the action gains there over the first one, luck taken out. */
  readonly gains: readonly number[][];
  /** Share of the variance of gains from one world to another, as simulated, that is luck. */
  readonly luck: number;
  readonly actions: ReadonlyArray<{
    /** Share of worlds in which it is best. */
    readonly best: Estimate;
    readonly gain: Estimate;
    readonly meanRegret: Estimate;
    /** 95 % quantile of the regret over the worlds, and the largest. */
    readonly highRegret: number;
    readonly worstRegret: number;
  }>;
  /** Index of the action with the highest mean, and of the one with the least worst regret; the first of several. */
  readonly expectedBest: number;
  /** What the action with the highest mean gains over the one with the second highest. Null for one action. */
  readonly lead: {readonly over: number; readonly gain: Estimate} | null;
  readonly minimaxRegret: number;
  readonly valueOfInformation: Estimate;
}

const RESAMPLES = 300;

/**
 * What to choose among actions whose payoffs depend on a world that is not known and on luck. `payoffs[world][action][replication]`: at least two replications
 * of each world, which share their luck between actions and with no other world. Luck is told from doubt by its covariance within
 * worlds and taken out (`withoutNoise`): left in, it would make every choice look less sure and information worth more. Intervals are
 * percentiles of a bootstrap over worlds, `draws` its luck; those of shares are no narrower than Wilson's, those of means Student's.
 */
export function decisionTable(payoffs: ReadonlyArray<Matrix>, draws: Draws): DecisionTable {
  const worlds = payoffs.map(worldOf);
  const all = worlds.map((_, i) => i);
  const table = summaryOf(worlds, all);
  const n = worlds.length;
  const again = Array.from({length: n < 2 ? 0 : RESAMPLES}, (_, b) =>
    summaryOf(worlds, all.map(i => ((draws.at(b, i, 0, 0).word() >>> 0) * n) / 4294967296).map(Math.floor))
  );
  const between = (of: (summary: Summary) => number): Estimate => {
    const value = of(table);
    if (again.length === 0) return {value, low: null, high: null};
    const [low, high] = quantiles(again.map(of), [0.025, 0.975]);
    // Percentiles alone are too low where two actions are nearly equal, and their mirror image where information is worth nothing.
    return {
      value,
      low: Math.max(0, Math.min(low, value, 2 * value - high)),
      high: Math.max(high, value, 2 * value - low)
    };
  };
  const expectedBest = table.means.indexOf(Math.max(...table.means));
  const gained = (action: number, over: number | null): Estimate => {
    const {value, low, high} = meanInterval(worlds.map(({mean}) => mean[action] - (over === null ? 0 : mean[over])));
    return {value, low, high};
  };
  const rivals = table.means.map((_, j) => j).filter(j => j !== expectedBest);
  const next = rivals.reduce<number | null>((a, b) => (a !== null && table.means[a] >= table.means[b] ? a : b), null);
  return {
    gains: table.rows,
    luck: table.luck,
    actions: table.shares.map((share, j) => {
      const wilson = wilsonInterval(share * n, n);
      const boot = between(({shares}) => shares[j]);
      const regret = table.regrets.map(row => row[j]);
      return {
        best: {
          value: share,
          low: Math.min(wilson.low ?? 0, boot.low ?? 0),
          high: Math.min(1, Math.max(wilson.high ?? 1, boot.high ?? 1))
        },
        gain: gained(j, null),
        meanRegret: between(summary => summary.meanRegrets[j]),
        highRegret: quantiles(regret, [0.95])[0],
        worstRegret: Math.max(...regret)
      };
    }),
    expectedBest,
    lead: next === null ? null : {over: next, gain: gained(expectedBest, next)},
    minimaxRegret: minimaxRegret(table.rows),
    valueOfInformation: between(({information}) => information)
  };
}

/** A world's gains over the first action: their mean over replications, and the covariance of that mean by luck. */
interface WorldGains {
  readonly mean: readonly number[];
  readonly noise: Matrix;
}

function worldOf(payoffs: Matrix): WorldGains {
  const replications = payoffs[0].length;
  if (replications < 2) throw new RangeError("luck is told from doubt by at least 2 replications of each world, not 1");
  const rows = payoffs[0].map((base, r) => payoffs.map(action => action[r] - base));
  const mean = columnMeans(rows);
  const noise = momentsOf(
    rows.map(row => row.map((value, j) => value - mean[j])),
    (replications - 1) * replications
  );
  return {mean, noise};
}

interface Summary {
  readonly rows: readonly number[][];
  readonly luck: number;
  readonly means: readonly number[];
  readonly shares: readonly number[];
  readonly regrets: readonly number[][];
  readonly meanRegrets: readonly number[];
  readonly information: number;
}

function summaryOf(worlds: readonly WorldGains[], chosen: readonly number[]): Summary {
  const [{mean: first}] = worlds;
  const noise = first.map((_, i) =>
    first.map((_value, j) => chosen.reduce((sum, w) => sum + worlds[w].noise[i][j], 0) / chosen.length)
  );
  const {rows, noise: luck} = withoutNoise(
    chosen.map(w => worlds[w].mean),
    noise
  );
  const lost = regrets(rows);
  return {
    rows,
    luck,
    means: columnMeans(rows),
    shares: sharesBest(rows),
    regrets: lost,
    meanRegrets: columnMeans(lost),
    information: valueOfPerfectInformation(rows)
  };
}
