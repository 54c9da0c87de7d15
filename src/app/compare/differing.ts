import {lineage} from "../../scenario/layers.ts";
import {parameters} from "../../scenario/parameters.ts";
import type {Parameter} from "../../scenario/scenario.ts";
import {placeOf} from "../state/offered.ts";
import {quantity} from "../state/quantity.ts";
import type {Question} from "../state/workbench.ts";
import {words} from "./words.ts";

/** What one strategy has in a row; null where it has no such thing. */
export interface Cell {
  readonly text: string;
  /** Where it stands in the text of the scenario. */
  readonly path: string;
}

export interface Row {
  readonly key: string;
  readonly label: string;
  readonly place: string;
  /** By strategy, in the order of the scenario. */
  readonly cells: ReadonlyArray<Cell | null>;
  readonly differs: boolean;
}

/** Every lever and every number of the strategies side by side, those of each strategy's own sheets in place of those they build on. */
export function rowsOf({scenario, choices}: Question, titles: ReadonlyMap<string, string>): Row[] {
  const ids = Object.keys(scenario.strategies);
  return [...leverRows(scenario, ids, choices), ...numberRows(scenario, ids, choices, titles)];
}

function leverRows(scenario: Question["scenario"], ids: readonly string[], {off}: Question["choices"]): Row[] {
  const sections = ["links", "desks", "programmes", "tools"] as const;
  const rows = new Map<string, {label: string; place: string; cells: Array<Cell | null>}>();
  ids.forEach((id, s) => {
    for (const origin of ["base", ...lineage(scenario, id)]) {
      const sheet = (origin === "base" ? scenario.base : scenario.strategies[origin]) as Readonly<
        Record<string, unknown>
      > | null;
      for (const section of sections)
        for (const [key, value] of Object.entries((sheet?.[section] ?? {}) as Readonly<Record<string, unknown>>)) {
          const name = `${section}.${key}`;
          const row = rows.get(name) ?? {label: nameOf(section, key), place: section, cells: ids.map(() => null)};
          rows.set(name, row);
          const lever = `${origin}/${name}`;
          const none = value === "off" || value === "none";
          const off_ = off[id]?.has(lever) ?? false;
          // What a sheet says stands unless it is switched off, then what lies below it stands.
          if (off_ && row.cells[s] !== null) continue;
          const path = `${origin === "base" ? "base" : `strategies.${origin}`}.${name}`;
          row.cells[s] = {text: none || off_ ? words.differences.off : shapeOf(value), path};
        }
    }
  });
  return [...rows].map(([key, row]) => ({key, ...row, differs: differ(row.cells)}));
}

/** "on", and what can be told in a word: how many pairs, how many rules. */
function shapeOf(value: unknown): string {
  const pairs = Array.isArray(value)
    ? value
    : typeof value === "object" && value !== null
      ? (value as {readonly pairs?: unknown}).pairs
      : value;
  if (pairs === "all") return `${words.differences.on}, all`;
  if (Array.isArray(pairs)) return `${words.differences.on}, ${pairs.length}`;
  return words.differences.on;
}

const nameOf = (section: string, key: string) => {
  const name = key.replaceAll("-", " ");
  return section === "links" && key === "identity" ? "recognition" : name;
};

function numberRows(
  scenario: Question["scenario"],
  ids: readonly string[],
  {values}: Question["choices"],
  titles: ReadonlyMap<string, string>
): Row[] {
  const rows = new Map<string, {parameter: Parameter; stated: boolean; cells: Array<Cell | null>}>();
  ids.forEach((id, s) => {
    const order = ["base", ...lineage(scenario, id).map(one => `strategies.${one}`)];
    const all = parameters(scenario, id).toSorted((a, b) => order.indexOf(sheetOf(a)) - order.indexOf(sheetOf(b)));
    for (const parameter of all) {
      const {path, unit, stated} = parameter;
      const key = path.replace(/^(base|strategies\.[^.]+)\./, "");
      const row = rows.get(key) ?? {parameter, stated: false, cells: ids.map(() => null)};
      rows.set(key, row);
      row.stated ||= stated;
      row.cells[s] = {text: quantity(values.get(path) ?? parameter.value, unit, {exact: true}), path};
    }
  });
  return [...rows].map(([key, {parameter, stated, cells}]) => {
    const known = cells.filter(cell => cell !== null);
    // A number that only one strategy has and nobody has written says nothing.
    const differs = differ(known) || (stated && known.length < cells.length);
    const place = placeOf({path: parameter.path.replace(/^strategies\.[^.]+\./, "base.")}, titles);
    return {key, label: parameter.label, place, cells, differs};
  });
}

const sheetOf = ({path}: Parameter) => /^(base|strategies\.[^.]+)\./.exec(path)?.[1] ?? "base";

const differ = (cells: ReadonlyArray<Cell | null>) => new Set(cells.map(cell => cell?.text ?? "")).size > 1;

/** Rows that hold every word of a query; all for none. */
export function matching(rows: readonly Row[], query: string): Row[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({label, place, key}) => {
    const text = `${label} ${place} ${key}`.toLowerCase();
    return wanted.every(word => text.includes(word));
  });
}
