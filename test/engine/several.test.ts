import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import type {Runner} from "../../src/engine/runners/runner.ts";
import {serialisedRunner} from "../../src/engine/runners/serialised.ts";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import type {BlockJob} from "../../src/engine/job.ts";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {segment, setting} from "../model/settings.ts";

const world = compile(setting({segments: [segment({need: 3})]}));
const jobs = [0, 1, 2].map((replication): BlockJob => {
  const key = keyFromSeed("several", replication);
  return {kind: "block", worlds: [world], key, from: 0, to: 20, ratios: null};
});

test.each<[string, () => Runner]>([
  ["inline", inlineRunner],
  ["serialised", serialisedRunner],
  ["threads", () => threadRunner({threads: 2})]
])("several jobs in one give what each gives by itself, by the runner %s", async (_, make) => {
  const runner = make();
  const {results} = await runner.run({kind: "several", jobs});
  expect(results).toEqual(jobs.map(job => run(job)));
  const broken = {...jobs[1], worlds: [{...world, coupled: true}]};
  await expect(runner.run({kind: "several", jobs: [jobs[0], broken]})).rejects.toThrow("invalid job");
  runner.close();
});
