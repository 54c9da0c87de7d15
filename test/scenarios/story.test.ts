import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {run} from "../../src/engine/run.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {journeys} from "../../src/experiment/journey.ts";
import {plan} from "../../src/experiment/plan.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {happenings, type Happening} from "../model/lives.ts";

const url = new URL("../../scenarios/leesa-story.yaml", import.meta.url);
const {scenario} = readScenario(readFileSync(url, "utf8"));
const customers = 4000;
const [{world, setting}] = plan(scenario!, {strategies: ["omnichannel"]}).strategies;
const key = keyFromSeed(scenario!.seed, 0);
const {environment} = run({kind: "replication", world, key, customers});
const ids = setting.rules.map(({id}) => id.split(".")[1]);
const places = setting.channels.map(({id}) => id);
const products = Object.keys(scenario!.products as object).toSorted();

/** The nineteen steps as the trace tells them: rules by their ids, the customer's own by what they do. */
const story: ReadonlyArray<readonly [step: string, is: (one: Happening) => boolean]> = [
  ["E1 leaves a mattress in the cart", ({what}) => what === "cart"],
  ["E2 an e-mail with a promotion", at("message", "E2", "email")],
  ["E3 advertisements on social networks", at("message", "E3")],
  ["E3 and again", at("message", "E3")],
  ["E4 advertisements about a good cause", at("message", "E4")],
  ["E5 the cause engages", at("click", "E4")],
  ["E6 looks at another mattress", ({what, a}) => what === "interestChanged" && products[a] !== undefined],
  ["E7 advertisements and e-mail about that one", at("message", "E7")],
  ["E8 answers one of them", at("click", "E7")],
  ["E8 gives delivery details", ({what}) => what === "address"],
  ["E9 wants to touch it first", ({what}) => what === "untouched"],
  ["E10, E11 the firm expects that and posts an invitation", at("posted", "E11", "post")],
  ["E11 it arrives", at("message", "E11", "post")],
  ["E12 accepts", ({what}) => what === "invited"],
  ["E12 visits the showroom", ({what, channel}) => what === "visitByMessage" && places[channel] === "showroom"],
  ["E13 buys there", ({what, channel}) => what === "order" && places[channel] === "showroom"],
  ["E13 the till tells the other systems", ({what, b}) => what === "heardOfOrder" && places[b] === "showroom"],
  ["E19 social advertisements rest", at("stopped", "E19")],
  ["E14 thanks by e-mail", at("message", "E14", "email")],
  ["E15 is asked for a review", at("message", "E15", "email")],
  ["E16 is asked through Messenger", at("message", "E16", "messenger")],
  ["E17 reviews with four stars or five", ({what, a}) => what === "reviewed" && a >= 4],
  ["E18 is asked to refer a friend", at("message", "E18")]
];

function at(what: Happening["what"], id: string, channel?: string): (one: Happening) => boolean {
  return one => one.what === what && ids[one.a] === id && (channel === undefined || places[one.channel] === channel);
}

/** Steps that a life holds in their order; a new need before the order begins another story. */
function lived(life: readonly Happening[]): Happening[] {
  let best: Happening[] = [];
  let steps: Happening[] = [];
  for (const one of life) {
    if (one.what === "need" && !steps.some(({what}) => what === "order")) steps = [];
    if (story[steps.length]?.[1](one)) steps.push(one);
    if (steps.length > best.length) best = [...steps];
  }
  return best;
}

const lifeOf = (customer: number) => happenings(run({kind: "replay", world, key, customer, environment}).entries);

test("somebody lives all nineteen steps, one after the other, in the joined-up firm", () => {
  let most: Happening[] = [];
  let who = -1;
  for (let customer = 0; customer < customers && most.length < story.length; customer++) {
    const steps = lived(lifeOf(customer));
    if (steps.length > most.length) [most, who] = [steps, customer];
  }
  expect(story.slice(most.length).map(([step]) => step)).toEqual([]);
  const minute = (step: string) => most[story.findIndex(([name]) => name.startsWith(step))].minute;
  expect(minute("E2") - minute("E1")).toBe(60);
  expect(minute("E3 adv") - minute("E2")).toBe(1440);
  expect(minute("E11 it") - minute("E10")).toBe(2 * 1440);
  expect(minute("E15") - minute("E13 buys")).toBe(7 * 1440);
  expect(minute("E16") - minute("E15")).toBe(2 * 1440);
  expect(minute("E18") - minute("E17")).toBeGreaterThanOrEqual(7 * 1440);
  // no two advertisements about one mattress on one day, whatever the network
  const days = lifeOf(who).filter(at("message", "E3")).map(one => Math.floor(one.minute / 1440));
  expect(new Set(days).size).toBe(days.length);
});

test("is found by the ids of its rules, told with them, and parts from the life in separate channels", async () => {
  const rules = ["E2", "E3", "E4", "E7", "E11", "E19", "E14", "E15", "E16", "E18"];
  const people = await journeys(scenario!, {customers, runner: inlineRunner()});
  const [customer] = people.living(rules);
  const {tracks, divergence} = people.of(customer);
  const [apart, joined] = tracks.map(({events}) => events.map(({text}) => text).join("; "));
  for (const rule of rules) expect(joined).toContain(`mattress story ${rule}`);
  expect(apart).not.toContain("mattress story");
  expect(joined).toContain("wants to feel and touch it before buying");
  expect(joined).toMatch(/email hears of the order from (showroom|site)/);
  expect(divergence).not.toBeNull();
  expect(() => people.living(["E99"])).toThrow("unknown rule: E99");
  expect(people.living(rules, {limit: 3}).length).toBeGreaterThan(1);
});
