import {attribution, type Attribution} from "../../experiment/attribution.ts";
import {plan} from "../../experiment/plan.ts";
import {version} from "../../version.ts";
import type {Command} from "../command.ts";
import {printAttribution} from "../print/attribution.ts";
import {readFile} from "../read-file.ts";
import {checkPlan, seedOption, strategiesOf, threadsOption, withRunner} from "../run.ts";
import {sizeOf} from "../size.ts";

// every life is followed event by event, which takes longer than counting
const usual = {customers: "4000", replications: "5"};

export const attribute: Command = {
  summary:
    "Says where a strategy's orders come from: the truth, known by living the same lives without each channel's messages, beside what seven attribution rules make of the data that its systems have.",
  operands: "FILE",
  files: [1, 1],
  options: {
    customers: {argument: "N", help: `simulated customers per replication; by default ${usual.customers}`},
    replications: {argument: "R", help: `replications, each with its own luck; by default ${usual.replications}`},
    strategy: {
      argument: "ID",
      help: "the strategy, or several as A,B; by default all of the file, one after the other"
    },
    seed: seedOption,
    json: {help: "prints one JSON object instead of tables"},
    threads: threadsOption
  },
  async run([file], given, {style, width, signal, onProgress}) {
    const scenario = readFile(file!);
    const strategies = strategiesOf(scenario, {strategies: given.strategy});
    checkPlan(file!, scenario, {strategies});
    // as it is, once more to be watched, without each sender, without all of them
    const worlds = plan(scenario, {strategies}).strategies.map(
      ({setting: {rules}}) => 3 + new Set(rules.map(({channel}) => channel)).size
    );
    const size = sizeOf(
      scenario,
      {...usual, ...given},
      worlds.reduce((sum, n) => sum + n, 0)
    );
    const seed = typeof given.seed === "string" ? given.seed : scenario.seed;
    const results = await withRunner(given, async runner => {
      const done: Attribution[] = [];
      for (const [i, strategy] of strategies.entries()) {
        const progress = onProgress && ((share: number) => onProgress((i + share) / strategies.length));
        done.push(await attribution(scenario, {...size, strategy, seed, runner, signal, onProgress: progress}));
      }
      return done;
    });
    if (!given.json) return {text: printAttribution(results, {style, width})};
    const json = {
      version,
      scenario: scenario.title,
      seed,
      ...size,
      strategies: Object.fromEntries(results.map(result => [result.strategy, attributionJson(result)]))
    };
    return {text: `${JSON.stringify(json, null, 2)}\n`};
  }
};

function attributionJson({title, orders, rules, sources, ...figures}: Attribution) {
  const {ownAccord, allMessages, claimsPerOrder, touchesSeen} = figures;
  return {
    title,
    orders,
    ownAccord,
    allMessages,
    claimsPerOrder,
    touchesSeen,
    sources,
    rules: rules.map(({id, title: name, error, completeError, gap}) => ({id, title: name, error, completeError, gap}))
  };
}
