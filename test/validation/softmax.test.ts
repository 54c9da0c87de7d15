import {expect, test} from "vitest";
import {logSum, softmax} from "./closed-forms/softmax.ts";

// web, store, app, phone
const utilities = [0, 0.4, 0.2, -1];

test("four channels have the multinomial-logit shares and logsum", () => {
  expect(softmax(utilities)).toEqual([0.245032, 0.365544, 0.299282, 0.090142].map(x => expect.closeTo(x, 6)));
  expect(logSum(utilities)).toBeCloseTo(1.406368, 6);
});

test("closing the telephone moves its customers to the others in proportion", () => {
  const before = softmax(utilities);
  const after = softmax(utilities.slice(0, 3));
  expect(after).toEqual([0.269307, 0.40176, 0.328933].map(x => expect.closeTo(x, 6)));
  after.forEach((share, i) => expect(share / before[i]).toBeCloseTo(1 / (1 - before[3]), 12));
  expect(logSum(utilities.slice(0, 3))).toBeCloseTo(1.311901, 6);
});

test("utilities of any size neither overflow nor lose the shares", () => {
  expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
  expect(softmax([-2000, 0])).toEqual([0, 1]);
});
