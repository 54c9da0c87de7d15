import {journeys, type Journeys} from "../../experiment/journey.ts";
import {version} from "../../version.ts";
import {wholeNumber} from "../arguments.ts";
import {clean} from "../clean.ts";
import type {Command} from "../command.ts";
import {Exit, Failure} from "../exit.ts";
import {printJourney} from "../print/journey.ts";
import {readFile} from "../read-file.ts";
import {checkPlan, seedOption, strategiesOf, strategiesOption, threadsOption, withRunner} from "../run.ts";
import {sizeOf, sizeOptions} from "../size.ts";

export const journey: Command = {
  summary:
    "Prints the life of one customer in every strategy, event by event, side by side, with the point at which the first two lives part and why.",
  operands: "FILE",
  files: [1, 1],
  options: {
    customer: {
      argument: "K",
      help: "number of the customer, from 0 on; by default somebody whose lives in the first two strategies differ much"
    },
    find: {
      argument: "RULES",
      help: "rules of programmes, by their ids and with commas between them: the first customer who meets them in this order"
    },
    replication: {argument: "R", help: "number of the replication, from 0 on; by default 0"},
    customers: {
      argument: "N",
      help: `${sizeOptions.customers.help}. They make the queues that this customer meets`
    },
    seed: seedOption,
    strategies: strategiesOption,
    json: {help: "prints one JSON object instead of a table"},
    threads: threadsOption
  },
  async run([file], given, {style, width, signal}) {
    const scenario = readFile(file!);
    const strategies = strategiesOf(scenario, given);
    checkPlan(file!, scenario, {strategies});
    const {customers} = sizeOf(scenario, {customers: given.customers, replications: "1"}, strategies.length);
    const wanted = wholeNumber(given, "customer", {min: 0});
    if (wanted !== undefined && wanted >= customers) {
      throw new Failure(Exit.usage, `--customer is one of 0 to ${customers - 1}, not ${wanted}`);
    }
    const seed = typeof given.seed === "string" ? given.seed : scenario.seed;
    const replication = wholeNumber(given, "replication", {min: 0, max: 2 ** 31 - 1}) ?? 0;
    const twin = await withRunner(given, async runner => {
      const people = await journeys(scenario, {customers, replication, seed, strategies, runner, signal});
      return people.of(wanted ?? found(people, given.find) ?? people.interesting({limit: 1})[0] ?? 0);
    });
    return {
      text: given.json
        ? `${JSON.stringify({version, scenario: scenario.title, seed, customers, ...twin}, null, 2)}\n`
        : printJourney(twin, {title: clean(scenario.title), customers, style, width})
    };
  }
};

/** The customer that `--find` asks for. */
function found(people: Journeys, rules: unknown): number | undefined {
  if (typeof rules !== "string") return undefined;
  const [customer] = living(people, rules.split(","));
  if (customer === undefined) {
    const all = people.customers.toLocaleString("en");
    throw new Failure(Exit.usage, `none of ${all} customers meets ${clean(rules)} in this order`);
  }
  return customer;
}

function living(people: Journeys, rules: readonly string[]): number[] {
  try {
    return people.living(rules.map(rule => rule.trim()));
  } catch (error) {
    throw new Failure(Exit.usage, clean((error as Error).message));
  }
}
