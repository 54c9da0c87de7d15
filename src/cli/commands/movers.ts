import {movers as whoMoved} from "../../experiment/movers.ts";
import {wholeNumber} from "../arguments.ts";
import type {Command} from "../command.ts";
import {Exit, Failure} from "../exit.ts";
import {experimentCommand, pairOf, pairOptions} from "../experiment.ts";

const usual = {customers: 4000, replications: 1};

export const movers: Command = experimentCommand({
  question: "movers",
  summary:
    "Follows the same people through two strategies and says who lives differently, who orders more or less, by which cause, and how people move between channels.",
  usual,
  options: {
    ...pairOptions,
    people: {
      argument: "N",
      help: "how many of the customers are followed; by default 4000 or all. The other customers make the queues they meet"
    },
    replication: {argument: "R", help: "number of the replication whose people are followed, from 0 on; by default 0"},
    replications: {argument: "1", help: "people of one replication are followed: see --replication"}
  },
  ask({scenario, strategies, given, lab, onProgress}) {
    if (lab.replications !== 1)
      throw new Failure(Exit.usage, "people of one replication are followed: --replication says of which");
    const people = wholeNumber(given, "people");
    const customers = given.customers === undefined ? Math.max(lab.customers, people ?? 0) : lab.customers;
    const replication = wholeNumber(given, "replication", {min: 0, max: 2 ** 31 - 1});
    return whoMoved(scenario, {...lab, ...pairOf(strategies, given), customers, people, replication, onProgress});
  }
});
