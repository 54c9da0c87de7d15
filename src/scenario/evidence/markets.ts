import {row, type Evidence} from "./evidence.ts";

/** How people come to know a firm, and what draws them away. */
export const markets = {
  E050: row(
    "change of sales when a firm stops advertising on searches for its own name",
    [0, -0.01, 0.01],
    "relative change",
    ["Blake, Nosko & Tadelis, Econometrica", 2015, "A", true],
    "people who search for the name come anyway"
  ),
  E124: row(
    "coefficient of innovation p of the Bass model",
    [0.03, 0.0007, 0.03],
    "per year",
    ["Sultan, Farley & Lehmann; Van den Bulte & Stremersch", 1990, "A", false],
    "mean of published diffusion studies; a later one finds half of it"
  ),
  E125: row(
    "coefficient of imitation q of the Bass model",
    [0.38, 0.2, 0.6],
    "per year",
    ["Sultan, Farley & Lehmann", 1990, "A", false],
    "mean of published diffusion studies"
  )
} satisfies Record<string, Evidence>;
