import {existsSync, readFileSync} from "node:fs";
import {relative} from "node:path";

/** What Vitest's JSON reporter says, as far as it is counted here. */
export interface Report {
  testResults: Array<{
    name: string;
    status: string;
    assertionResults: Array<{status: string; fullName: string}>;
  }>;
}

export interface Counts {
  passed: number;
  /** Names of failed tests, of files that could not be run, and of a run that failed for another reason. */
  failures: string[];
}

/** Counts tests, and a file that failed without a failed test as one failure. `status` is the exit code of the run. */
export function countTests(report: Report | null, status: number): Counts {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(file => file.assertionResults.map(test => ({...test, file: relative("", file.name)})));
  const failures = tests.filter(test => test.status === "failed").map(({file, fullName}) => `${file}: ${fullName}`);
  for (const {name, status: state, assertionResults} of files) {
    if (state === "failed" && assertionResults.every(test => test.status !== "failed"))
      failures.push(relative("", name));
  }
  if (failures.length === 0 && (status !== 0 || tests.length === 0)) {
    failures.push(
      report === null ? "tests: no report was written" : `tests: exit code ${status} after ${tests.length} tests`
    );
  }
  return {passed: tests.filter(test => test.status === "passed").length, failures};
}

if (import.meta.main) {
  const [path = "", status = "1"] = process.argv.slice(2);
  const report = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Report) : null;
  const {passed, failures} = countTests(report, Number(status));
  console.log([`${passed} ${failures.length}`, ...failures.map(name => name.replace(/\s+/g, " "))].join("\n"));
}
