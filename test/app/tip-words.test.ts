import {expect, test} from "vitest";
import {tipText} from "../../src/app/panel/tip-words.ts";
import type {BreakEven} from "../../src/experiment/answers/break-even.ts";

const answer = (rest: Partial<BreakEven>): BreakEven => ({
  outcome: "net-present-value",
  from: {id: "apart", title: "Apart"},
  to: {id: "joined", title: "Joined"},
  parameter: {
    path: "segments.all.need",
    label: "Need",
    unit: "per year",
    per: "per person",
    value: 3,
    low: 1,
    high: 5,
    evidence: null,
    grade: null
  },
  points: [],
  crossings: [],
  beyond: null,
  costsOnly: false,
  ...rest
});
const point = (value: number, doubt = 1) => ({at: value, value, low: value - doubt, high: value + doubt});

test("a crossing is told with its band, and an open band as far as it is known", () => {
  const crossing = (low: number | null, high: number | null) =>
    tipText(answer({crossings: [{at: 3.2, low, high, toBetter: true}]}), "higher");
  expect(crossing(2.9, 3.6)).toBe("Tips at 3.2 per year; between 2.9 per year and 3.6 per year");
  expect(crossing(2.9, null)).toBe("Tips at 3.2 per year; anywhere above 2.9 per year");
  expect(crossing(null, 3.6)).toBe("Tips at 3.2 per year; anywhere below 3.6 per year");
  expect(crossing(null, null)).toContain("how sure cannot be said");
});

test("without a crossing it is told who stays ahead, by the better side of the outcome", () => {
  const points = [point(5), point(7)];
  expect(tipText(answer({points}), "higher")).toBe("Does not tip here: Joined stays ahead");
  expect(tipText(answer({points}), "lower")).toBe("Does not tip here: Apart stays ahead");
  // Few customers are not surer than all of them.
  expect(tipText(answer({points}), "higher", true)).toContain("for all customers there is no clear difference");
  expect(tipText(answer({points: [...points, point(0.5)]}), "higher")).toContain("Joined is ahead where it is clear");
});

test("no clear difference and no difference are told apart", () => {
  expect(tipText(answer({points: [point(0.1), point(-0.2)]}), "higher")).toContain("no clear difference");
  expect(tipText(answer({points: [point(0, 0), point(0, 0)]}), "higher")).toContain("Makes no difference");
});
