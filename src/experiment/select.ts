import {meanInterval} from "../statistics/interval.ts";
import {rinottConstant, twoStageSize} from "../statistics/rinott.ts";
import {meanAndSd} from "../statistics/spread.ts";
import type {Scenario} from "../scenario/scenario.ts";
import type {Selection} from "./answers/selection.ts";
import {measurableOutcome} from "./evaluation.ts";
import {openLab, type LabOptions} from "./lab.ts";
import {resultOf, type Result} from "./result.ts";
import {runRace} from "./select/race.ts";
import {answerOf, methodOf, titleOf} from "./select/words.ts";

/** `replications` is the budget: most replications of one strategy. */
export interface SelectOptions extends LabOptions {
  /** What is to be best; `net-present-value` by default. It has to have a better side. */
  readonly outcome?: string | undefined;
  /**
   * The smallest difference that matters, above 0, in the unit of the outcome. By default a hundredth of what the first strategy has on average in
   * the first stage, in one digit.
   */
  readonly indifference?: number | undefined;
  /** Promised probability of choosing the best if it is ahead by that; 0.95 by default. */
  readonly confidence?: number | undefined;
  /** Receives the share of the budget that is used, 0..1; the end may come earlier. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Replications of every strategy before the first may drop out. */
const FIRST = 10;

/**
 * Finds the best strategy with a promise, by the fully sequential procedure of Kim and Nelson over replications with common luck: a strategy drops
 * out as soon as another one is too far ahead. The choice depends on nothing but the figures in their order. Rejects on an outcome without a better
 * side, on impossible numbers, on one strategy alone and where a strategy has no figure.
 */
export async function select(scenario: Scenario, options: SelectOptions): Promise<Result<Selection>> {
  const {
    outcome: id = "net-present-value",
    indifference: asked,
    confidence = 0.95,
    replications,
    signal,
    onProgress
  } = options;
  const one = measurableOutcome(id);
  const {better, unit} = one;
  if (better === "neither") throw new Error(`${id} has no better side: nothing can be best in it`);
  if (asked !== undefined && !(asked > 0 && asked < Infinity))
    throw new Error(`the smallest difference that matters must be above 0, not ${asked}`);
  const lab = openLab(scenario, options);
  const {strategies} = lab.inputs;
  if (strategies.length < 2) throw new Error("a choice needs two strategies at least");
  if (!(confidence > 1 / strategies.length && confidence < 1))
    throw new Error(
      `the confidence of a choice among ${strategies.length} lies between 1/${strategies.length} and 1, not ${confidence}`
    );
  if (replications < 2) throw new Error(`a choice needs two replications at least, not ${replications}`);
  const first = Math.min(FIRST, replications);
  const running = {one, first, confidence, indifference: asked, signal, onProgress};
  const {race, indifference, figures} = await runRace(lab, running);

  const chosen = race.chosen ?? race.leader;
  const cutOff = race.chosen === null;
  const independent = rinottTotal(figures, {first, confidence, indifference});
  const selection: Selection = {
    outcome: id,
    better,
    indifference,
    confidence,
    chosen: strategies[chosen].id,
    strategies: strategies.map(({id: strategy, title}, s) => {
      const {value, low, high} = meanInterval(figures[s]);
      const drop = race.dropped.find(({system}) => system === s);
      return {
        id: strategy,
        title,
        mean: {value, low, high},
        replications: figures[s].length,
        droppedAt: drop?.at ?? null,
        droppedBy: drop === undefined ? null : strategies[drop.by].id
      };
    }),
    spent: figures.reduce((sum, list) => sum + list.length, 0),
    most: strategies.length * Math.min(replications, race.most),
    cutOff,
    independent
  };
  return resultOf({
    question: "select",
    inputs: {...lab.inputs, options: {...lab.inputs.options, outcome: id, indifference: asked, confidence}},
    method: methodOf(selection, {first, budget: replications, asked: asked !== undefined}),
    answer: answerOf(selection, one, {currency: lab.currency, near: nearTo(selection, figures)}),
    figures: selection,
    tables: [
      {
        id: "strategies",
        title: `${one.label} (${one.per}), ${better} is better`,
        columns: [
          {id: "strategy", label: "Strategy", unit: "text"},
          {id: "value", label: "mean", unit},
          {id: "low", label: "from", unit},
          {id: "high", label: "to", unit},
          {id: "replications", label: "replications", unit: "count"},
          {id: "dropped-behind", label: "dropped behind", unit: "text"}
        ],
        rows: selection.strategies.map(({title, mean, replications: n, droppedBy}) => [
          title,
          mean.value,
          mean.low,
          mean.high,
          n,
          droppedBy === null ? (cutOff ? "still in the race" : "chosen") : titleOf(selection, droppedBy)
        ])
      }
    ]
  });
}

/** Titles of the strategies whose mean lies within the indifference of the chosen one's over the same replications. */
function nearTo({strategies, chosen, indifference}: Selection, figures: ReadonlyArray<readonly number[]>): string[] {
  const best = figures[strategies.findIndex(({id}) => id === chosen)];
  return strategies
    .filter(({id}, s) => {
      const own = figures[s];
      return id !== chosen && Math.abs(meanAndSd(own).mean - meanAndSd(best.slice(0, own.length)).mean) < indifference;
    })
    .map(({title}) => title);
}

/** What Rinott's procedure would take in all, from the variances of the first stage. */
function rinottTotal(
  figures: ReadonlyArray<readonly number[]>,
  {first, confidence, indifference}: {first: number; confidence: number; indifference: number}
): number {
  const constant = rinottConstant({systems: figures.length, first, confidence});
  return figures.reduce(
    (sum, list) => sum + twoStageSize(constant, meanAndSd(list.slice(0, first)).sd, indifference, first),
    0
  );
}
