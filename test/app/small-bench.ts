import {opened} from "../../src/app/state/opened.ts";
import {createWorkbench, type WorkbenchHost} from "../../src/app/state/workbench.ts";
import {withScenario, type Bench} from "../../src/app/view/bench.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {compare} from "../../src/experiment/compare.ts";
import {editScenario} from "../../src/scenario/edit/edit-scenario.ts";
import {readScenario} from "../../src/scenario/read.ts";

/** What a page does in a worker, done at once. */
export const realText: Pick<WorkbenchHost, "textOf" | "read" | "edit"> = {
  textOf: ({file}) => Promise.reject(new Error(`the text of ${file} is not at hand`)),
  read: (written, name) => Promise.resolve({...readScenario(written, {name}), text: written}),
  edit: async (written, name, edits) => editScenario(written, edits, {format: name.endsWith(".json") ? "json" : "yaml"})
};

const text = `
throughline: 1
title: Two shops
question: Is it worth it?
currency: EUR
seed: small
horizon: 90d
market: {people: 20000}
segments: {everybody: {share: 100%, need: {value: 2 per year, low: 1 per year, high: 4 per year}}}
channels: {site: {kind: website}, shop: {kind: store}, mail: {kind: email}}
base:
  programmes: {newsletter: [{every: 30d, send: {channel: mail}}]}
strategies:
  apart: {title: Apart}
  joined:
    title: Joined
    links: {cart: {pairs: all, setup: 5000, monthly: 100}, identity: {match: {site: 80%, shop: 60%}, setup: 9000}}
  more: {title: More, extends: joined, tools: {cdp: {setup: 700}}}
`;

/** A workbench on a small scenario, which is really simulated; frames pass at once. */
export function smallBench(): Bench {
  const {scenario, errors} = readScenario(text, {name: "small.yaml"});
  if (!scenario) throw new Error(errors.map(({message}) => message).join("; "));
  const runner = inlineRunner();
  return withScenario(
    createWorkbench(opened("small.yaml", scenario, {text}), {
      ...realText,
      compare: ({scenario: asked, choices}, {signal, show}) =>
        compare(asked, {...choices, customers: 800, replications: 2, runner, signal, onProgress: show}),
      requestFrame: callback => callback()
    })
  );
}
