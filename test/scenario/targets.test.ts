import {describe, expect, test} from "vitest";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import {scenarioOf} from "./reading.ts";
import {small} from "./texts.ts";

const outcomes = ["orders-per-journey", "average-order-value"];
const read = (...targets: readonly string[]) =>
  readScenario(`${small}targets:\n${targets.map(target => `  - ${target}\n`).join("")}`, {outcomes});
const errorsOf = (...targets: readonly string[]) =>
  read(...targets).errors.map(
    ({line, column, message, hint}) => `${line}:${column} ${message}${hint ? ` — ${hint}` : ""}`
  );

describe("targets", () => {
  test("are read in the unit of the outcome", () => {
    const {scenario, errors} = read(
      "{outcome: orders-per-journey, in: siloed, value: 7%, tolerance: 0.5%, source: shop statistics}",
      "{outcome: average-order-value, in: joined, value: 64, tolerance: 2, because: of the till}"
    );
    expect(errors).toEqual([]);
    expect(scenario!.targets).toEqual([
      {outcome: "orders-per-journey", in: "siloed", value: 0.07, tolerance: 0.005, source: "shop statistics"},
      {outcome: "average-order-value", in: "joined", value: 64, tolerance: 2, because: "of the till"}
    ]);
  });

  test("change nothing in the world", () => {
    const {scenario} = read("{outcome: orders-per-journey, in: siloed, value: 7%, tolerance: 0.5%}");
    expect(resolve(scenario!, "joined")).toEqual(resolve(scenarioOf(small), "joined"));
  });
});

test.each([
  [
    "{outcome: orders-per-jorney, in: siloed, value: 7%, tolerance: 1%}",
    '24:15 unknown outcome "orders-per-jorney" — did you mean "orders-per-journey"?'
  ],
  [
    "{outcome: orders-per-journey, in: silo, value: 7%, tolerance: 1%}",
    '24:39 unknown strategy "silo" — one of joined, siloed'
  ],
  [
    "{outcome: orders-per-journey, in: siloed, value: 7%, tolerance: 0}",
    "24:69 `tolerance: 0` is not above 0 — write the size of a deviation that is still fine"
  ],
  ["{outcome: orders-per-journey, in: siloed, value: 7%}", '24:5 "tolerance" is missing in targets.0'],
  ["{outcome: orders-per-journey, value: 7%, tolerance: 1%}", '24:5 "in" is missing in targets.0'],
  [
    "{outcome: orders-per-journey, in: siloed, value: much, tolerance: 1%}",
    "24:54 `value: much` is no bound; a number in the unit of the outcome, or a share, is expected"
  ],
  [
    "{outcome: orders-per-journey, in: siloed, vaule: 7%, value: 7%, tolerance: 1%}",
    '24:47 unknown key "vaule" in targets.0 — did you mean "value"?'
  ]
])("%s is refused where it is wrong", (target, message) => {
  expect(errorsOf(target)).toEqual([message]);
});

test("a second target of an outcome in the same strategy is refused, in another it is fine", () => {
  const of = (strategy: string) => `{outcome: orders-per-journey, in: ${strategy}, value: 7%, tolerance: 1%}`;
  expect(errorsOf(of("siloed"), of("joined"))).toEqual([]);
  expect(errorsOf(of("siloed"), of("siloed"))).toEqual(['25:5 orders-per-journey has a target in "siloed" already']);
});
