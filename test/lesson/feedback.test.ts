import {expect, test} from "vitest";
import {feedback} from "../../src/lesson/feedback.ts";
import {words} from "../../src/lesson/words.ts";

const truth = [
  {id: "apart", title: "Apart", count: 60},
  {id: "joined", title: "Joined", count: 17}
];
const guess = (apart: number, joined: number) => feedback({skipped: false, values: {apart, joined}}, truth);

test("every guess gets a sentence of its own for each world", () => {
  expect(guess(58, 90).slice(0, 2)).toEqual([
    words.feedback.right("Apart", 58, 60),
    words.feedback.tooMany("Joined", 90, 17)
  ]);
  expect(guess(10, 1).slice(0, 2)).toEqual([
    words.feedback.tooFew("Apart", 10, 60),
    words.feedback.tooFew("Joined", 1, 17)
  ]);
});

test.each([
  [60, 17, "right"],
  [90, 0, "over"],
  [40, 30, "under"],
  [50, 50, "under"],
  [10, 80, "reversed"]
] as const)("expecting %i and %i is answered with “%s” on the difference", (apart, joined, branch) => {
  expect(guess(apart, joined).at(-1)).toBe(words.feedback.gap[branch]);
});

test("whoever skips is told so and nothing else", () => {
  expect(feedback({skipped: true, values: {}}, truth)).toEqual([words.feedback.skipped]);
});
