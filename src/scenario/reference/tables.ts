import type {Field} from "../fields/field.ts";
import {write} from "../write.ts";

/** A Markdown table. */
export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export const code = (text: string | number) => `\`${text}\``;

/** A value with its plausible range, as written in a file. */
export function belief(field: Field): string {
  if (field.default === undefined) return "—";
  const {low, high} = field;
  const range = low === null || high === null ? "" : ` (${write(field, low)} … ${write(field, high)})`;
  return code(write(field, field.default)) + range;
}

/** Id and grade of the source, or that there is none. */
export function source({evidence, grade}: Field): string {
  if (evidence === null) return "no good evidence";
  return `[${evidence}](evidence.md#${evidence.toLowerCase()})${grade === null ? "" : ` ${grade}`}`;
}

const kind: Readonly<Record<Field["quantity"], string>> = {
  share: "share",
  odds: "odds",
  duration: "duration",
  rate: "rate",
  money: "money",
  wage: "money or premium",
  count: "whole number",
  number: "number"
};

/** One line per field: key, meaning, kind, denominator, default with range, source. */
export function fieldTable(fields: Readonly<Record<string, Field>>, prefix = "", missing = "must be written"): string {
  return table(
    ["key", "meaning", "written as", "per", "default (plausible range)", "evidence"],
    Object.entries(fields).map(([key, field]) => [
      code(prefix + key),
      field.label,
      kind[field.quantity] + (field.word ? ` or ${code(field.word[0])}` : ""),
      field.per,
      field.default === undefined ? missing : belief(field),
      field.default === undefined ? "" : source(field)
    ])
  );
}
