import type {Command} from "../command.ts";
import {readFiles} from "../read-file.ts";
import {checkPlan} from "../run.ts";

export const validate: Command = {
  summary:
    "Reads scenario files and prints everything that is wrong with them, with line and column. Silent when all is well.",
  operands: "FILE…",
  files: [1, Infinity],
  options: {},
  async run(files) {
    const scenarios = readFiles(files);
    scenarios.forEach((scenario, i) => checkPlan(files[i]!, scenario, {}));
    return {text: ""};
  }
};
