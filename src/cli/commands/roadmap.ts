import {roadmap as roadmapOf} from "../../experiment/roadmap.ts";
import {readAmount} from "../../scenario/quantity.ts";
import {wholeNumber} from "../arguments.ts";
import {clean} from "../clean.ts";
import type {Given} from "../command.ts";
import {Exit, Failure} from "../exit.ts";
import {amountOf, experimentCommand, listOf, pairOf, pairOptions} from "../experiment.ts";

export const roadmap = experimentCommand({
  question: "roadmap",
  summary:
    "Says what to build of what lies between two strategies, in what order and when, within a budget: the plan with the highest net present value, what it leaves out, and what to build next.",
  usual: {customers: 4000, replications: 8},
  options: {
    ...pairOptions,
    budget: {argument: "MONEY", help: "one-off money of each stretch; what is not spent is kept; by default no limit"},
    every: {
      argument: "TIME",
      help: 'how long a stretch is, such as "3 months", which is the default; levers begin with one'
    },
    after: {
      argument: "A:B,…",
      help: "A is built only with B and begun no earlier, such as links.cart:links.identity; `none` drops what the program knows by itself"
    },
    plans: {argument: "N", help: "plans that may be valued while searching; by default 200"}
  },
  ask: ({scenario, strategies, given, lab, onProgress}) =>
    roadmapOf(scenario, {
      ...lab,
      ...pairOf(strategies, given),
      budget: amountOf(given, "budget", {min: 0}),
      every: monthsOf(given, "every"),
      after: listOf(given, "after"),
      plans: wholeNumber(given, "plans"),
      onProgress
    })
});

const MONTH = 43800;

/** A time in whole months, with its unit or as a plain number of them. */
function monthsOf(given: Given, name: string): number | undefined {
  const text = given[name];
  if (typeof text !== "string") return undefined;
  const plain = /^\d+$/.test(text.trim());
  const amount = readAmount(plain ? `${text.trim()} months` : text);
  const months = amount === null ? NaN : amount / MONTH;
  if (!(Number.isSafeInteger(months) && months >= 1))
    throw new Failure(Exit.usage, `--${name} is a time in whole months such as "3 months", not ${clean(text)}`);
  return months;
}
