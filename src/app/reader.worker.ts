import {outcomes} from "../outcome/registry.ts";
import {diffScenarios} from "../scenario/diff/diff-scenarios.ts";
import {editScenario} from "../scenario/edit/edit-scenario.ts";
import {readScenario} from "../scenario/read.ts";
import type {ReaderAnswer, ReaderJob, ReaderReply} from "./reader.ts";

const ids = outcomes.map(({id}) => id);

function answer(job: ReaderJob): ReaderAnswer {
  try {
    if (job.kind === "read") return {reading: readScenario(job.text, {name: job.name, outcomes: ids})};
    if (job.kind === "diff") return {differences: diffScenarios(job.before, job.after)};
    const format = job.name.endsWith(".json") ? "json" : "yaml";
    return {text: editScenario(job.text, job.edits, {format})};
  } catch (error) {
    return {error: error instanceof Error ? error.message : String(error)};
  }
}

const say = (reply: ReaderReply) => postMessage(reply);

/** Reads scenario files away from the page, which stays responsive whatever the file holds. */
addEventListener("message", ({data}: MessageEvent<ReaderJob>) => say(answer(data)));
say({ready: true});
