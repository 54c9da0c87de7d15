import type {LabOptions} from "../experiment/lab.ts";
import type {Question, Result} from "../experiment/result.ts";
import {tableCsv} from "../export/csv.ts";
import {resultJson} from "../export/result-json.ts";
import {suggester} from "../scenario/nearest.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {clean} from "./clean.ts";
import type {Command, Given, Host, Option} from "./command.ts";
import {Exit, Failure} from "./exit.ts";
import {printResult} from "./print/result.ts";
import {readFile} from "./read-file.ts";
import {checkPlan, seedOption, strategiesOf, strategiesOption, threadsOption, withRunner} from "./run.ts";
import {sizeOf, type Size} from "./size.ts";
import {plain} from "./style.ts";
import {checkTarget, writeFile} from "./write-file.ts";

/** What an experiment gets from the command line. */
export interface Asked {
  readonly scenario: Scenario;
  /** In the order wanted; all of the file unless `--strategies` names some. */
  readonly strategies: readonly string[];
  readonly given: Given;
  /** Size, runner, seed, store and signal: what a laboratory is opened with. */
  readonly lab: LabOptions;
  readonly onProgress: ((share: number) => void) | undefined;
}

export interface Experiment {
  readonly question: Question;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Size of each world where neither file nor options say one. */
  readonly usual: Size;
  /** Fewest strategies that the question needs; defaults to 2. */
  readonly least?: number;
  /** Rejects or throws with a sentence that names what is wrong with what was asked: that is a usage error. */
  readonly ask: (asked: Asked) => Promise<Result>;
}

/** Options that every experiment takes. */
export const commonOptions: Readonly<Record<string, Option>> = {
  strategies: strategiesOption,
  seed: seedOption,
  json: {help: "prints one JSON object instead of text"},
  csv: {help: "prints a table as CSV instead of text; the first one unless --table names another"},
  table: {argument: "ID", help: "which table --csv prints"},
  out: {argument: "PATH", help: "writes to a file, whole or not at all; .json and .csv choose the form"},
  force: {help: "lets --out replace a file"},
  threads: threadsOption
};

/** A command that asks one question about one scenario and prints the result in any form. */
export function experimentCommand({summary, options, usual, least = 2, ask}: Experiment): Command {
  return {
    summary,
    operands: "FILE",
    files: [1, 1],
    options: {
      customers: {
        argument: "N",
        help: `simulated customers per replication of each world; by default ${usual.customers}`
      },
      replications: {
        argument: "R",
        help: `replications of each world, each with its own luck; by default ${usual.replications}`
      },
      ...options,
      ...commonOptions
    },
    async run([file], given, host) {
      const out = typeof given.out === "string" ? given.out : null;
      const target = {force: given.force === true, source: file!};
      if (out !== null) checkTarget(out, target);
      const scenario = readFile(file!);
      const strategies = strategiesOf(scenario, given);
      if (strategies.length < least)
        throw new Failure(Exit.usage, `this question needs ${least} strategies, not ${strategies.length}`);
      checkPlan(file!, scenario, {strategies});
      const size = sizeOf(
        scenario,
        {customers: String(usual.customers), replications: String(usual.replications), ...given},
        1
      );
      const result = await withRunner(given, runner =>
        usageErrors(() =>
          ask({
            scenario,
            strategies,
            given,
            lab: {
              ...size,
              runner,
              strategies,
              signal: host.signal,
              ...(typeof given.seed === "string" && {seed: given.seed})
            },
            onProgress: host.onProgress
          })
        )
      );
      const text = formOf(result, given, out, out === null ? host : {style: plain, width: 100}, scenario.question);
      if (out === null) return {text};
      writeFile(out, text, target);
      return {text: ""};
    }
  };
}

/** A sentence that an experiment throws is about what was asked of it; a programming error stays one. */
async function usageErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure || !(error instanceof Error) || error instanceof TypeError || error.name !== "Error")
      throw error;
    throw new Failure(Exit.usage, clean(error.message));
  }
}

function formOf(
  result: Result,
  given: Given,
  out: string | null,
  host: Pick<Host, "style" | "width">,
  question: string | undefined
): string {
  if (given.json || out?.endsWith(".json")) return resultJson(result);
  if (given.csv || given.table !== undefined || out?.endsWith(".csv")) {
    const ids = result.tables.map(({id}) => id);
    const wanted = typeof given.table === "string" ? given.table : ids[0];
    const table = result.tables.find(({id}) => id === wanted);
    if (table === undefined) {
      const hint = suggester().suggest(String(wanted), ids);
      throw new Failure(Exit.usage, `unknown table ${clean(String(wanted))}${hint === undefined ? "" : `: ${hint}`}`);
    }
    return tableCsv(table);
  }
  return printResult(result, {...host, question});
}

/** A number given by an option, or undefined. Fails when it is anything else or out of bounds. */
export function amountOf(given: Given, name: string, {min = -Infinity, max = Infinity} = {}): number | undefined {
  const text = given[name];
  if (typeof text !== "string") return undefined;
  const percent = /^[+-]?\d+(\.\d+)?%$/.test(text);
  const value = percent
    ? Number(text.slice(0, -1)) / 100
    : /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)
      ? Number(text)
      : NaN;
  if (!(value >= min && value <= max))
    throw new Failure(
      Exit.usage,
      `--${name} is a number${Number.isFinite(min) || Number.isFinite(max) ? ` from ${min} to ${max}` : ""}, not ${clean(text)}`
    );
  return value;
}

/** Items of an option that takes several, separated by commas; none where it is not given. */
export function listOf(given: Given, name: string): string[] {
  const text = given[name];
  if (typeof text !== "string") return [];
  return text
    .split(",")
    .map(item => item.trim())
    .filter(item => item !== "");
}

/** The two strategies that a question is about: `--from` and `--to`, else the first two. Fails on one that is not there. */
export function pairOf(strategies: readonly string[], given: Given): {from: string; to: string} {
  const of = (name: "from" | "to", standard: string) => {
    const id = given[name];
    if (typeof id !== "string") return standard;
    if (strategies.includes(id)) return id;
    const hint = suggester().suggest(id, strategies);
    throw new Failure(Exit.usage, `unknown strategy ${clean(id)}${hint === undefined ? "" : `: ${hint}`}`);
  };
  const from = of("from", strategies[0]!);
  const to = of(
    "to",
    strategies.find(id => id !== from)!
  );
  if (from === to) throw new Failure(Exit.usage, `--from and --to are the same strategy: ${from}`);
  return {from, to};
}

export const pairOptions: Readonly<Record<string, Option>> = {
  from: {argument: "ID", help: "the strategy that the other is compared with; by default the first"},
  to: {argument: "ID", help: "the strategy in question; by default the second"}
};

export const outcomeOption: Readonly<Record<string, Option>> = {
  outcome: {argument: "ID", help: "the outcome in question; by default net-present-value"}
};
