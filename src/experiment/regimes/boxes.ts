import {momentsOf} from "../../statistics/decision/matrix.ts";
import {withoutNoise} from "../../statistics/decision/without-noise.ts";
import {measure, contains, type Box, type Sample} from "../../statistics/prim/box.ts";
import {significant} from "../../statistics/prim/limits.ts";
import {bestBox} from "../../statistics/prim/prim.ts";
import {meanAndSd} from "../../statistics/spread.ts";
import type {Moved} from "../answers/parameter.ts";
import type {RegimeBox, Regimes} from "../answers/regimes.ts";
import {liveThrough} from "../decide/draws.ts";
import type {Lab} from "../lab.ts";
import {boxWords, MAJORITY} from "./words.ts";

export interface BoxesOptions {
  readonly lab: Lab;
  readonly from: string;
  readonly to: string;
  readonly titles: {readonly from: string; readonly to: string};
  readonly outcome: string;
  readonly sign: 1 | -1;
  readonly moved: readonly Moved[];
  readonly points: number;
  readonly replications: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Boxes of one winner that are looked for one after the other. */
const MOST = 3;
/** A box is worth telling when its winner wins this much more of the worlds inside than of all, as a share of what could be gained. */
const LIFT = 0.2;

/** Samples worlds over many numbers and looks for the boxes in which either strategy wins. */
export async function boxesOf(options: BoxesOptions): Promise<Pick<Regimes, "boxes" | "worlds" | "toBetter" | "luck">> {
  const {lab, from, to, outcome, sign, moved, points, replications, signal, onProgress} = options;
  const places: Array<readonly number[]> = [];
  const gains: number[][] = [];
  let failure: Error | null = null;
  await liveThrough(lab, {
    moved,
    strategies: [from, to],
    outcome,
    draws: points,
    replications,
    signal,
    onDraw(draw, done) {
      if (draw instanceof Error) failure ??= draw;
      else {
        places.push(draw.values);
        gains.push(draw.payoffs[0].map((value, r) => sign * (draw.payoffs[1][r] - value)));
      }
      onProgress?.(done / points);
    }
  });
  if (places.length < points / 2)
    throw new Error(`most of these worlds cannot be lived through: ${(failure as Error | null)?.message ?? ""}`);
  const {rows, noise} = withoutLuck(gains);
  const wins = rows.map(([gain]) => gain > 0);
  const sample = (winner: "from" | "to"): Sample => ({
    points: places,
    hits: wins.map(won => won === (winner === "to"))
  });
  return {
    boxes: (["to", "from"] as const).flatMap(winner => found(sample(winner), {...options, winner})),
    worlds: places.length,
    toBetter: wins.filter(Boolean).length / wins.length,
    luck: noise
  };
}

function withoutLuck(gains: ReadonlyArray<readonly number[]>) {
  const means = gains.map(row => [meanAndSd(row).mean]);
  const replications = gains[0].length;
  const within = gains.flatMap((row, i) => row.map(value => [value - means[i][0]]));
  return withoutNoise(means, momentsOf(within, gains.length * (replications - 1) * replications));
}

/** Boxes found one after the other in the first half of the worlds, those of earlier boxes left out, and checked in the second. */
function found(sample: Sample, {winner, moved, titles, lab}: BoxesOptions & {winner: "from" | "to"}): RegimeBox[] {
  const half = sample.points.length >> 1;
  const part = (from: number, to?: number): Sample => ({
    points: sample.points.slice(from, to),
    hits: sample.hits.slice(from, to)
  });
  let search = part(0, half);
  let check = part(half);
  const won = check.hits.filter(Boolean).length;
  const size = check.points.length;
  const boxes: RegimeBox[] = [];
  while (boxes.length < MOST) {
    const best = bestBox(search);
    if (best === null) break;
    const box = significant(best, check);
    const {density, points, hits} = measure(box, check);
    const all = check.hits.filter(Boolean).length / check.points.length;
    const coverage = hits / won;
    // What is left after the first box is only worth a word where its winner does win.
    const told = density - all >= LIFT * (1 - all) && (boxes.length === 0 || density >= MAJORITY);
    if (box.every(isOpen) || !told || coverage < 0.05) break;
    const limits = box.flatMap((ends, d) =>
      isOpen(ends)
        ? []
        : [
            {
              parameter: moved[d],
              low: ends.low === -Infinity ? null : ends.low,
              high: ends.high === Infinity ? null : ends.high
            }
          ]
    );
    const words = boxWords(
      {title: titles[winner], limits, coverage, density},
      {currency: lab.currency, further: boxes.length > 0}
    );
    boxes.push({winner, limits, coverage, density, mass: points / size, words});
    [search, check] = [search, check].map(({points: rows, hits: theirs}) => {
      const outside = rows.map(point => !contains(box, point));
      return {points: rows.filter((_, i) => outside[i]), hits: theirs.filter((_, i) => outside[i])};
    });
    if (search.points.length < half / 4 || !search.hits.some(Boolean) || !check.hits.some(Boolean)) break;
  }
  return boxes;
}

const isOpen = ({low, high}: Box[number]) => low === -Infinity && high === Infinity;
