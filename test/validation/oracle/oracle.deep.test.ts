import {afterAll, expect, test} from "vitest";
import {confrontMany, disagreements} from "./agreement.ts";
import {oracleThread} from "./thread.ts";

const thread = oracleThread();
afterAll(() => thread.close());

test.each([101, 102, 103])("a hundred generated worlds do what the absorbing chain says (seed %i)", async seed => {
  const results = await confrontMany(thread, {count: 100, customers: 8000, seed});
  expect(disagreements(results)).toEqual([]);
  expect(results.every(({verdict}) => verdict.journeys > 1000)).toBe(true);
});
