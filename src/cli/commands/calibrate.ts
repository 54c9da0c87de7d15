import {calibrate as fit, type CalibrateOptions} from "../../experiment/calibrate.ts";
import type {Calibration} from "../../experiment/answers/calibration.ts";
import {readTargets} from "../../experiment/calibrate/read-targets.ts";
import {isLearnt} from "../../experiment/calibrate/words.ts";
import {allParameters, doubtful, readMoved} from "../../experiment/moved.ts";
import type {Result} from "../../experiment/result.ts";
import {measurable} from "../../experiment/evaluation.ts";
import {outcomes} from "../../outcome/registry.ts";
import {setValues, type NewValue} from "../../scenario/edit/set-values.ts";
import {readScenario} from "../../scenario/read.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import {wholeNumber} from "../arguments.ts";
import {clean} from "../clean.ts";
import type {Command, Given} from "../command.ts";
import {Exit, Failure} from "../exit.ts";
import {amountOf, experimentCommand, listOf, type Experiment} from "../experiment.ts";
import {readText} from "../read-file.ts";
import {checkTarget, writeFile} from "../write-file.ts";

const TARGETS_BYTES = 1024 * 1024;
const EVIDENCE = "your data";
const DOUBTFUL = "your data, not all targets met";

const experiment: Experiment = {
  question: "calibrate",
  summary:
    "Fits numbers of a scenario to figures that were observed, the `targets` of the file or of a CSV file, and says how sure they are afterwards. --out FILE.yaml writes the scenario with the fitted numbers in their places.",
  usual: {customers: 1500, replications: 1},
  least: 1,
  options: {
    parameters: {
      argument: "A=LOW..HIGH,B",
      help: "numbers to fit, by path; without a range, within their own. By default every number whose range stands in the file"
    },
    targets: {
      argument: "PATH",
      help: "CSV file of observed figures instead of those of the file: outcome,strategy,value,tolerance, or month by month: month,revenue,active-customers,new-customers,lost-customers"
    },
    strategy: {argument: "ID", help: "the strategy that figures by month are of; by default the first"},
    tolerance: {
      argument: "SHARE",
      help: "tolerance of figures without their own, as a share of the figure; by default 10%"
    },
    particles: {argument: "N", help: "worlds in the sample of what is believed afterwards; by default 200"},
    rounds: {argument: "N", help: "rounds at most; by default 16"}
  },
  async ask({scenario, strategies, given, lab, onProgress}) {
    const known = allParameters(scenario, strategies);
    const parameters =
      typeof given.parameters === "string"
        ? listOf(given, "parameters").map(text => readMoved(known, text))
        : doubtful(scenario, strategies).filter(({path}) => known.get(path)!.stated);
    if (parameters.length === 0)
      throw new Failure(Exit.usage, "no number of this file has a range: name some with --parameters");
    const {store: _, strategies: __, ...rest} = lab;
    const [particles, rounds] = [
      wholeNumber(given, "particles", {min: 20, max: 10_000}),
      wholeNumber(given, "rounds", {max: 100})
    ];
    return fit(scenario, {
      ...rest,
      parameters,
      ...targetsOf(scenario, strategies, given),
      ...(particles !== undefined && {particles}),
      ...(rounds !== undefined && {rounds}),
      onProgress
    });
  }
};

const base = experimentCommand(experiment);
// No world is tried twice, and none of another calibration has the same luck: there is nothing to keep.
const {cache: _, ...options} = base.options;

export const calibrate: Command = {
  ...base,
  options: {
    ...options,
    out: {
      argument: "PATH",
      help: "writes to a file, whole or not at all: .yaml the scenario with the fitted numbers in it, .json, .csv and .parquet the figures"
    }
  },
  async run(files, given, host) {
    const out = typeof given.out === "string" && /\.ya?ml$/.test(given.out) ? given.out : null;
    if (out === null) return base.run(files, given, host);
    const [file] = files;
    const target = {force: given.force === true, source: file!};
    checkTarget(out, target);
    let found: Result | null = null;
    const once = experimentCommand({...experiment, ask: async asked => (found = await experiment.ask(asked))});
    const printed = await once.run(files, {...given, out: undefined}, host);
    const {text, count, evidence} = fittedScenario(file!, found! as Result<Calibration>);
    writeFile(out, text, target);
    const said = `${clean(out)}: ${count} ${count === 1 ? "number is" : "numbers are"} written with the evidence "${evidence}"`;
    return {...printed, note: printed.note === undefined ? said : `${printed.note}\n${said}`};
  }
};

function targetsOf(
  scenario: Scenario,
  strategies: readonly string[],
  given: Given
): Pick<CalibrateOptions, "targets" | "series"> {
  if (typeof given.targets !== "string") {
    const targets = scenario.targets?.filter(target => strategies.includes(target.in)) ?? [];
    if (targets.length > 0) return {targets};
    throw new Failure(
      Exit.usage,
      "no targets to fit to: write `targets` into the scenario, or give a CSV file with --targets"
    );
  }
  const strategy = typeof given.strategy === "string" ? given.strategy : strategies[0]!;
  if (!strategies.includes(strategy)) throw new Failure(Exit.usage, `unknown strategy ${clean(strategy)}`);
  const {targets, series, errors} = readTargets(readText(given.targets, {most: TARGETS_BYTES}), {
    strategies,
    strategy,
    outcomes: measurable.map(({id}) => id),
    start: typeof scenario.start === "string" ? scenario.start : "january",
    tolerance: amountOf(given, "tolerance", {min: 0.0001, max: 1}) ?? 0.1
  });
  if (errors.length === 0) return {targets, series};
  const lines = errors.map(
    ({line, column, message, hint}) =>
      `${clean(String(given.targets))}:${line}:${column} ${clean(message)}${hint === undefined ? "" : ` (${clean(hint)})`}`
  );
  throw new Failure(Exit.invalid, lines.join("\n"));
}

/** The scenario's text with every number in it from which the data have taken doubt, and how many these are. */
function fittedScenario(file: string, {figures}: Result<Calibration>): {text: string; count: number; evidence: string} {
  const met = [...figures.targets, ...(figures.series ?? [])].every(aim => aim.met);
  const evidence = met ? EVIDENCE : DOUBTFUL;
  const values = new Map<string, NewValue>();
  for (const parameter of figures.parameters) {
    const {path, posterior} = parameter;
    const [low, , value, , high] = posterior.quantiles;
    if (isLearnt(parameter, figures)) values.set(path, {value: value!, low: low!, high: high!, evidence});
  }
  const text = setValues(readText(file), values, {format: file.endsWith(".json") ? "json" : "yaml"});
  const {errors} = readScenario(text, {name: file, outcomes: outcomes.map(({id}) => id)});
  if (errors.length > 0)
    throw new Failure(Exit.invalid, `the fitted numbers do not fit into the file: ${clean(errors[0]!.message)}`);
  return {text, count: values.size, evidence};
}
