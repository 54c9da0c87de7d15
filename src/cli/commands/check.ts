import {testClaims} from "../../experiment/claims.ts";
import type {Command} from "../command.ts";
import {Exit} from "../exit.ts";
import {printClaims} from "../print/claims.ts";
import {readFiles} from "../read-file.ts";
import {checkPlan, seedOption, threadsOption, withRunner} from "../run.ts";
import {sizeOf, sizeOptions} from "../size.ts";

export const check: Command = {
  summary:
    "Runs the claims in the `expect` section of scenario files and prints each with its figure and 95 % interval. A claim holds if the whole interval satisfies it.",
  operands: "FILE…",
  files: [1, Infinity],
  options: {...sizeOptions, seed: seedOption, threads: threadsOption},
  async run(files, given, {style, width, signal, onProgress}) {
    const scenarios = readFiles(files).map((scenario, i) => {
      checkPlan(files[i]!, scenario, {});
      return {scenario, size: sizeOf(scenario, given, Object.keys(scenario.strategies).length)};
    });
    const texts: string[] = [];
    let failed = false;
    await withRunner(given, async runner => {
      for (const [i, {scenario, size}] of scenarios.entries()) {
        const {results} = await testClaims(scenario, {
          ...size,
          runner,
          signal,
          ...(typeof given.seed === "string" && {seed: given.seed}),
          ...(onProgress && {interval: 200, onProgress: ({progress}) => onProgress((i + progress) / files.length)})
        });
        failed ||= results.some(({holds}) => !holds);
        texts.push(printClaims(files[i]!, size, results, {style, width}));
      }
    });
    return {text: texts.join("\n"), code: failed ? Exit.claim : Exit.ok};
  }
};
