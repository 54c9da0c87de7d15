import {Draws} from "../random/draws.ts";
import {keyFromSeed} from "../random/key.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {decisionTable} from "../statistics/decision/decision-table.ts";
import {partialInformation} from "../statistics/decision/partial-information.ts";
import {quantiles} from "../statistics/describe.ts";
import {meanAndSd} from "../statistics/spread.ts";
import type {Decision} from "./answers/decision.ts";
import type {Moved} from "./answers/parameter.ts";
import {liveThrough, type Draw} from "./decide/draws.ts";
import {decisionTables} from "./decide/tables.ts";
import {decisionMethod, decisionWords} from "./decide/words.ts";
import {openLab, type Lab, type LabOptions} from "./lab.ts";
import {doubtful} from "./moved.ts";
import {resultOf, type Result} from "./result.ts";

export interface DecideOptions extends LabOptions {
  /** Numbers that are doubtful, in their ranges; by default those of the strategies that have a range with evidence. */
  readonly parameters?: readonly Moved[] | undefined;
  /** Which are doubtful, without `parameters`: those with evidence (the default) or all that have a range; and only under some paths. */
  readonly among?: "evidence" | "all" | undefined;
  readonly within?: readonly string[] | undefined;
  /** Draws of the doubtful numbers, from 8 on; 512 by default. A power of 2 lies most evenly. */
  readonly points?: number | undefined;
  /** Receives the share of the work that is done. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Receives the whole answer from the first 32 draws, from 64, from 128 …; the last one is what comes back. */
  readonly onPartial?: ((result: Result<Decision>) => void) | undefined;
}

const OUTCOME = "net-present-value";
const FIRST = 32;

/**
 * What to choose when the numbers of a scenario are doubtful: draws them from their ranges, lives through every strategy with each draw, and says how often
 * each is best, what it gains and what it may lose, and what it would be worth to know more before deciding. `replications` are those of each
 * draw: at least 2, to tell luck from doubt. Throws on unknown strategies, without a doubtful number, and where no draw is a world.
 */
export async function decide(scenario: Scenario, options: DecideOptions): Promise<Result<Decision>> {
  const {strategies = Object.keys(scenario.strategies), points = 512, replications, values, signal} = options;
  const {among, within, onProgress, onPartial} = options;
  if (strategies.length < 2) throw new Error(`a decision is between 2 strategies or more, not ${strategies.length}`);
  if (!(Number.isSafeInteger(points) && points >= 8))
    throw new Error(`a decision takes a whole number of draws from 8 on, not ${points}`);
  if (replications < 2)
    throw new Error(`decide needs at least 2 replications of each draw, to tell luck from doubt, not ${replications}`);
  const moved = options.parameters ?? doubtful(scenario, strategies, {among, within, values});
  if (moved.length === 0)
    throw new Error("no number of this scenario has a range with evidence: name some with their ranges, or take all");
  const lab = openLab(scenario, {...options, strategies, replications: points * replications});
  const draws: Draw[] = [];
  const failures: Error[] = [];
  const soFar = (done: boolean) => answerOf(lab, {draws, failures, moved, points, replications, among, within, done});
  let next = FIRST;
  await liveThrough(lab, {
    moved,
    strategies,
    outcome: OUTCOME,
    draws: points,
    replications,
    signal,
    onDraw(draw, done) {
      if (draw instanceof Error) failures.push(draw);
      else draws.push(draw);
      onProgress?.(done / points);
      if (onPartial === undefined || draws.length < next || done === points) return;
      while (next <= draws.length) next *= 2;
      onPartial(soFar(false));
    }
  });
  if (draws.length < 2) throw new Error(`no draw of these numbers is a world: ${failures[0]?.message ?? "too few"}`);
  return soFar(true);
}

interface SoFar extends Pick<DecideOptions, "among" | "within"> {
  readonly draws: readonly Draw[];
  readonly failures: readonly Error[];
  readonly moved: readonly Moved[];
  readonly points: number;
  readonly replications: number;
  readonly done: boolean;
}

function answerOf(
  lab: Lab,
  {draws, failures, moved, points, replications, among, within, done}: SoFar
): Result<Decision> {
  const payoffs = draws.map(draw => draw.payoffs);
  const luckOf = (part: number) => new Draws(keyFromSeed(`${lab.seed}/decide/resampling`, part));
  const table = decisionTable(payoffs, luckOf(0));
  const rows = payoffs.map(world => {
    const means = world.map(figures => meanAndSd(figures).mean);
    return means.map(mean => mean - means[0]);
  });
  const information = partialInformation(rows, luckOf(1));
  const evpi = table.valueOfInformation;
  const evppi = moved
    .map((one, d) => {
      const {value, low, high} = information.worth(
        draws.map(draw => draw.values[d]),
        d
      );
      // One number cannot be worth more than all of them; only estimates can.
      const most = evpi.high ?? Infinity;
      return {
        ...one,
        worth: {value: Math.min(value, evpi.value), low: Math.min(low, evpi.value), high: Math.min(high, most)}
      };
    })
    .toSorted((a, b) => b.worth.value - a.worth.value || b.worth.high - a.worth.high || (a.path < b.path ? -1 : 1));
  const {strategies} = lab.inputs;
  const figures: Decision = {
    strategies: table.actions.map(({best, gain, meanRegret, highRegret, worstRegret}, s) => {
      const gains = table.gains.map(row => row[s]);
      return {
        ...strategies[s],
        best,
        gain,
        quantiles: quantiles(gains, [0.05, 0.25, 0.5, 0.75, 0.95]),
        gains,
        regret: {mean: meanRegret, high: highRegret, worst: worstRegret}
      };
    }),
    expectedBest: strategies[table.expectedBest].id,
    lead: {over: strategies[table.lead!.over].id, gain: table.lead!.gain},
    minimaxRegret: strategies[table.minimaxRegret].id,
    evpi,
    evppi,
    luck: table.luck,
    worlds: draws.length,
    failed: failures.length,
    parameters: moved.length,
    done
  };
  const told = {figures, currency: lab.currency, days: lab.inputs.days, failure: failures[0]?.message ?? null};
  return resultOf({
    question: "decide",
    inputs: {
      ...lab.inputs,
      replications,
      options: {
        ...lab.inputs.options,
        points,
        ...(among !== undefined && {among}),
        ...(within !== undefined && {within}),
        parameters: moved.map(({path, low, high}) => ({path, low, high}))
      }
    },
    method: decisionMethod(told, replications),
    answer: decisionWords(told),
    figures,
    tables: decisionTables(told)
  });
}
