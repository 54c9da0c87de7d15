import {zeroContour} from "../../statistics/contour.ts";
import {pairedDifference} from "../../statistics/paired.ts";
import type {Moved} from "../answers/parameter.ts";
import type {Regimes} from "../answers/regimes.ts";
import type {Lab} from "../lab.ts";

export interface MapOptions {
  readonly lab: Lab;
  readonly from: string;
  readonly to: string;
  readonly outcome: string;
  /** +1 where a higher outcome is better, −1 where a lower one is. */
  readonly sign: 1 | -1;
  readonly x: Moved;
  readonly y: Moved;
  readonly grid: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** The paired difference between two strategies at every place of a grid over two numbers, and the line on which its mean is 0. */
export async function mapOf(options: MapOptions): Promise<NonNullable<Regimes["map"]>> {
  const {lab, from, to, outcome, sign, x, y, grid, signal, onProgress} = options;
  if (!(Number.isSafeInteger(grid) && grid >= 2))
    throw new Error(`a map has a whole number of places from 2 on along each side, not ${grid}`);
  const placesOf = ({low, high}: Moved) => Array.from({length: grid}, (_, i) => low + ((high - low) * i) / (grid - 1));
  const [xs, ys] = [placesOf(x), placesOf(y)];
  const places = ys.flatMap(up => xs.map(across => [across, up] as const));
  const found = await lab.evaluate(
    places.flatMap(([across, up]) =>
      [from, to].map(strategy => ({
        strategy,
        values: new Map([
          [x.path, across],
          [y.path, up]
        ])
      }))
    ),
    {outcomes: [outcome], signal, onProgress}
  );
  const cells = places.map(([across, up], i) => {
    const [a, b] = [found[2 * i + 1], found[2 * i]].map(({figures}) => figures[outcome]);
    const {value, low, high} = pairedDifference(a, b);
    const clear = low !== null && low > 0 ? 1 : high !== null && high < 0 ? -1 : 0;
    const winner = clear === 0 ? "unclear" : clear === sign ? "to" : "from";
    return {x: across, y: up, value, low, high, winner} as const;
  });
  return {x, y, xs, ys, cells, contour: zeroContour({xs, ys, values: cells.map(({value}) => value)})};
}
