import {explain as explainDifference} from "../../experiment/explain.ts";
import {readGroups} from "../../experiment/explain/players.ts";
import {wholeNumber} from "../arguments.ts";
import {clean} from "../clean.ts";
import type {Command} from "../command.ts";
import {Exit, Failure} from "../exit.ts";
import {experimentCommand, outcomeOption, pairOf, pairOptions} from "../experiment.ts";

export const explain: Command = experimentCommand({
  question: "explain",
  summary:
    "Shares the difference between two strategies out over the levers in which they differ, so that the parts add up to the whole, and says which levers help each other.",
  usual: {customers: 2000, replications: 10},
  options: {
    ...pairOptions,
    ...outcomeOption,
    group: {
      argument: "NAME=A+B,…",
      help: "levers that are taken together, such as service=links.case+desks.service; `links` means all links"
    },
    by: {
      argument: "WHAT",
      help: "`lever`, or `section`: links, desks, programmes and tools as four parts; by default lever"
    },
    exact: {help: "runs every combination also of 11 or 12 parts"},
    orders: {
      argument: "N",
      help: "orders that are sampled where not every combination is run: with more than 10 parts, or where this is given; by default 24"
    }
  },
  ask({scenario, strategies, given, lab, onProgress}) {
    const {by} = given;
    if (by !== undefined && by !== "lever" && by !== "section")
      throw new Failure(Exit.usage, `--by is lever or section, not ${clean(String(by))}`);
    return explainDifference(scenario, {
      ...lab,
      ...pairOf(strategies, given),
      by,
      outcome: typeof given.outcome === "string" ? given.outcome : undefined,
      groups: typeof given.group === "string" ? readGroups(given.group) : undefined,
      exact: given.exact === true ? true : undefined,
      orders: wholeNumber(given, "orders"),
      onProgress
    });
  }
});
