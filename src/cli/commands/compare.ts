import {compare as compareStrategies} from "../../experiment/compare.ts";
import {comparisonJson} from "../../export/comparison-json.ts";
import type {Command} from "../command.ts";
import {printComparison} from "../print/comparison.ts";
import {readFile} from "../read-file.ts";
import {checkPlan, seedOption, strategiesOf, strategiesOption, threadsOption, withRunner} from "../run.ts";
import {sizeOf, sizeOptions} from "../size.ts";
import {plain} from "../style.ts";
import {checkTarget, writeFile} from "../write-file.ts";

export const compare: Command = {
  summary:
    "Runs the same customers through every strategy of a scenario and prints outcomes side by side, then paired differences from the first strategy, with 95 % intervals.",
  operands: "FILE",
  files: [1, 1],
  options: {
    ...sizeOptions,
    seed: seedOption,
    strategies: strategiesOption,
    json: {help: "prints one JSON object instead of tables"},
    out: {argument: "PATH", help: "writes to a file, whole or not at all, instead of stdout"},
    force: {help: "lets --out replace a file"},
    threads: threadsOption
  },
  async run([file], given, {style, width, signal, onProgress}) {
    const out = typeof given.out === "string" ? given.out : null;
    const target = {force: given.force === true, source: file!};
    if (out !== null) checkTarget(out, target);
    const scenario = readFile(file!);
    const strategies = strategiesOf(scenario, given);
    checkPlan(file!, scenario, {strategies});
    const size = sizeOf(scenario, given, strategies.length);
    const comparison = await withRunner(given, runner =>
      compareStrategies(scenario, {
        ...size,
        strategies,
        runner,
        signal,
        ...(typeof given.seed === "string" && {seed: given.seed}),
        ...(onProgress && {interval: 200, onProgress: ({progress}) => onProgress(progress)})
      })
    );
    const text = given.json
      ? `${JSON.stringify(comparisonJson(comparison), null, 2)}\n`
      : printComparison(comparison, {
          question: scenario.question,
          ...(out === null ? {style, width} : {style: plain, width: 100})
        });
    if (out === null) return {text};
    writeFile(out, text, target);
    return {text: ""};
  }
};
