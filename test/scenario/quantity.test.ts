import {expect, test} from "vitest";
import {duration, minutes, money, rate, share, wage, odds, count} from "../../src/scenario/fields/field.ts";
import {readQuantity} from "../../src/scenario/quantity.ts";
import {write} from "../../src/scenario/write.ts";

const fields = {
  share: share("", "", [0.5]),
  duration: duration("", "", [0], {word: ["never", Infinity]}),
  rate: rate("", "", [1]),
  money: money("", "", [1]),
  wage: wage("", "", [1]),
  odds: odds("", "", [1]),
  count: count("", "", [1])
};
const read = (name: keyof typeof fields, input: unknown) => {
  const result = readQuantity(fields[name], input);
  return "value" in result ? result.value : result.faults.map(fault => fault.message).join("; ");
};

test.each([
  ["share", "62%", 0.62],
  ["share", "0.5%", 0.005],
  ["share", 0.62, 0.62],
  ["share", "100%", 1],
  ["duration", "20min", 20],
  ["duration", "1.5h", 90],
  ["duration", "7d", 10_080],
  ["duration", "2w", 20_160],
  ["duration", "1 month", 43_800],
  ["duration", "12 months", minutes.year],
  ["duration", "2 years", 1_051_200],
  ["duration", "never", "never"],
  ["rate", "0.14 per year", 0.14],
  ["rate", "1 per month", 12],
  ["rate", "1 per day", 365],
  ["rate", "7 per week", 365],
  ["money", 40, 40],
  ["money", -0, 0],
  ["wage", 24, 24],
  ["odds", "45%", 0.45],
  ["odds", 3, 3],
  ["count", 9, 9]
] as const)("%s %s is %s", (name, input, expected) => {
  expect(read(name, input)).toBe(expected);
});

test("a premium over the firm's wage keeps its meaning", () => {
  expect(read("wage", "+6%")).toEqual({premium: 0.06});
  expect(read("wage", "-10%")).toEqual({premium: -0.1});
  expect(read("wage", {value: "+6%", low: "+2%", high: "+10%"})).toEqual({
    premium: {value: 0.06, low: 0.02, high: 0.1}
  });
});

test("doubt is read member by member, in the unit of the field", () => {
  const doubt = {value: "2.5%", low: "1.5%", high: "4%", evidence: "E003", grade: "B", note: "phones"};
  expect(read("share", doubt)).toEqual({
    value: 0.025,
    low: 0.015,
    high: 0.04,
    evidence: "E003",
    grade: "B",
    note: "phones"
  });
});

test.each([
  ["share", "5d", "is a duration; a share such as 62% is expected"],
  ["duration", "5%", 'is a share; a duration such as 5d or "never" is expected'],
  ["duration", "5 sec", 'is text; a duration such as 5d or "never" is expected'],
  ["rate", "6 per decade", "is text; a rate such as 6 per year is expected"],
  ["money", "$40", "is text; money as a plain number such as 40 is expected"],
  ["share", -0.1, "is outside 0% to 100%"],
  ["duration", "-1d", "is outside 0d to 36500d"],
  ["count", 1.5, "is not a whole number; a whole number such as 20 is expected"],
  ["money", NaN, "is not a number that can be used; money as a plain number such as 40 is expected"],
  ["money", 2 ** 60, "is not a number that can be used; money as a plain number such as 40 is expected"]
] as const)("%s %s %s", (name, input, message) => {
  expect(read(name, input)).toBe(message);
});

test.each([
  ["share", 0.62, "62%"],
  ["share", 0.07, "7%"],
  ["duration", 20_160, "14d"],
  ["duration", 90, "90min"],
  ["duration", 120, "2h"],
  ["duration", Infinity, "never"],
  ["rate", 0.14, "0.14 per year"],
  ["money", 40, 40]
] as const)("%s %s is written %s", (name, value, expected) => {
  expect(write(fields[name], value)).toBe(expected);
});
