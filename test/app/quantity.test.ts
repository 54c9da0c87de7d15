import {expect, test} from "vitest";
import {amountPer, plainTyped, quantity, typedOf, withDenominator} from "../../src/app/state/quantity.ts";

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

test("a value that somebody has set is written with five digits", () => {
  expect(quantity(2.3456, "per year", {exact: true})).toBe("2.3456 per year");
  expect(quantity(5761, "minutes", {exact: true})).toBe("4.0007 days");
});

test.each([
  [0.453, "share", "45.3", "%", 0.453],
  [5760, "minutes", "4", "days", 5760],
  [0.5, "minutes", "30", "s", 0.5],
  [180_000, "USD", "180000", "USD", 180_000],
  [2, "per year", "2", "per year", 2]
])("%s %s stands in a field as %s %s and is read back", (value, unit, text, name, back) => {
  const typed = typedOf(value, unit);
  expect([typed.text, typed.unit]).toEqual([text, name]);
  expect(plainTyped(typed.text, typed)).toBe(back);
});

test("a plain number is read in the unit of its field, thousands apart too; anything else is not for the field", () => {
  const share = typedOf(0.4, "share");
  expect(plainTyped(" 62 ", share)).toBe(0.62);
  expect(plainTyped("25,000", typedOf(1, "USD"))).toBe(25_000);
  expect(plainTyped("-.5", typedOf(1, ""))).toBe(-0.5);
  for (const text of ["", "62%", "5d", "1e400", "2,5", "NaN", "0x10"]) expect(plainTyped(text, share)).toBe(null);
});

test("Infinity is said by the word of the number, without a denominator", () => {
  const limits = {min: 1, max: 1e6, positive: false, whole: true, word: "as-needed"};
  const agents = {
    path: "base.desks.phone.agents",
    label: "agents",
    value: 3,
    low: null,
    high: null,
    unit: "agents",
    per: "per desk",
    evidence: null,
    grade: null,
    stated: true,
    limits
  };
  expect([amountPer(3, agents), amountPer(Infinity, agents)]).toEqual(["3 agents per desk", "as needed"]);
});
