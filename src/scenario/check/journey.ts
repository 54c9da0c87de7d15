import {defaultMoves} from "../fields/journey.ts";
import {dig, isPlain} from "../plain.ts";
import {readScalar} from "../quantity.ts";
import {odds} from "../fields/field.ts";
import {stages, type Stage} from "../setting/journey.ts";
import type {File, Sheet} from "./file.ts";

const any = odds("", "", [0]);
const ends = ["order", "leave", "later"];

/** Every stage that a journey can get to must have a way to the end of the session, in the base and in every strategy. */
export function checkJourney({sheets, report}: File): void {
  for (const sheet of sheets) {
    if (!sheet.line.length || !isPlain(dig(sheet.sections, ["journey", "moves"]))) continue;
    const next = new Map(stages.map(stage => [stage as string, movesFrom(sheet, stage)]));
    const open = new Set<string>(stages);
    for (let changed = true; changed;) {
      changed = false;
      for (const stage of open)
        if (next.get(stage)!.some(move => ends.includes(move) || !open.has(move)))
          changed = open.delete(stage) || changed;
    }
    for (const stage of open)
      if (dig(sheet.sections, ["journey", "moves", stage]) !== undefined)
        report([...sheet.path, "journey", "moves", stage], `no move leads from ${stage} to order, leave or later`, {
          at: "key"
        });
  }
}

/** Moves with odds above zero; a row that cannot be read counts as able to end. */
function movesFrom({line}: Sheet, stage: Stage): string[] {
  const row = line
    .map(({sections}) => dig(sections, ["journey", "moves", stage]))
    .findLast(value => value !== undefined);
  if (!isPlain(row)) return Object.keys(defaultMoves[stage]);
  return Object.keys(row).filter(move => {
    const read = readScalar(any, dig(row, [move, "value"]) ?? row[move]);
    return !("value" in read) || (read.value as number) > 0;
  });
}
