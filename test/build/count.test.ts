import {expect, test} from "vitest";
import {countTests} from "../../build/count.ts";

const file = (name: string, status: string, tests: string[]) => ({
  name,
  status,
  assertionResults: tests.map((state, i) => ({status: state, fullName: `test ${i}`}))
});

test("passed and failed tests are counted, skipped ones are not", () => {
  const report = {testResults: [file("test/a.test.ts", "failed", ["passed", "failed", "skipped", "passed"])]};
  expect(countTests(report, 1)).toEqual({passed: 2, failures: ["test/a.test.ts: test 1"]});
});

test("a file that could not be loaded is one failure", () => {
  const report = {testResults: [file("test/a.test.ts", "failed", []), file("test/b.test.ts", "passed", ["passed"])]};
  expect(countTests(report, 1)).toEqual({passed: 1, failures: ["test/a.test.ts"]});
});

test("an exit code without a failed test, a missing report and a run without tests are failures", () => {
  const passing = {testResults: [file("test/a.test.ts", "passed", ["passed"])]};
  expect(countTests(passing, 0).failures).toEqual([]);
  expect(countTests(passing, 1).failures).toEqual(["tests: exit code 1 after 1 tests"]);
  expect(countTests(null, 1)).toEqual({passed: 0, failures: ["tests: no report was written"]});
  expect(countTests({testResults: []}, 0).failures).toEqual(["tests: exit code 0 after 0 tests"]);
});
