import {apart} from "./rows/apart.ts";
import {article} from "./rows/article.ts";
import {comparison} from "./rows/comparison.ts";
import {duel} from "./rows/duel.ts";
import {joined} from "./rows/joined.ts";
import {mechanisms} from "./rows/mechanisms.ts";
import {primer} from "./rows/primer.ts";
import type {Part, Row} from "./row.ts";

/** Every part of the source texts, mechanisms first. */
export const parts: readonly Part[] = [mechanisms, primer, article, comparison, apart, joined, duel];

/** How many rows each letter must have. */
export const counts: Readonly<Record<string, number>> = {M: 30, A: 55, B: 47, C: 48, D: 16, E: 19, F: 16};

/** Every row with its id, in order. */
export const rows: ReadonlyArray<readonly [id: string, row: Row]> = parts.flatMap(part => Object.entries(part.rows));
