import {expect, test} from "vitest";
import {formatInterval, formatTick, formatValue} from "../../src/outcome/format.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test.each([
  [0.1234, "share", {}, "12.3%"],
  [0.0119, "share", {signed: true}, "+1.2 points"],
  [-0.0084, "share", {signed: true}, "−0.84 points"],
  [0.01, "share", {signed: true, precision: 1}, "+1 point"],
  [3.42, "minutes", {}, "3.42 min"],
  [3.42, "minutes", {precision: 2}, "3.4 min"],
  [45, "seconds", {precision: 2}, "45 s"],
  [14.2, "months", {}, "14.2 months"],
  [1, "months", {precision: 1}, "1 month"],
  [1.31, "contacts", {}, "1.31 contacts"],
  [0.412, "orders", {}, "0.41 orders"],
  [0.0123, "orders", {}, "0.0123 orders"],
  [0.0812, "count", {like: 0.61}, "0.08"],
  [840_400, "money", {currency: "USD", like: 1_920_000}, "$0.84 M"],
  [38.2, "money", {currency: "USD"}, "$38.20"],
  [1_234_567, "money", {currency: "USD", precision: 2}, "$1.2 M"],
  [-1_234_567, "money", {currency: "USD", signed: true}, "−$1.2 M"],
  [840_400, "money", {currency: "EUR"}, "€840 k"],
  [999_960, "money", {currency: "EUR"}, "€1.00 M"],
  [2_500, "money", {currency: "CHF"}, "CHF 2,500"],
  [12.5, "money", {}, "12.50"],
  [12_345, "count", {}, "12,345"],
  [7, "count", {}, "7"],
  [7.5, "count", {}, "7.50"],
  [4_200_000, "count", {}, "4.20 M"],
  [-31, "score", {}, "−31.0"],
  [2.307, "ratio", {}, "2.31"],
  [7, "parcels", {precision: 1}, "7 parcels"]
] as const)("%f %s is written in words", (value, unit, options, text) => {
  expect(plain(formatValue(value, unit, options))).toBe(text);
});

test("a payback that never comes is never, a missing denominator is a dash", () => {
  expect(formatValue(Infinity, "months")).toBe("never");
  expect(formatValue(Infinity, "ratio")).toBe("∞");
  expect(formatValue(-Infinity, "months", {signed: true})).toBe("−∞");
  expect(formatValue(NaN, "share")).toBe("–");
});

test("a difference that rounds to nothing has no sign", () => {
  expect(plain(formatValue(0, "minutes", {signed: true}))).toBe("0 min");
  expect(plain(formatInterval(-0.00001, 0.02, "share", {signed: true}))).toBe("0.0 to +2.0 points");
});

test("both ends of an interval are written to the same digit", () => {
  expect(plain(formatInterval(0.0049, 0.0113, "share", {signed: true}))).toBe("+0.5 to +1.1 points");
  expect(plain(formatInterval(-240_000, 1_310_000, "money", {currency: "USD", precision: 3}))).toBe(
    "−$0.24 M to $1.31 M"
  );
  expect(formatInterval(0.0049, 0.0113, "share", {signed: true, bare: true})).toBe("+0.5 to +1.1");
  expect(formatInterval(11.5, Infinity, "months")).toBe("11.5 to never");
});

test("marks of an axis are as short as tells neighbours apart", () => {
  expect([0, 0.025, 0.05].map(tick => formatTick(tick, 0.025, "share"))).toEqual(["0.0%", "2.5%", "5.0%"]);
  expect([-0.01, 0, 0.01].map(tick => formatTick(tick, 0.01, "share", {signed: true}))).toEqual(["−1", "0", "+1"]);
  expect(plain(formatTick(1_500_000, 500_000, "money", {currency: "USD"}))).toBe("$1.5 M");
  expect(plain(formatTick(500_000, 500_000, "money", {currency: "USD"}))).toBe("$500 k");
  expect(formatTick(5, 5, "minutes")).toBe("5");
});

test("a currency that is no code is refused", () => {
  expect(() => formatValue(1, "money", {currency: "dollars"})).toThrow("three capitals, not dollars");
});
