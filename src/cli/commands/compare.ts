import {compare as compareStrategies} from "../../experiment/compare.ts";
import {plan} from "../../experiment/plan.ts";
import {PrecisionWatch, type Precision} from "../../experiment/precision.ts";
import {comparisonResult} from "../../experiment/comparison-result.ts";
import {comparisonJson} from "../../export/comparison-json.ts";
import {tableCsv} from "../../export/csv.ts";
import {headline, outcome, outcomes} from "../../outcome/registry.ts";
import {suggester} from "../../scenario/nearest.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import {clean} from "../clean.ts";
import type {Command, Given} from "../command.ts";
import {Exit, Failure} from "../exit.ts";
import {tableOf} from "../experiment.ts";
import {printComparison} from "../print/comparison.ts";
import {readFile} from "../read-file.ts";
import {checkPlan, seedOption, strategiesOf, strategiesOption, threadsOption, withRunner} from "../run.ts";
import {sizeOf, sizeOptions} from "../size.ts";
import {plain} from "../style.ts";
import {checkTarget, writeFile} from "../write-file.ts";

export const compare: Command = {
  summary:
    "Runs the same customers through every strategy of a scenario and prints outcomes side by side, then paired differences from the baseline, with 95 % intervals and how sure they are.",
  operands: "FILE",
  files: [1, 1],
  options: {
    ...sizeOptions,
    seed: seedOption,
    strategies: strategiesOption,
    baseline: {argument: "ID", help: "the strategy that all others are compared with; it comes first"},
    precision: {
      argument: "X",
      help: "stops as soon as the headline differences in shares are known to ± X (0.2%), or those of the outcomes named (orders-per-journey=0.1%,cost-per-order=0.5), after --replications at the latest; these are then 100 unless given"
    },
    json: {help: "prints one JSON object instead of tables"},
    csv: {help: "prints the differences as CSV, or the table that --table names"},
    table: {argument: "ID", help: "which table --csv prints: differences or levels"},
    out: {argument: "PATH", help: "writes to a file, whole or not at all, instead of stdout"},
    force: {help: "lets --out replace a file"},
    threads: threadsOption
  },
  async run([file], given, {style, width, signal, onProgress}) {
    const out = typeof given.out === "string" ? given.out : null;
    const target = {force: given.force === true, source: file!};
    if (out !== null) checkTarget(out, target);
    const scenario = readFile(file!);
    const strategies = baselineFirst(strategiesOf(scenario, given), given);
    checkPlan(file!, scenario, {strategies});
    const precision = precisionOf(scenario, strategies, given);
    const size = sizeOf(scenario, precision ? {replications: "100", ...given} : given, strategies.length);
    const comparison = await withRunner(given, runner =>
      compareStrategies(scenario, {
        ...size,
        strategies,
        precision,
        runner,
        signal,
        ...(typeof given.seed === "string" && {seed: given.seed}),
        ...(onProgress && {interval: 200, onProgress: ({progress}) => onProgress(progress)})
      })
    );
    const asCsv = given.csv || given.table !== undefined || out?.endsWith(".csv");
    const text = given.json
      ? `${JSON.stringify(comparisonJson(comparison), null, 2)}\n`
      : asCsv
        ? tableCsv(tableOf(comparisonResult(comparison), given))
        : printComparison(comparison, {
            question: scenario.question,
            ...(out === null ? {style, width} : {style: plain, width: 100})
          });
    if (out === null) return {text};
    writeFile(out, text, target);
    return {text: ""};
  }
};

function baselineFirst(strategies: readonly string[], {baseline}: Given): string[] {
  if (typeof baseline !== "string") return [...strategies];
  if (!strategies.includes(baseline)) {
    const hint = suggester().suggest(baseline, strategies);
    throw new Failure(Exit.usage, `unknown strategy ${clean(baseline)}${hint === undefined ? "" : `: ${hint}`}`);
  }
  return [baseline, ...strategies.filter(id => id !== baseline)];
}

/** Half widths by outcome: `0.2%` for the headline shares, `outcome=0.5,outcome=1%` for those named. */
function precisionOf(scenario: Scenario, strategies: readonly string[], given: Given): Precision | undefined {
  const text = given.precision;
  if (typeof text !== "string") return undefined;
  const refuse = (why: string) => new Failure(Exit.usage, `--precision ${why}`);
  const precision: Record<string, number> = {};
  for (const item of text.split(",").map(part => part.trim())) {
    const [, id, amount, percent] = /^(?:([\w-]+)=)?(\d*\.?\d+)(%?)$/.exec(item) ?? [];
    if (amount === undefined)
      throw refuse(
        `is a share such as 0.2%, or outcomes with their widths as in cost-per-order=0.5, not ${clean(item)}`
      );
    const half = Number(amount) / (percent ? 100 : 1);
    if (id === undefined) {
      if (!percent) throw refuse(`needs the outcome that ${clean(item)} is about, as in cost-per-order=${clean(item)}`);
      for (const one of headline) if (outcome(one).unit === "share") precision[one] = half;
    } else {
      const known = outcomes.map(one => one.id);
      const hint = suggester().suggest(id, known);
      if (!known.includes(id))
        throw refuse(`is about outcomes, and ${clean(id)} is none${hint === undefined ? "" : `: ${hint}`}`);
      if (percent && outcome(id).unit !== "share") throw refuse(`of ${id} is in ${outcome(id).unit}, not in %`);
      precision[id] = half;
    }
  }
  try {
    void new PrecisionWatch(plan(scenario, {strategies}), precision);
  } catch (error) {
    throw new Failure(Exit.usage, `--precision: ${clean((error as Error).message)}`);
  }
  return precision;
}
