import {expect, test} from "vitest";
import {readScenario, type ScenarioError} from "../../src/scenario/read.ts";
import {blockText, numericPaths, type NumericPath} from "./fields.ts";

const poisons = [
  ".nan",
  ".inf",
  "-.inf",
  "1e400",
  "-1e400",
  "-0",
  "1152921504606846976",
  "9007199254740993",
  "0x1F",
  "NaN",
  "Infinity",
  "'12'",
  "'12; drop'",
  "''",
  "null",
  "~",
  "true",
  "[]",
  "[1]",
  "{}",
  "{value: .nan}",
  "{value: {value: 1}}",
  "{low: 1}",
  "1_000",
  "1,5",
  "5 %%",
  "1e3d",
  "--5%",
  "2024-01-01",
  "-1",
  "1e-400",
  "99999999999999999999%",
  "9e15 per year"
];

const paths = numericPaths();
const chunk = 100;
const chunks = Array.from({length: Math.ceil(paths.length / chunk)}, (_, i) => paths.slice(i * chunk, (i + 1) * chunk));

/** What is wrong with the answer to a file in which every field of a group holds the poison. */
function complaints(
  text: string,
  group: readonly NumericPath[],
  errors: readonly ScenarioError[],
  poison: string
): string[] {
  const lines = text.split("\n");
  const misplaced = errors.filter(({line, column}) => !(column >= 1 && column <= (lines[line - 1] ?? "").length + 1));
  const unanswered = group.filter(({path, meta}) => {
    const full = path.join(".");
    const own = errors.filter(error => error.path === full || error.path.startsWith(`${full}.`));
    return own.length
      ? !own.every(({line}) => lines[line - 1]!.includes(`${path.at(-1)}: ${poison}`))
      : !harmless(poison, meta.quantity!);
  });
  return [...misplaced.map(({message}) => message), ...unanswered.map(({path}) => path.join("."))];
}

/** Poisons that are finite numbers in disguise, and the quantities that may take them. */
function harmless(poison: string, quantity: string): boolean {
  const plain = ["share", "odds", "money", "wage", "count", "number"].includes(quantity);
  if (poison === "-0" || poison === "1e-400") return plain;
  if (poison === "0x1F") return plain && quantity !== "share";
  return false;
}

test("the schema has several hundred numbers", () => {
  expect(paths.length).toBeGreaterThan(300);
});

test.each(poisons)("%s in any numeric field is an error on its line, or a finite number", poison => {
  const answers = chunks.map(group => {
    const text = blockText(group.map(({path}) => [path, poison]));
    const {errors} = readScenario(text);
    return {count: errors.length, complaints: complaints(text, group, errors, poison)};
  });
  expect(answers.flatMap(answer => answer.complaints)).toEqual([]);
  expect(Math.max(...answers.map(({count}) => count))).toBeLessThan(200);
});
