import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readTargets} from "../../../src/experiment/calibrate/read-targets.ts";

const options = {
  strategies: ["now", "more"],
  strategy: "now",
  outcomes: ["orders-per-journey", "average-order-value"],
  start: "march",
  tolerance: 0.1
};
const read = (...lines: readonly string[]) => readTargets(lines.join("\n"), options);
const errorsOf = (...lines: readonly string[]) =>
  read(...lines).errors.map(
    ({line, column, message, hint}) => `${line}:${column} ${message}${hint ? ` — ${hint}` : ""}`
  );

describe("figures of outcomes", () => {
  test("are read with their tolerances, or with a share of the figure", () => {
    expect(
      read("outcome,strategy,value,tolerance", "orders-per-journey,more,7%,0.5%", "average-order-value,,64,").targets
    ).toEqual([
      {outcome: "orders-per-journey", in: "more", value: 0.07, tolerance: 0.005},
      {outcome: "average-order-value", in: "now", value: 64, tolerance: 6.4}
    ]);
    expect(read("value,outcome", "7%,orders-per-journey").targets).toHaveLength(1);
  });

  test.each([
    [
      ["outcome,value", "orders-per-jorney,7%"],
      '2:1 unknown outcome "orders-per-jorney" — did you mean "orders-per-journey"?'
    ],
    [["outcome,strategy,value", "orders-per-journey,mor,7%"], '2:20 unknown strategy "mor" — did you mean "more"?'],
    [
      ["outcome,value", "orders-per-journey,much"],
      '2:20 "much" is no figure — write a plain number in the unit of the outcome, or a share such as 7%'
    ],
    [
      ["outcome,value,tolerance", "orders-per-journey,7%,0"],
      "2:23 a tolerance is above 0 — write the size of a deviation that is still fine"
    ],
    [
      ["outcome,value", "orders-per-journey,0"],
      "2:20 a figure of 0 needs a tolerance of its own — add a column for it"
    ],
    [
      ["outcome,value", "orders-per-journey,7%", "orders-per-journey,8%"],
      '3:1 orders-per-journey has a target in "now" already'
    ],
    [["outcome,vaule", "orders-per-journey,7%"], '1:9 "vaule" is no column of targets — did you mean "value"?'],
    [["outcome,value", "orders-per-journey"], "2:1 1 field instead of 2"],
    [["outcome;value", "a;b"], '1:1 "outcome;value" is no column of targets — fields are parted by commas'],
    [[""], expect.stringMatching(/^1:1 the file is empty — head: outcome,strategy,value,tolerance or month,revenue/)]
  ])("%j is refused where it is wrong", (lines, message) => {
    expect(errorsOf(...lines)[0]).toEqual(message);
  });
});

describe("figures by month", () => {
  test("are series with gaps, of numbered or dated months", () => {
    const found = read("month,revenue,new_customers,revenue-tolerance", "1,1000,20,50", "3,1200,,", "4,900,18,");
    expect(found.series).toEqual([
      {figure: "revenue", strategy: "now", values: [1000, null, 1200, 900], tolerances: [50, 1, 120, 90]},
      {
        figure: "new-customers",
        strategy: "now",
        values: [20, null, null, 18],
        tolerances: [2, 1, 1, expect.closeTo(1.8)]
      }
    ]);
    const dated = read("month,revenue", "2025-03,1000", "2025-04-01,1100", "2026-01,900");
    expect(dated.series[0].values).toEqual([1000, 1100, null, null, null, null, null, null, null, null, 900]);
  });

  test.each([
    [
      ["month,revenue", "2025-01,10"],
      "2:1 the run begins in march, the figures in january — write start: january into the scenario, or number the months from 1"
    ],
    [["month,revenue", "0,10"], '2:1 "0" is no month — number the months of the run from 1, or write 2025-03'],
    [["month,revenue", "1,10", "1,11"], "3:1 month 1 stands in two rows"],
    [["month,profit", "1,10"], expect.stringMatching(/^1:7 "profit" is no column of figures by month/)]
  ])("%j is refused where it is wrong", (lines, message) => {
    expect(errorsOf(...lines)[0]).toEqual(message);
  });
});

test("whatever the text, reading ends with figures or with errors that have a place", () => {
  const piece = fc.constantFrom(
    "month",
    "revenue",
    "outcome",
    "value",
    ",",
    "\n",
    "1",
    "7%",
    '"',
    "now",
    "2025-03",
    "-",
    "\r\n",
    "x",
    "\u0000"
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), pieces => {
      const {targets, series, errors} = readTargets(pieces.join(""), options);
      for (const {line, column, message} of errors) expect(line >= 1 && column >= 1 && message !== "").toBe(true);
      expect(errors.length > 0 ? targets.length + series.length : 0).toBe(0);
      for (const {value, tolerance} of targets) expect(Number.isFinite(value) && tolerance > 0).toBe(true);
    }),
    {numRuns: 500, seed: 4}
  );
});
