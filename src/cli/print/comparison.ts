import type {Comparison} from "../../experiment/comparison.ts";
import {headline, outcome, outcomes} from "../../outcome/registry.ts";
import {outcomeGroups, type Outcome} from "../../outcome/outcome.ts";
import {verdictSentence} from "../../outcome/sentence.ts";
import {stopSentence} from "../../outcome/stop-sentence.ts";
import {clean} from "../clean.ts";
import {wrap} from "../columns.ts";
import type {Host} from "../command.ts";
import {printBest, printCertainty} from "./certainty.ts";
import {count} from "./count.ts";
import {isSilent, plainSpaces} from "./figure.ts";
import {printDifferences} from "./differences.ts";
import {printLevels} from "./levels.ts";

export interface PrintOptions extends Pick<Host, "style" | "width"> {
  readonly question?: string | undefined;
}

/** A section of a table: a heading and its outcomes. */
export interface Section {
  readonly heading: string | null;
  readonly outcomes: readonly Outcome[];
}

/** A comparison in tables: the headline, then every outcome in every strategy, then every difference from the baseline. */
export function printComparison(comparison: Comparison, {question, style, width}: PrintOptions): string {
  const host = {style, width};
  const {strategies, currency, customers, replications, market, days, seed, fingerprint, version} = comparison;
  const measured = outcomes.filter(({id}) => strategies.every(strategy => strategy.outcomes[id] !== undefined));
  const silent = measured.filter(one =>
    strategies.every(strategy => isSilent(strategy.outcomes[one.id]!, one, currency))
  );
  const sections: Section[] = outcomeGroups.map(group => ({
    heading: group.toUpperCase(),
    outcomes: measured.filter(one => one.group === group && !silent.includes(one))
  }));
  const first: Section[] = [{heading: null, outcomes: headline.map(outcome)}];
  const [baseline, ...others] = strategies;
  const differences = (part: readonly Section[], heading = "") =>
    others.flatMap(({id, title}) => [
      ...wrap(`${heading}${clean(title)} compared with ${clean(baseline!.title)}`, width).map(style.bold),
      ...printDifferences(comparison, id, part, host),
      ""
    ]);
  const bounded = strategies.some(one => Object.values(one.outcomes).some(({low}) => low !== null));
  const stopped = stopSentence(comparison);
  const method = comparison.differences.find(one => one.method !== "exact")?.method;
  return [
    ...wrap(clean(comparison.scenario), width).map(style.bold),
    ...(question === undefined ? [] : wrap(clean(question), width)),
    "",
    ...others.flatMap(({id}) => wrap(clean(plainSpaces(verdictSentence(comparison, id))), width)),
    ...(others.length === 0 ? [] : [""]),
    ...(stopped === null ? [] : [...wrap(clean(plainSpaces(stopped)), width), ""]),
    ...printLevels(comparison, first, host),
    "",
    ...differences(first),
    ...printCertainty(comparison, host),
    ...printBest(comparison, host),
    style.bold("Every outcome"),
    ...printLevels(comparison, sections, host),
    ...silence(silent, host),
    "",
    ...differences(sections, "Every difference: "),
    ...[
      `${count(customers, "customer")} × ${count(replications, "replication")}: the same people with the same luck in every strategy.`,
      `Market of ${count(market, "person").replace("persons", "people")}, ${count(days, "day")}, money in ${currency}.`,
      bounded
        ? `Intervals are 95 %${method === undefined ? "" : `, of differences over ${method}`}.`
        : "No intervals: customers meet in queues, so that it takes two replications at least to see how much is luck.",
      `Seed ${clean(seed)}, version ${version}, fingerprint ${fingerprint}.`
    ].flatMap(line => wrap(line, width).map(style.dim)),
    ""
  ].join("\n");
}

function silence(silent: readonly Outcome[], {style, width}: Pick<Host, "style" | "width">): string[] {
  if (silent.length === 0) return [];
  const labels = [...new Set(silent.map(({label}) => label))].join(", ");
  return ["", ...wrap(`Zero or without meaning in every strategy: ${labels}.`, width).map(style.dim)];
}
