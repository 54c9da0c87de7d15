import type {Scenario} from "../scenario/scenario.ts";
import type {Moved} from "./answers/parameter.ts";
import type {Sensitivity} from "./answers/sensitivity.ts";
import {measurableOutcome} from "./evaluation.ts";
import {openLab, type LabOptions} from "./lab.ts";
import {distinct, doubtful} from "./moved.ts";
import {resultOf, type Result} from "./result.ts";
import {doubtOf, drawnSettings} from "./sensitivity/doubt.ts";
import {indexDesign} from "./sensitivity/indices.ts";
import {methodOf} from "./sensitivity/method.ts";
import {live, type Followed, type Lived, type Setting} from "./sensitivity/live.ts";
import {screeningOf} from "./sensitivity/screening.ts";
import {tablesOf} from "./sensitivity/tables.ts";
import {endSettings, rangeOf, tornadoOf} from "./sensitivity/tornado.ts";
import {answerOf, type Told} from "./sensitivity/words.ts";

export const sensitivityMethods = ["tornado", "morris", "sobol"] as const;

export interface SensitivityOptions extends LabOptions {
  /** The strategy that `to` is compared with; null follows the outcome of `to` itself. */
  readonly from: string | null;
  readonly to: string;
  /** Outcome id; net-present-value by default. */
  readonly outcome?: string | undefined;
  /**
   * "tornado" moves one number at a time to either end of its range; "morris" screens many by their elementary effects; "sobol" shares the variance
   * out among a few, which a small screening chooses unless `parameters` names them.
   */
  readonly method?: Sensitivity["method"] | undefined;
  /** Numbers that move, in their ranges; by default the doubtful ones of the strategies. */
  readonly parameters?: readonly Moved[] | undefined;
  /** Which of them are doubtful, without `parameters`: those with evidence (the default) or all that have a range; and only under some paths. */
  readonly among?: "evidence" | "all" | undefined;
  readonly within?: readonly string[] | undefined;
  /** Trajectories of "morris", 8 by default; points of each of the two samples of "sobol", a power of 2, 64 by default. */
  readonly points?: number | undefined;
  /** Settings of all numbers at once that tell doubt about the numbers from luck ("tornado", "morris"); 32 by default, 0 leaves it out. */
  readonly draws?: number | undefined;
  /** Receives the share of the work that is done. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

const SCREENED = 8;
const SCREENING = 4;

/**
 * Says on which numbers of a scenario an outcome, or the difference in it between two strategies, depends, and how much of the doubt about it comes
 * from the numbers rather than from luck. All settings are lived through with the same people and the same luck in one pass ("sobol" with a screening: two).
 * Throws on an unknown strategy, outcome or method, without numbers to move, and on an outcome that has no value in one of the worlds.
 */
export async function sensitivity(scenario: Scenario, options: SensitivityOptions): Promise<Result<Sensitivity>> {
  const {from, to, method = "tornado", outcome: id = "net-present-value", among, within, values} = options;
  const outcome = measurableOutcome(id);
  if (!sensitivityMethods.includes(method)) throw new Error(`unknown method of sensitivity: ${String(method)}`);
  if (from === to) throw new Error(`nothing to compare: ${to} with itself`);
  const strategies = from === null ? [to] : [from, to];
  const lab = openLab(scenario, {...options, strategies});
  const parameters = distinct(options.parameters ?? doubtful(scenario, strategies, {among, within, values}));
  if (parameters.length === 0)
    throw new Error(
      `no number ${within === undefined ? "of this scenario" : `under ${within.join(", ")}`} has a range with evidence: name some with their ranges, or take all`
    );
  const {points, draws} = sizesOf(method, options);
  const followed: Followed = {outcome: id, from, to};
  const worlds = new Set<string>();
  let asked = 0;
  const see = async (settings: readonly Setting[], start: number, share: number): Promise<Lived["outputs"]> => {
    const lived = await live(lab, followed, settings, done => options.onProgress?.(start + share * done));
    asked += lived.worlds.length;
    for (const world of lived.worlds) worlds.add(world);
    return lived.outputs;
  };

  const seen = await look(
    parameters,
    {method, points, draws, seed: lab.seed, named: options.parameters !== undefined},
    see,
    from !== null
  );
  const named = (strategy: string) => lab.inputs.strategies.find(one => one.id === strategy)!;
  const figures: Sensitivity = {
    outcome: id,
    from: from === null ? null : named(from),
    to: named(to),
    method,
    ...seen.figures
  };
  const {currency, customers, replications} = lab;
  const counts = {points, asked, worlds: worlds.size, customers, replications};
  const told: Told = {figures, outcome, parameters, exact: seen.exact, currency, ...counts};
  return resultOf({
    question: "sensitivity",
    inputs: {
      ...lab.inputs,
      options: {
        ...lab.inputs.options,
        outcome: id,
        method,
        points,
        draws,
        parameters: parameters.map(({path, low, high}) => ({path, low, high}))
      }
    },
    method: methodOf(told),
    answer: answerOf(told),
    figures,
    tables: tablesOf(told)
  });
}

interface Look {
  readonly method: Sensitivity["method"];
  readonly points: number;
  readonly draws: number;
  readonly seed: string;
  /** The numbers were named: all of them are looked at. */
  readonly named: boolean;
}

type See = (settings: readonly Setting[], start: number, share: number) => Promise<Lived["outputs"]>;
type Seen = Pick<Sensitivity, "standing" | "tornado" | "morris" | "sobol" | "additive" | "variance">;

async function look(
  parameters: readonly Moved[],
  {method, points, draws, seed, named}: Look,
  see: See,
  compared: boolean
): Promise<{figures: Seen; exact: boolean}> {
  const standing: Setting = new Map();
  const drawn = drawnSettings(parameters, draws, seed);
  const none = {tornado: [], morris: [], sobol: [], additive: null};
  if (method === "tornado") {
    const ends = endSettings(parameters);
    const [stood, ...outputs] = await see([standing, ...ends, ...drawn], 0, 1);
    const tornado = tornadoOf(parameters, stood!, outputs.slice(0, ends.length), compared);
    const variance = doubtOf(outputs.slice(ends.length), parameters.length);
    return {figures: {...none, standing: rangeOf(stood!), tornado, variance}, exact: false};
  }
  if (method === "morris") {
    const {settings, points: pointsOf} = screeningOf(parameters, points, seed);
    const [stood, ...outputs] = await see([standing, ...settings, ...drawn], 0, 1);
    const morris = pointsOf(outputs.slice(0, settings.length));
    const variance = doubtOf(outputs.slice(settings.length), parameters.length);
    return {figures: {...none, standing: rangeOf(stood!), morris, variance}, exact: false};
  }
  let finalists = parameters;
  let morris: Sensitivity["morris"] = [];
  let start = 0;
  if (!named && parameters.length > SCREENED) {
    const screening = screeningOf(parameters, SCREENING, seed);
    start = screening.settings.length / (screening.settings.length + 2 * SCREENED * points);
    morris = screening.points(await see(screening.settings, 0, start));
    const chosen = new Set(morris.slice(0, SCREENED).map(({path}) => path));
    finalists = parameters.filter(({path}) => chosen.has(path));
  }
  const {settings, samples, exact, indices} = indexDesign(finalists, points, seed);
  const [stood, ...outputs] = await see([standing, ...settings], start, 1 - start);
  const variance = doubtOf(outputs.slice(0, samples), finalists.length);
  return {figures: {...none, standing: rangeOf(stood!), morris, ...indices(outputs), variance}, exact};
}

function sizesOf(
  method: Sensitivity["method"],
  {points, draws = 32}: Pick<SensitivityOptions, "points" | "draws">
): {points: number; draws: number} {
  if (!(Number.isSafeInteger(draws) && draws >= 0 && draws !== 1)) throw new Error(`invalid number of draws: ${draws}`);
  if (method === "tornado") return {points: 0, draws};
  if (method === "morris") {
    const trajectories = points ?? 8;
    if (!(Number.isSafeInteger(trajectories) && trajectories >= 2))
      throw new Error(`the method of Morris needs at least 2 trajectories, not ${trajectories}`);
    return {points: trajectories, draws};
  }
  const samples = points ?? 64;
  if (!(Number.isSafeInteger(samples) && samples >= 4 && (samples & (samples - 1)) === 0 && samples <= 65_536))
    throw new Error(`Sobol' indices need a power of 2 points from 4 on, not ${samples}`);
  return {points: samples, draws: 0};
}
