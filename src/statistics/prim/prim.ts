import {contains, measure, wholeSpace, type Box, type BoxMeasures, type Sample} from "./box.ts";
import {peelQuantile} from "./peel-quantile.ts";

export interface PrimOptions {
  /** Share of the points inside that one step takes away: patience. */
  readonly alpha?: number;
  /** A box keeps at least this share of all points. */
  readonly leastMass?: number;
}

export interface Peeled extends BoxMeasures {
  readonly box: Box;
}

/**
 * Peeling of the patient rule induction method (Friedman & Fisher, Statistics and Computing 9(2), 1999): from the whole space on, each step cuts
 * off the end of one dimension that raises the share of hits most per point cut off (Kwakkel & Jaxa-Rozen, Environmental Modelling &
 * Software 79, 2016), until a box is all hits or small. The whole trajectory, the whole space first.
 */
export function peel(sample: Sample, {alpha = 0.05, leastMass = 0.05}: PrimOptions = {}): Peeled[] {
  const dimensions = sample.points[0]?.length ?? 0;
  const trajectory: Peeled[] = [{box: wholeSpace(dimensions), ...measure(wholeSpace(dimensions), sample)}];
  let inside = sample.points.map((_, i) => i);
  while (true) {
    const {box, density, points} = trajectory.at(-1)!;
    if (!(density < 1)) return trajectory;
    let best: {gain: number; box: Box; inside: number[]} | null = null;
    for (let d = 0; d < dimensions; d++) {
      const sorted = inside.map(i => sample.points[i][d]).toSorted((a, b) => a - b);
      for (const end of ["low", "high"] as const) {
        const cut = peelQuantile(sorted, end === "low" ? alpha : 1 - alpha);
        const left = inside.filter(i => (end === "low" ? sample.points[i][d] >= cut : sample.points[i][d] <= cut));
        if (left.length === points || left.length === 0) continue;
        const hits = left.reduce((sum, i) => sum + (sample.hits[i] ? 1 : 0), 0);
        const gain = (hits / left.length - density) / (points - left.length);
        if (best === null || gain > best.gain)
          best = {gain, box: box.map((ends, k) => (k === d ? {...ends, [end]: cut} : ends)), inside: left};
      }
    }
    if (best === null || best.inside.length < leastMass * sample.points.length) return trajectory;
    inside = best.inside;
    trajectory.push({box: best.box, ...measure(best.box, sample)});
  }
}

/** Pasting: as long as the share of hits does not fall, one end at a time moves outwards to where a share `alpha` more points lie inside. */
export function paste(start: Box, sample: Sample, {alpha = 0.05}: PrimOptions = {}): Box {
  let box = start;
  while (true) {
    const {density, points} = measure(box, sample);
    let best: {density: number; points: number; box: Box} | null = null;
    for (const [d, {low, high}] of box.entries())
      for (const end of ["low", "high"] as const) {
        if (!Number.isFinite(end === "low" ? low : high)) continue;
        const wider = widened(box, {d, end, by: Math.max(1, Math.floor(alpha * points))}, sample);
        const then = measure(wider, sample);
        if (then.density >= density && (best === null || then.density > best.density))
          best = {density: then.density, points: then.points, box: wider};
      }
    if (best === null) return box;
    box = best.box;
  }
}

/** The box with one end moved so that `by` more points lie inside; without that end where there are no more. */
function widened(box: Box, {d, end, by}: {d: number; end: "low" | "high"; by: number}, {points}: Sample): Box {
  const free = box.map((ends, k) => (k === d ? {...ends, [end]: end === "low" ? -Infinity : Infinity} : ends));
  const outside = points
    .filter(point => contains(free, point) && !contains(box, point))
    .map(point => point[d])
    .toSorted((a, b) => (end === "low" ? b - a : a - b));
  if (outside.length <= by) return free;
  const cut = (outside[by - 1] + outside[by]) / 2;
  return box.map((ends, k) => (k === d ? {...ends, [end]: cut} : ends));
}

/** How well being inside tells hits from others: the correlation of the two, −1..1; 0 for the whole space. */
export function correlation({points, hits}: BoxMeasures, all: {points: number; hits: number}): number {
  const spread = points * (all.points - points) * (all.hits * (all.points - all.hits));
  return spread === 0 ? 0 : (hits * all.points - points * all.hits) / Math.sqrt(spread);
}

/** The box of a trajectory that tells hits from others best, pasted. Null where the whole space does as well. */
export function bestBox(sample: Sample, options: PrimOptions = {}): Box | null {
  const trajectory = peel(sample, options);
  const [all] = trajectory;
  const chosen = trajectory.reduce((best, next) => (correlation(next, all) > correlation(best, all) ? next : best));
  return chosen === all ? null : paste(chosen.box, sample, options);
}
