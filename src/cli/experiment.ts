import type {LabOptions} from "../experiment/lab.ts";
import type {Question, Result} from "../experiment/result.ts";
import type {DataTable} from "../experiment/table.ts";
import {tableCsv} from "../export/csv.ts";
import {tableParquet} from "../export/parquet.ts";
import {resultJson} from "../export/result-json.ts";
import {suggester} from "../scenario/nearest.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {clean} from "./clean.ts";
import type {Command, Given, Host, Option} from "./command.ts";
import {diskStore, type DiskStore} from "./disk-store.ts";
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
  /** Ids of tables of raw rows: files get the first one there is unless `--table` names another, and text does without them. */
  readonly data?: readonly string[];
  /** What somebody who only gets a file has to be told on stderr. */
  readonly caution?: (result: Result) => string | undefined;
  /** Rejects or throws with a sentence that names what is wrong with what was asked: that is a usage error. */
  readonly ask: (asked: Asked) => Promise<Result>;
}

/** Options that every experiment takes. */
const commonOptions: Readonly<Record<string, Option>> = {
  strategies: strategiesOption,
  seed: seedOption,
  json: {help: "prints one JSON object instead of text"},
  csv: {help: "prints a table as CSV instead of text; the first one unless --table names another"},
  table: {argument: "ID", help: "which table --csv prints, or a .csv or .parquet file gets"},
  out: {argument: "PATH", help: "writes to a file, whole or not at all; .json, .csv and .parquet choose the form"},
  force: {help: "lets --out replace a file"},
  cache: {
    argument: "DIR",
    help: "keeps every simulated world in a folder and takes from it what is there already; an interrupted run goes on from it"
  },
  threads: threadsOption
};

/** A command that asks one question about one scenario and prints the result in any form. */
export function experimentCommand({summary, options, usual, least = 2, data = [], caution, ask}: Experiment): Command {
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
      const {result, note} = await withCache(given, store =>
        withRunner(given, runner =>
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
                ...(store && {store}),
                ...(typeof given.seed === "string" && {seed: given.seed})
              },
              onProgress: host.onProgress
            })
          )
        )
      );
      const content = out?.endsWith(".parquet")
        ? await tableParquet(tableOf(result, given, data), result)
        : formOf(result, given, {
            ...(out === null ? host : {style: plain, width: 100}),
            out,
            data,
            question: scenario.question
          });
      const cautious = isText(given, out) ? undefined : caution?.(result);
      const notes = [cautious, note].filter(one => one !== undefined);
      const printed = notes.length > 0 ? {note: notes.map(clean).join("\n")} : {};
      if (typeof content === "string" && out === null) return {text: content, ...printed};
      writeFile(out!, content, target);
      return {text: "", ...printed};
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

/** Lends a store on disk, if there is to be one, and says what came of it. */
async function withCache(
  given: Given,
  work: (store: DiskStore | null) => Promise<Result>
): Promise<{result: Result; note: string | undefined}> {
  if (typeof given.cache !== "string") return {result: await work(null), note: undefined};
  const store = diskStore(given.cache);
  const place = clean(given.cache);
  try {
    const result = await work(store);
    const {found, put} = store.counts;
    const lost = store.trouble === null ? "" : `; runs are no longer kept: ${store.trouble}`;
    return {result, note: `${place}: ${found} runs were there, ${put} were simulated${lost}`};
  } catch (error) {
    if (error instanceof Failure && error.code === Exit.interrupted && store.trouble === null)
      throw new Failure(error.code, `${error.message}; the same command goes on from what is in ${place}`);
    throw error;
  } finally {
    store.close();
  }
}

function formOf(
  result: Result,
  given: Given,
  {
    out,
    data,
    question,
    style,
    width
  }: Pick<Host, "style" | "width"> & {
    out: string | null;
    data: readonly string[];
    question: string | undefined;
  }
): string {
  if (given.json || out?.endsWith(".json")) return resultJson(result);
  if (!isText(given, out)) return tableCsv(tableOf(result, given, data));
  const tables = result.tables.filter(({id}) => !data.includes(id));
  return printResult({...result, tables}, {style, width, question});
}

function isText(given: Given, out: string | null): boolean {
  return !given.json && !given.csv && given.table === undefined && !/\.(json|csv|parquet)$/.test(out ?? "");
}

/** The table that `--table` names, else the first one of `data`, else the first. Fails where there is none of that name. */
export function tableOf({tables}: Pick<Result, "tables">, given: Given, data: readonly string[] = []): DataTable {
  const ids = tables.map(({id}) => id);
  const wanted = typeof given.table === "string" ? given.table : (ids.find(id => data.includes(id)) ?? ids[0]);
  const table = tables.find(({id}) => id === wanted);
  if (table !== undefined) return table;
  const hint = suggester().suggest(String(wanted), ids);
  throw new Failure(Exit.usage, `unknown table ${clean(String(wanted))}${hint === undefined ? "" : `: ${hint}`}`);
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
