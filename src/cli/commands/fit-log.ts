import {readEventLog} from "../../experiment/event-log.ts";
import {roles, type Role} from "../../experiment/event-log/columns.ts";
import {logTables, reportOf} from "../../experiment/event-log/report.ts";
import {logLimits} from "../../experiment/event-log/scan.ts";
import {fitLog as fit, type FittedLog} from "../../experiment/fit-log.ts";
import {tableCsv} from "../../export/csv.ts";
import {suggester} from "../../scenario/nearest.ts";
import {version} from "../../version.ts";
import {clean} from "../clean.ts";
import {wrap} from "../columns.ts";
import type {Command, Given} from "../command.ts";
import {Exit, Failure} from "../exit.ts";
import {listOf} from "../experiment.ts";
import {printTable} from "../print/result.ts";
import {plainSpaces} from "../print/figure.ts";
import {readText} from "../read-file.ts";
import {threadsOption, withRunner} from "../run.ts";
import {checkTarget, writeFile} from "../write-file.ts";

export const fitLog: Command = {
  summary:
    "Makes a scenario from an event log: how often customers buy and when they are lost, their channels, and how they go from one to the next. Says what was learnt and what was not. --out FILE.yaml writes the scenario.",
  operands: "LOG.csv",
  files: [1, 1],
  options: {
    columns: {
      argument: "ROLE=NAME,…",
      help: `columns whose heads do not tell: ${roles.join(", ")}; for example user=member_no,value=net`
    },
    orders: {argument: "A,B", help: "events that are purchases; by default those whose names say so"},
    kinds: {argument: "NAME=KIND,…", help: "kinds of channels whose names do not tell, as in kiosk=store"},
    title: {argument: "TEXT", help: "title of the scenario; by default “My firm”"},
    currency: {argument: "CODE", help: "currency of the values; by default USD"},
    out: {argument: "PATH", help: "writes the scenario to a file, whole or not at all; .yaml"},
    force: {help: "lets --out replace a file"},
    json: {help: "prints one JSON object instead of text"},
    csv: {help: "prints a table as CSV instead of text; the first one unless --table names another"},
    table: {argument: "ID", help: "which table --csv prints: numbers, channels, transitions"},
    threads: threadsOption
  },
  async run([file], given, host) {
    const out = typeof given.out === "string" ? given.out : null;
    const target = {force: given.force === true, source: file!};
    if (out !== null && !/\.ya?ml$/.test(out))
      throw new Failure(Exit.usage, `${clean(out)}: a scenario is written as .yaml`);
    if (out !== null) checkTarget(out, target);
    const columns: Partial<Record<Role, string>> = {};
    for (const [role, name] of pairsOf(given, "columns")) {
      const known = roles.find(one => one === role);
      if (known === undefined) {
        const hint = suggester().suggest(role, roles);
        throw new Failure(
          Exit.usage,
          `unknown role of a column: ${clean(role)}${hint === undefined ? "" : `, ${hint}`}`
        );
      }
      columns[known] = name;
    }
    const {log, error} = readEventLog(readText(file!, {most: logLimits.bytes}), {columns});
    if (error !== null) {
      const {line, column, message, hint} = error;
      throw new Failure(
        Exit.invalid,
        `${clean(file!)}:${line}:${column} ${clean(message)}${hint === undefined ? "" : ` (${clean(hint)})`}`
      );
    }
    const orders = listOf(given, "orders");
    const found = await withRunner(given, async runner => {
      try {
        return await fit(log, {
          runner,
          signal: host.signal,
          onProgress: host.onProgress,
          kinds: Object.fromEntries(pairsOf(given, "kinds")),
          ...(orders.length > 0 && {orders}),
          ...(typeof given.title === "string" && {title: given.title}),
          ...(typeof given.currency === "string" && {currency: given.currency})
        });
      } catch (thrown) {
        if (!(thrown instanceof Error) || thrown.name !== "Error" || thrown instanceof Failure) throw thrown;
        throw new Failure(Exit.usage, clean(thrown.message));
      }
    });
    const text = formOf(found, given, host);
    if (out === null) return {text};
    writeFile(out, found.text, target);
    return {text, note: `${clean(out)}: written; throughline compare ${clean(out)} runs it`};
  }
};

function formOf(found: FittedLog, given: Given, {style, width}: Parameters<Command["run"]>[2]): string {
  const tables = logTables(found);
  if (given.json === true) {
    const {fit: fitted, purchases, needsPerOrder} = found;
    const {orders, nbd, bgNbd, present} = fitted;
    const {histories: _, ...counted} = orders;
    const json = {
      version,
      events: fitted.log.time.length,
      customers: fitted.log.customers,
      orders: counted,
      nbd,
      bgNbd,
      present,
      purchases,
      needsPerOrder,
      answer: reportOf(found).map(plainSpaces),
      tables: Object.fromEntries(
        tables.map(({id, columns, rows}) => [
          id,
          rows.map(row => Object.fromEntries(columns.map((column, c) => [column.id, row[c]])))
        ])
      )
    };
    return `${JSON.stringify(json, null, 2)}\n`;
  }
  if (given.csv === true || given.table !== undefined) {
    const wanted = typeof given.table === "string" ? given.table : tables[0]!.id;
    const table = tables.find(({id}) => id === wanted);
    if (table !== undefined) return tableCsv(table);
    const hint = suggester().suggest(
      wanted,
      tables.map(({id}) => id)
    );
    throw new Failure(Exit.usage, `unknown table ${clean(wanted)}${hint === undefined ? "" : `: ${hint}`}`);
  }
  return [
    style.bold(clean(found.scenario.title)),
    "",
    ...reportOf(found).flatMap(sentence => wrap(clean(plainSpaces(sentence)), width)),
    ...tables
      .filter(({rows}) => rows.length > 0)
      .flatMap(table => ["", style.bold(table.title), ...printTable(table, found.scenario.currency, {style, width})]),
    ""
  ].join("\n");
}

/** `NAME=VALUE` pairs of an option. */
function pairsOf(given: Given, name: string): Array<readonly [string, string]> {
  return listOf(given, name).map(item => {
    const at = item.lastIndexOf("=");
    if (at < 1 || at === item.length - 1)
      throw new Failure(Exit.usage, `--${name} takes NAME=VALUE, not ${clean(item)}`);
    return [item.slice(0, at).trim(), item.slice(at + 1).trim()] as const;
  });
}
