import {register} from "../evidence/register.ts";
import type {Evidence} from "../evidence/evidence.ts";
import {table} from "./tables.ts";

const cell = (value: Evidence["value"]) => (value === null ? "—" : String(value));

function rows(of: (evidence: Evidence) => boolean): string[][] {
  return Object.entries(register)
    .filter(([, evidence]) => of(evidence))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, {parameter, value, low, high, unit, source, year, grade, seen, note}]) => [
      `<a id="${id.toLowerCase()}"></a>${id}`,
      parameter,
      cell(value),
      low === null ? "" : `${low} … ${high}`,
      unit,
      source + (year === null || source.includes(String(year)) ? "" : `, ${year}`),
      grade,
      seen ? "yes" : "no",
      note
    ]);
}

const head = ["id", "figure", "value", "range", "unit", "source", "grade", "source read", "note"];

/** The evidence register as Markdown. */
export function evidenceReference(): string {
  return `# Evidence

Generated from \`src/scenario/evidence\` by \`npm run schema\`; do not edit.

Every default of the catalogue either names a row of this register or says "no good evidence". Grades: **A** experiment,
quasi-experiment or model fitted to public data; **B** large benchmark or survey with a stated method; **C** trade figure or
assumption. "Source read" says whether the figure was read in the source or a copy of it; the others are quoted second hand.

## Figures

${table(
  head,
  rows(({claim}) => !claim)
)}

## Claims, never an input

Famous figures about strategies. They compare firms or people who differ in more than the strategy, so no scenario may use them
as a number: reading one that does is an error. The model is asked to explain them instead.

${table(
  head,
  rows(({claim}) => claim === true)
)}
`;
}
