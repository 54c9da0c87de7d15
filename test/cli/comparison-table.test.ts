import {expect, test} from "vitest";
import {columnsOf} from "../../src/cli/columns.ts";
import {printComparison} from "../../src/cli/print/comparison.ts";
import {coloured, plain} from "../../src/cli/style.ts";
import type {Comparison, Curves, Difference, Estimate} from "../../src/experiment/comparison.ts";
import {outcomes} from "../../src/outcome/registry.ts";

const band = {value: [], low: [], high: []};
const curves: Curves = {survival: band, active: band, cash: band, cashGain: band, costs: [], funnel: [], channels: []};

type Figures = Readonly<Record<string, readonly [value: number, low?: number | null, high?: number | null]>>;

function estimates(figures: Figures): Record<string, Estimate> {
  return Object.fromEntries(
    outcomes.map(({id, unit}) => {
      const [value, low = null, high = null] = figures[id] ?? [0, 0, 0];
      return [id, {value, low, high, unit}];
    })
  );
}

function comparison(
  strategies: Readonly<Record<string, Figures>>,
  differences: readonly Difference[] = []
): Comparison {
  return {
    version: "1.2.3",
    scenario: "A test",
    seed: "s",
    currency: "EUR",
    customers: 1000,
    replications: 4,
    market: 5000,
    days: 365,
    coupled: true,
    fingerprint: "0123456789abcdef",
    done: true,
    progress: 1,
    strategies: Object.entries(strategies).map(([title, figures], i) => ({
      id: `s${i}`,
      title,
      outcomes: estimates(figures),
      curves
    })),
    differences
  };
}

const difference = (
  outcome: string,
  value: number,
  low: number,
  high: number,
  verdict: Difference["verdict"]
): Difference => ({
  outcome,
  from: "s0",
  to: "s1",
  value,
  low,
  high,
  method: "paired replications",
  clear: low > 0 || high < 0,
  verdict
});

const two = comparison(
  {
    Apart: {
      "orders-per-journey": [0.1234, 0.1202, 0.1266],
      "cost-per-order": [57.36, 55.69, 59.02],
      "net-present-value": [1_498_000, 1_280_000, 1_710_000],
      payback: [NaN],
      wait: [24.7, 23, 26.4]
    },
    Together: {
      "orders-per-journey": [0.1275, 0.1244, 0.1306],
      "cost-per-order": [155, 151, 158],
      "net-present-value": [-3_870_000, -4_120_000, -3_620_000],
      payback: [Infinity, Infinity, Infinity],
      wait: [1.7, 1.3, 2.1]
    }
  },
  [
    difference("orders-per-journey", 0.0041, 0.0034, 0.0048, "better"),
    difference("cost-per-order", 97, 94, 100, "worse"),
    difference("customer-minutes-per-case", NaN, 0, 0, "no clear difference"),
    difference("wait", -23, -24.6, -21.3, "better")
  ]
);

const rowsOf = (text: string, label: string) => text.split("\n").filter(line => line.startsWith(label));

test("a row has label, denominator, and each strategy's value with its unit and interval", () => {
  const text = printComparison(two, {style: plain, width: 100});
  expect(rowsOf(text, "Conversion, of journeys")[0]).toMatch(
    /^Conversion, of journeys +12\.3% {2}12\.0 to 12\.7% +12\.8% {2}12\.4 to 13\.1%$/
  );
  expect(rowsOf(text, "Wait, per contact")[0]).toMatch(/ 24\.7 s {2}23\.0 to 26\.4 +1\.70 s {2}1\.30 to 2\.10$/);
  expect(text).toMatch(/^Net present value.* €1\.50 M {2}€1\.28 M to €1\.71 M +−€3\.87 M {2}−€4\.12 M to −€3\.62 M$/m);
  expect(text).toMatch(/^Payback, .* – +never$/m);
});

test("a difference has its sign, its interval and its verdict in words", () => {
  const text = printComparison(two, {style: plain, width: 100});
  expect(text).toContain("Together compared with Apart\n");
  expect(text).toMatch(/^Conversion, of journeys +\+0\.41 points {2}\+0\.34 to \+0\.48 +better$/m);
  expect(text).toMatch(/^Cost per order +\+€97 {2}\+€94 to \+€100 +worse$/m);
  expect(text).toMatch(/^Support effort, of the customer per case +– +nothing to compare$/m);
});

test("outcomes that are nothing everywhere are named once, at the end", () => {
  const text = printComparison(two, {style: plain, width: 100});
  const [, silent] = /without meaning in every strategy: ([^.]*)\./.exec(text.replaceAll("\n", " "))!;
  expect(silent).toContain("Click and collect");
  expect(silent).not.toContain("Wait");
  expect(rowsOf(text, "Click and collect, of orders")).toEqual([]);
});

test("colours change no column", () => {
  const text = printComparison(two, {style: coloured, width: 100});
  // oxlint-disable-next-line no-control-regex
  const bare = text.replaceAll(/\u001B\[\d+m/g, "").replaceAll(/ +$/gm, "");
  expect(bare).toBe(printComparison(two, {style: plain, width: 100}).replaceAll(/ +$/gm, ""));
  expect(text).toContain("\u001B[32mbetter");
  expect(text).toContain("\u001B[31mworse");
});

test.each([80, 100, 160])("seven strategies fit into %i columns", width => {
  const figures = two.strategies.map(({outcomes: all}) => all);
  const many = {
    ...two,
    strategies: Array.from({length: 7}, (_, i) => ({
      id: `s${i}`,
      title: `A strategy with a rather long name, number ${i}`,
      outcomes: figures[i % 2]!,
      curves
    }))
  };
  const lines = printComparison(many, {style: plain, width}).split("\n");
  for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
  for (let i = 0; i < 7; i++)
    expect(lines.some(line => line.includes(`number ${i}`) || line.includes(` ${i}`))).toBe(true);
});

test("without intervals it says why", () => {
  const figures: Figures = Object.fromEntries(outcomes.map(({id}) => [id, [1.5]]));
  const text = printComparison({...comparison({Apart: figures}), replications: 1}, {style: plain, width: 100});
  expect(text.replaceAll("\n", " ")).toContain("No intervals: customers meet in queues");
  expect(text).not.toContain("compared with");
});
