import {bracketedRoot} from "../../statistics/bracketed-root.ts";
import {pairedDifference} from "../../statistics/paired.ts";

/** The paired difference at one place of a number, better side up: above 0 the target is better. */
export interface CurvePoint {
  readonly at: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Crossing {
  readonly at: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly toBetter: boolean;
}

/** A difference over replications with common luck as a function of one number; what has been looked at is kept, from low to high. */
export interface Curve {
  readonly points: readonly CurvePoint[];
  /** Looks at several places. */
  look(places: readonly number[]): Promise<void>;
  at(place: number): Promise<CurvePoint>;
}

/** `differences` gives the difference in every replication at each place, the better side up. */
export function curveOf(differences: (places: readonly number[]) => Promise<ReadonlyArray<readonly number[]>>): Curve {
  const points: CurvePoint[] = [];
  const look = async (places: readonly number[]) => {
    const wanted = [...new Set(places)].filter(place => !points.some(({at}) => at === place));
    const found = wanted.length === 0 ? [] : await differences(wanted);
    for (const [i, at] of wanted.entries()) {
      const {value, low, high} = pairedDifference(
        found[i],
        found[i].map(() => 0)
      );
      points.push({at, value, low: low ?? NaN, high: high ?? NaN});
    }
    points.sort((a, b) => a.at - b.at);
  };
  return {
    points,
    look,
    async at(place) {
      await look([place]);
      return points.find(({at}) => at === place)!;
    }
  };
}

/** +1 where the target is clearly better, −1 where it is clearly worse, 0 elsewhere. */
export const sideOf = ({low, high}: CurvePoint): -1 | 0 | 1 => (low > 0 ? 1 : high < 0 ? -1 : 0);

/** Crossings are found to this share of the range, the ends of their bands to four times that. */
const FINE = 1 / 2000;
const BAND = 4;

/**
 * Where a curve changes sides, from what has been looked at so far and by looking closer. A crossing lies between two neighbouring clear stretches of
 * different sides, or between a clear stretch and an end of the range by which the mean has changed sides. Where nothing is clear, the mean
 * alone decides and the band is open on both sides.
 */
export async function crossingsOf(curve: Curve): Promise<Crossing[]> {
  const span = curve.points.at(-1)!.at - curve.points[0].at;
  const found: Crossing[] = [];
  for (const [start, end] of stretches(curve.points)) {
    const at = await rootBetween(curve, [start, end], {of: point => point.value, tolerance: span * FINE});
    if (at === null) continue;
    const toBetter = end.value > start.value;
    const band = {tolerance: span * FINE * BAND};
    found.push({
      at,
      toBetter,
      low: await bandEnd(curve, [start.at, at], {...band, clear: toBetter ? -1 : 1, from: "right"}),
      high: await bandEnd(curve, [at, end.at], {...band, clear: toBetter ? 1 : -1, from: "left"})
    });
  }
  return found;
}

/** Pairs of points between which the curve has changed sides once, net. */
function stretches(points: readonly CurvePoint[]): Array<[CurvePoint, CurvePoint]> {
  const clear = points.filter(point => sideOf(point) !== 0);
  const known = points.filter(({value}) => Number.isFinite(value));
  if (known.length === 0) return [];
  const ends = [known[0], ...clear, known.at(-1)!];
  return ends
    .slice(1)
    .map((point, i): [CurvePoint, CurvePoint] => [ends[i], point])
    .filter(
      ([start, end]) => start.at < end.at && ((start.value < 0 && end.value > 0) || (start.value > 0 && end.value < 0))
    );
}

interface Search {
  readonly of: (point: CurvePoint) => number;
  readonly tolerance: number;
}

/** Narrows the first change of sign between neighbouring points of a stretch. */
async function rootBetween(
  curve: Curve,
  [start, end]: readonly [CurvePoint, CurvePoint],
  {of, tolerance}: Search
): Promise<number | null> {
  const inside = curve.points.filter(point => point.at >= start.at && point.at <= end.at && Number.isFinite(of(point)));
  const sign = of(start) > 0;
  const next = inside.findIndex(point => of(point) > 0 !== sign);
  if (next < 1) return null;
  const [low, high] = [inside[next - 1], inside[next]];
  const search = bracketedRoot({low: low.at, high: high.at, atLow: of(low), atHigh: of(high)}, {tolerance});
  let step = search.next();
  while (!step.done) {
    const value = of(await curve.at(step.value));
    if (Number.isNaN(value)) return step.value;
    step = search.next(value);
  }
  return step.value;
}

/** From a crossing outwards, where the interval lets go of 0; null where it does not within the stretch. */
async function bandEnd(
  curve: Curve,
  [low, high]: readonly [number, number],
  {clear, from, tolerance}: {clear: -1 | 1; from: "left" | "right"; tolerance: number}
): Promise<number | null> {
  const of = (point: CurvePoint) => (clear > 0 ? point.low : -point.high);
  const outwards = () => {
    const inside = curve.points.filter(({at}) => at >= low && at <= high);
    return from === "left" ? inside : inside.toReversed();
  };
  await curve.look([from === "left" ? low : high]);
  const way = outwards();
  const first = way.findIndex(point => of(point) > 0);
  if (first < 0) return null;
  // A curve without any luck is clear right beside its crossing.
  if (first === 0) return way[0].at;
  const [near, far] = [way[first - 1], way[first]];
  const [a, b] = from === "left" ? [near, far] : [far, near];
  return rootBetween(curve, [a, b], {of, tolerance});
}
