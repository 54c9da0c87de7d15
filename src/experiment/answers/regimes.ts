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
  /** Boxes in which one strategy wins (PRIM), in words too: those of a winner one after the other, each without the worlds of those before it. None with a map. */
  readonly boxes: readonly RegimeBox[];
  /** Numbers that were varied. */
  readonly parameters: number;
  /** Worlds sampled, and the share of them in which the target is better: by the mean difference on a map, luck taken out of a sample. */
  readonly worlds: number;
  readonly toBetter: number;
  /** Share of what the difference varies by from world to world that is luck and has been taken out, 0..1; null on a map. */
  readonly luck: number | null;
}

export interface RegimeBox {
  readonly winner: "from" | "to";
  readonly limits: ReadonlyArray<{
    readonly parameter: Moved;
    readonly low: number | null;
    readonly high: number | null;
  }>;
  /**
   * Share of the winner's worlds that lie inside, share of the worlds inside that are the winner's, share of all worlds inside: in worlds that had no
   * part in finding the box.
   */
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  /** "multichannel wins when fewer than 12 % of journeys change channel and integration costs more than …". */
  readonly words: string;
}
