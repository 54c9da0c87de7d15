import {suggester} from "../../scenario/nearest.ts";
import {readAmount, show} from "../../scenario/quantity.ts";
import type {Parameter} from "../../scenario/scenario.ts";
import {movedBy} from "../moved.ts";
import type {Moved} from "../answers/parameter.ts";
import {csvRows, type CsvError} from "../csv-rows.ts";

/** Points of a sweep as a list gives them. */
export interface PointList {
  /** One per column, moved from the smallest to the largest value of the list. */
  readonly parameters: readonly Moved[];
  readonly points: ReadonlyArray<readonly number[]>;
}

/** Errors that are told at once. */
const MOST_ERRORS = 20;

/**
 * Reads points from a CSV text: the head names numbers of the scenario by path, every further row is a point, its quantities written as a scenario writes them
 * (`30%`, `2d`, `4 per year`) or as plain numbers in base units. Never throws: all errors come back with line and column.
 */
export function readPoints(
  text: string,
  known: ReadonlyMap<string, Parameter>
): {list: PointList | null; errors: readonly CsvError[]} {
  const {rows, error} = csvRows(text);
  if (error !== null) return {list: null, errors: [error]};
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0)
    return {
      list: null,
      errors: [
        {
          line: rows.length + 1,
          column: 1,
          message: head === undefined ? "the list is empty" : "the list has no points",
          hint: "a head of paths such as journey.effort, then one row a point"
        }
      ]
    };
  const errors: CsvError[] = [];
  const hints = suggester();
  const paths = head.map(({text: name}) => name.trim());
  for (const [c, {line, column}] of head.entries()) {
    const path = paths[c];
    if (paths.indexOf(path) !== c) errors.push({line, column, message: `"${show(path)}" heads two columns`});
    else if (!known.has(path))
      errors.push({
        line,
        column,
        message: `"${show(path)}" is no number of this scenario`,
        hint:
          head.length === 1 && path.includes(";")
            ? "fields are parted by commas"
            : hints.suggest(path, [...known.keys()])
      });
  }
  const points: number[][] = [];
  for (const row of body) {
    if (row.length !== head.length) {
      errors.push({
        line: row[0].line,
        column: row[0].column,
        message: `${row.length} ${row.length === 1 ? "field" : "fields"} instead of ${head.length}`,
        hint: "one value for each number in the head"
      });
      continue;
    }
    points.push(
      row.map(({text: written, line, column}, c) => {
        const amount = readAmount(written);
        if (amount === null)
          errors.push({
            line,
            column,
            message: `"${show(written)}" is no quantity for ${show(paths[c])}`,
            hint: "write it as a scenario does: 0.4, 30%, 2d, 4 per year"
          });
        return amount ?? NaN;
      })
    );
  }
  if (errors.length > 0) {
    const more = errors.length - MOST_ERRORS;
    return {
      list: null,
      errors:
        more <= 0
          ? errors
          : [
              ...errors.slice(0, MOST_ERRORS),
              {...errors[MOST_ERRORS], message: `and ${more} more errors`, hint: undefined}
            ]
    };
  }
  const parameters = paths.map((path, c) => {
    let [low, high] = [Infinity, -Infinity];
    for (const point of points) [low, high] = [Math.min(low, point[c]), Math.max(high, point[c])];
    return {...movedBy(known, path, [-1, 1]), low, high};
  });
  return {list: {parameters, points}, errors};
}
