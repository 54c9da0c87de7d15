import {expect, test} from "vitest";
import {quantity, withDenominator} from "../../src/app/state/quantity.ts";

test.each([
  [0.453, "share", "45.3%"],
  [6, "minutes", "6 min"],
  [0.25, "minutes", "15 s"],
  [240, "minutes", "4 h"],
  [43_200, "minutes", "30 days"],
  [Infinity, "minutes", "never"],
  [180_000, "USD", "$180,000"],
  [0.0045, "EUR", "€0.0045"],
  [12.5, "EUR", "€12.50"],
  [0.14, "per year", "0.14 per year"],
  [1.2, "", "1.2"]
])("%s %s is written %s", (value, unit, text) => {
  expect(quantity(value, unit)).toBe(text);
});

test("a denominator follows the value where there is one", () => {
  expect(withDenominator("45%", {per: "of sessions"})).toBe("45% of sessions");
  expect(withDenominator("1.2", {per: ""})).toBe("1.2");
});
