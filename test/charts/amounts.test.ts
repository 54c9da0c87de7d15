import {
  fitted,
  formatMoved,
  formatMovedRange,
  movedAxis,
  movedName,
  outcomeIn,
  spokenName,
  toneOfRange,
  valueText
} from "../../src/charts/amounts.ts";
import {callouts} from "../../src/charts/callouts.ts";
import {placeAbove} from "../../src/charts/rows.ts";
import {amountAxis} from "../../src/charts/scales.ts";
import {textWidth} from "../../src/charts/labels.ts";
import {bare, context, numbers, range} from "./answers.ts";
import {expect, test} from "./chart.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("numbers of a scenario are written in the unit that people read", () => {
  const written = Object.values(numbers).map(moved => plain(formatMoved(moved, moved.value, "USD")));
  expect(written).toEqual(["60%", "$240 k", "22%", "3 days", "6.2 min", "1.5 per year", "×1.4", "0.6"]);
  expect(plain(formatMoved(numbers.gap, 1440, "USD"))).toBe("1 day");
  expect(plain(formatMoved(numbers.setup, 240_000, "EUR"))).toBe("240,000 USD");
});

test("a stretch of a number names its unit once", () => {
  expect(plain(formatMovedRange(numbers.need, 1, 2, "USD"))).toBe("1 to 2 per year");
  expect(plain(formatMovedRange(numbers.gap, 1440, 14_400, "USD"))).toBe("1 day to 10 days");
  expect(plain(formatMovedRange(numbers.gap, 2880, 14_400, "USD", "and"))).toBe("2 and 10 days");
  expect(plain(formatMovedRange(numbers.match, 0.35, 0.85, "USD"))).toBe("35% to 85%");
});

test("a number is named with its unit on an axis and without it in a sentence", () => {
  expect(movedName(numbers.gap)).toBe("urban: time between two sessions, days mean per journey");
  expect(movedName(numbers.match)).toBe("recognition: recognised here, of people");
  expect(spokenName(numbers.gap)).toBe("time between two sessions (urban)");
});

test("the axis of a number ends where its range ends", () => {
  const axis = movedAxis(numbers.gap, [1440, 14_400], 5, "USD");
  expect(axis.domain).toEqual([1440, 14_400]);
  expect(axis.ticks.map(axis.format)).toEqual(["2", "4", "6", "8", "10"]);
  const [low, high] = movedAxis(numbers.match, [0.6, 0.6], 5, "USD").domain;
  expect(low).toBeLessThan(0.6);
  expect(high).toBeGreaterThan(0.6);
});

test("an axis has only as many marks as there is room for", () => {
  const axisOf = (count: number) => amountAxis([1_000_000], "money", count, {currency: "USD"});
  const marks = [60, 200, 900].map(room => fitted(axisOf, room, 12, textWidth).ticks.length);
  expect(marks).toEqual(marks.toSorted((a, b) => a - b));
  expect(marks[0]).toBeLessThanOrEqual(2);
  expect(marks[2]).toBeGreaterThan(4);
});

test("a difference is good or bad only where its interval is on one side of zero", () => {
  expect(toneOfRange(range(3, 1), "higher")).toBe("good");
  expect(toneOfRange(range(3, 1), "lower")).toBe("bad");
  expect(toneOfRange(range(-3, 1), "lower")).toBe("good");
  expect(toneOfRange(range(3, 4), "higher")).toBe("unclear");
  expect(toneOfRange(range(3, 1), "neither")).toBe("unclear");
  expect(toneOfRange(bare(3), "higher")).toBe("unclear");
  expect(toneOfRange(range(0, 0), "higher")).toBe("same");
});

test("what is the same in every world has no interval to write", () => {
  expect(plain(valueText(range(5000, 0), "money", {currency: "USD"}))).toBe("$5,000");
  expect(plain(valueText(range(5000, 10), "money", {currency: "USD"}))).toBe("$5,000 ($4,990 to $5,010)");
  expect(valueText(bare(NaN), "money")).toBe("–");
});

test("an outcome that nobody described is a plain number by its id", () => {
  expect(outcomeIn(context, "cost-per-order").label).toBe("Cost");
  expect(outcomeIn(context, "queue-length")).toMatchObject({label: "queue length", unit: "ratio", better: "neither"});
});

test("names above their places share a line only where they do not touch", () => {
  const placed = placeAbove(
    [
      {text: "as it stands", x: 105},
      {text: "no difference", x: 100},
      {text: "far", x: 380}
    ],
    [0, 400],
    12
  );
  expect(placed.map(({text, line}) => [text, line])).toEqual([
    ["no difference", 0],
    ["as it stands", 1],
    ["far", 0]
  ]);
});

test("of many names on one place only those that find room are written, the first ones first", () => {
  const points = Array.from({length: 40}, (_, i) => ({text: `number ${i}`, x: 100 + (i % 3), y: 100 + (i % 2)}));
  const placed = callouts(points, [], {left: 0, right: 300, top: 0, bottom: 200}, 12);
  const shown = placed.filter(name => name !== null);
  expect(placed[0]).not.toBeNull();
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.length).toBeLessThan(15);
});
