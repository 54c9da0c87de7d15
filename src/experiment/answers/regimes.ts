import type {Range} from "../result.ts";
import type {Moved} from "./parameter.ts";

/** Who is better where, over two numbers or many. */
export interface Regimes {
  readonly outcome: string;
  readonly from: {readonly id: string; readonly title: string};
  readonly to: {readonly id: string; readonly title: string};
  /** The map over two numbers; null where more are varied. */
  readonly map: {
    readonly x: Moved;
    readonly y: Moved;
    readonly xs: readonly number[];
    readonly ys: readonly number[];
    /** Row by row from the lowest y: the difference `to − from`. */
    readonly cells: ReadonlyArray<
      Range & {readonly x: number; readonly y: number; readonly winner: "from" | "to" | "unclear"}
    >;
    /** Polylines on which the difference is 0. */
    readonly contour: ReadonlyArray<ReadonlyArray<readonly [x: number, y: number]>>;
  } | null;
  /** Boxes in which one strategy wins (PRIM), in words too. */
  readonly boxes: readonly RegimeBox[];
  /** Worlds sampled, and the share of them in which the target is better. */
  readonly worlds: number;
  readonly toBetter: number;
}

export interface RegimeBox {
  readonly winner: "from" | "to";
  readonly limits: ReadonlyArray<{
    readonly parameter: Moved;
    readonly low: number | null;
    readonly high: number | null;
  }>;
  /** Share of the winner's worlds that lie inside, share of the worlds inside that are the winner's, share of all worlds inside. */
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  /** "multichannel wins when fewer than 12 % of journeys change channel and integration costs more than …". */
  readonly words: string;
}
