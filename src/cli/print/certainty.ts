import type {Comparison, Difference, Luck} from "../../experiment/comparison.ts";
import {listed} from "../../experiment/spoken.ts";
import type {Cell, DataTable} from "../../experiment/table.ts";
import {headline, outcome} from "../../outcome/registry.ts";
import {clean} from "../clean.ts";
import {wrap} from "../columns.ts";
import type {Host} from "../command.ts";
import {count} from "./count.ts";
import {figureText} from "./figure.ts";
import {printTable} from "./result.ts";

const MONEY = "net-present-value";

type Look = Pick<Host, "style" | "width">;

/** How sure the headline differences are: in how many worlds, corrected for their number, and what common luck is worth. Nothing where no luck is in them. */
export function printCertainty(comparison: Comparison, {style, width}: Look): string[] {
  const {strategies, differences, currency} = comparison;
  const [baseline, ...others] = strategies;
  const lines = others.flatMap(({id, title}) => {
    const own = [...headline, MONEY].flatMap(
      one => differences.find(({outcome: it, to}) => it === one && to === id) ?? []
    );
    const shown = own.filter(({worlds, p}) => worlds !== undefined || p !== undefined);
    if (shown.every(({p}) => p === undefined)) return [];
    return [
      ...wrap(`How sure: ${clean(title)} compared with ${clean(baseline!.title)}`, width).map(style.bold),
      ...printTable(tableOf(comparison, shown), currency, {style, width}),
      ""
    ];
  });
  if (lines.length === 0) return [];
  const together = familySentence(comparison);
  return [
    ...lines,
    ...(together === null ? [] : wrap(clean(together), width)),
    ...wrap(noteOf(comparison), width).map(style.dim),
    ""
  ];
}

function tableOf({family, replications, currency}: Comparison, shown: readonly Difference[]): DataTable {
  const welch = shown.some(({luck}) => luck?.independent !== undefined);
  const members = family?.members ?? [];
  const row = (difference: Difference): Cell[] => {
    const {outcome: id, to, worlds, luck, verdict, p} = difference;
    const {label, better} = outcome(id);
    const member = members.find(one => one.outcome === id && one.to === to);
    const same = worlds?.same === undefined ? "" : `, ${percent(worlds.same)} same`;
    const ahead = worlds && verdict !== "no difference" ? `${percent(worlds.better)}${same}` : "";
    const {independent} = luck ?? {};
    return [
      label,
      better === "neither" ? "" : ahead,
      p === undefined ? "" : pText(p),
      member === undefined ? "" : pText(member.adjusted) + (member.alone && !member.together ? " unclear" : ""),
      luck === undefined ? "" : luckText(luck),
      ...(welch
        ? [independent ? figureText({value: 0, ...independent}, outcome(id), {currency, signed: true}).interval : ""]
        : [])
    ];
  };
  return {
    id: "certainty",
    title: "",
    columns: [
      {id: "outcome", label: "", unit: "text"},
      {id: "worlds", label: `wins in ${replications} worlds`, unit: "text"},
      {id: "p", label: "p alone", unit: "text"},
      {id: "adjusted", label: `p among ${members.length}`, unit: "text"},
      {id: "luck", label: "same luck is worth", unit: "text"},
      ...(welch ? [{id: "independent", label: "without it", unit: "text"} as const] : [])
    ],
    rows: shown.map(row)
  };
}

/** Which differences are clear alone but not among all of them. */
function familySentence({family, strategies}: Comparison): string | null {
  if (family === undefined) return null;
  const {members} = family;
  const nameOf = ({outcome: id, to}: {outcome: string; to: string}) =>
    outcome(id).label.toLowerCase() +
    (strategies.length > 2 ? ` (${strategies.find(one => one.id === to)!.title})` : "");
  const lost = members.filter(({alone, together}) => alone && !together);
  const kept = members.filter(({together}) => together);
  if (members.length === 1) return null;
  const read = `Read together, the ${members.length} headline differences (Holm, 5% for any wrong one among them)`;
  if (lost.length > 0) {
    const rest =
      kept.length === 0
        ? "nothing stays clear"
        : `${listed(kept.map(nameOf))} stay${kept.length === 1 ? "s" : ""} clear`;
    return `${read}: ${listed(lost.map(nameOf))} ${lost.length === 1 ? "is" : "are"} clear alone but not after the correction; ${rest}.`;
  }
  if (kept.length === 0) return `${read}: none is clear.`;
  return `${read}: whatever is clear alone stays clear.`;
}

function noteOf({differences, replications}: Comparison): string {
  const shown = differences.filter(({outcome: id}) => id === MONEY || headline.includes(id));
  const units = new Set(shown.flatMap(({luck}) => luck?.unit ?? []));
  const unit = units.size === 1 ? [...units][0] : "customers or replications";
  const wins =
    replications < 3 ? "" : "Wins: in how many paired worlds (replications, each with its own luck) it is better. ";
  return `${wins}Same luck: how many times as many ${unit} would be as good with independent luck.`;
}

/** For three strategies or more: which ones could still be the best in the headline outcomes and in money. */
export function printBest({best, strategies, currency}: Comparison, {style, width}: Look): string[] {
  if (best === undefined) return [];
  const shown = [...headline, MONEY].flatMap(id => best.find(one => one.outcome === id) ?? []);
  if (shown.length === 0) return [];
  const titleOf = (id: string) => strategies.find(one => one.id === id)!.title;
  const table: DataTable = {
    id: "best",
    title: "",
    columns: [
      {id: "outcome", label: "", unit: "text"},
      {id: "possible", label: "not ruled out", unit: "text"}
    ],
    rows: shown.map(({outcome: id, strategies: all}) => {
      const possible = all.filter(one => one.possible).map(one => `[${clean(titleOf(one.id))}]`);
      return [outcome(id).label, possible.length === strategies.length ? "any of them" : possible.join(" ")];
    })
  };
  return [
    style.bold("Which strategies could still be the best"),
    ...printTable(table, currency, {style, width}),
    ...wrap(
      "Multiple comparisons with the best (Hsu): in each outcome the true best is among these with 95%.",
      width
    ).map(style.dim),
    ""
  ];
}

function luckText({unit, times}: Luck): string {
  if (times < 0.95) return `nothing (${times.toPrecision(2)} ×)`;
  const size = times < 10 ? times.toFixed(1) : count(Number(times.toPrecision(2)));
  return `${size} × ${unit}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function pText(p: number): string {
  return p < 0.0005 ? "<0.001" : p.toFixed(3);
}
