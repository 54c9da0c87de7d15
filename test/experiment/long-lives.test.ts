import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {journeys} from "../../src/experiment/journey.ts";
import {plan} from "../../src/experiment/plan.ts";
import {serving} from "../../src/outcome/ratio.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {totalsOf} from "../model/lives.ts";

const customers = 400;
const shipped = (file: string) => readScenario(readFileSync(`scenarios/${file}`, "utf8"), {name: file}).scenario!;

test("messages of one rule in a row are told once, however many channels bring them, and none is lost", async () => {
  const twins = await journeys(shipped("leesa-story.yaml"), {customers, runner: inlineRunner()});
  let several = 0;
  for (let customer = 0; customer < customers; customer++) {
    for (const {events, totals} of twins.of(customer).tracks) {
      const messages = events.filter(({kind}) => kind === "message");
      const times = messages.map(({detail}) => (typeof detail.times === "number" ? detail.times : 1));
      expect(times.reduce((sum, n) => sum + n, 0)).toBe(totals.messages);
      for (const {text, detail} of messages) {
        if (typeof detail.by !== "string" || !detail.by.includes(",")) continue;
        several++;
        expect(text).toMatch(/^gets “[^”]+” by [a-z, ]+ and [a-z ]+.*, \d+ times/);
      }
    }
  }
  expect(several).toBeGreaterThan(10);
});

test("what a life has left counts samples, returns and shelves as costs too", async () => {
  const scenario = shipped("showroom.yaml");
  const twins = await journeys(scenario, {customers, runner: inlineRunner()});
  const {strategies, seed} = plan(scenario);
  let sampled = 0;
  for (let customer = 0; customer < 60; customer++) {
    twins.of(customer).tracks.forEach(({totals}, s) => {
      const own = totalsOf(strategies[s]!.world, {from: customer, seed});
      const spent = serving.reduce((sum, [name]) => sum + (own[name] ?? 0), own.goods);
      expect(totals[`margin (${scenario.currency})`]).toBeCloseTo((own.revenue - spent) / 1e5, 6);
      if ((own.sampleCost ?? 0) > 0) sampled++;
    });
  }
  expect(sampled).toBeGreaterThan(0);
});
