import type {BreakEven} from "../experiment/answers/break-even.ts";
import type {Calibration} from "../experiment/answers/calibration.ts";
import type {Decision} from "../experiment/answers/decision.ts";
import type {Explanation} from "../experiment/answers/explanation.ts";
import type {Movers} from "../experiment/answers/movers.ts";
import type {Naive} from "../experiment/answers/naive.ts";
import type {Pareto} from "../experiment/answers/pareto.ts";
import type {Regimes} from "../experiment/answers/regimes.ts";
import type {Roadmap} from "../experiment/answers/roadmap.ts";
import type {Selection} from "../experiment/answers/selection.ts";
import type {Sensitivity} from "../experiment/answers/sensitivity.ts";
import type {Sweep} from "../experiment/answers/sweep.ts";
import type {Question, Result} from "../experiment/result.ts";
import type {Context} from "./amounts.ts";
import {breakEven} from "./break-even.ts";
import {cohorts} from "./cohorts.ts";
import {distribution} from "./distribution.ts";
import {naiveDumbbell} from "./dumbbell.ts";
import {evpi} from "./evpi.ts";
import {flow} from "./flow.ts";
import {morrisPlane} from "./morris-plane.ts";
import {movers} from "./movers.ts";
import type {ChartOptions} from "./options.ts";
import {pareto} from "./pareto.ts";
import {posterior} from "./posterior.ts";
import {regimeMap} from "./regime-map.ts";
import {regret} from "./regret.ts";
import {roadmap} from "./roadmap.ts";
import {selection} from "./selection.ts";
import {sobolBars} from "./sobol-bars.ts";
import {stepMatrix} from "./step-matrix.ts";
import {sweep} from "./sweep.ts";
import {switches} from "./switches.ts";
import {tornado} from "./tornado.ts";
import {waterfall} from "./waterfall.ts";

/** The figures of each question; those that are missing here have no pictures of their own. */
interface Figures {
  readonly explain: Explanation;
  readonly movers: Movers;
  readonly sweep: Sweep;
  readonly sensitivity: Sensitivity;
  readonly "break-even": BreakEven;
  readonly regimes: Regimes;
  readonly decide: Decision;
  readonly roadmap: Roadmap;
  readonly optimise: Pareto;
  readonly naive: Naive;
  readonly calibrate: Calibration;
  readonly select: Selection;
}

type Draw<F> = (figures: F, context: Context, options: ChartOptions) => HTMLElement[];

const drawings: {readonly [Q in keyof Figures]: Draw<Figures[Q]>} = {
  explain: (figures, context, options) => [waterfall(figures, context, options)],
  movers: (figures, _, options) => [
    movers(figures, options),
    flow(figures.flows, options),
    stepMatrix(figures.flows, options),
    switches(figures.flows, options),
    cohorts(figures.cohorts, options)
  ],
  sweep: (figures, context, options) => [sweep(figures, context, options)],
  sensitivity: (figures, context, options) => {
    if (figures.method === "tornado") return [tornado(figures, context, options)];
    const screened = figures.morris.length > 0 ? [morrisPlane(figures, context, options)] : [];
    return figures.method === "morris" ? screened : [sobolBars(figures, context, options), ...screened];
  },
  "break-even": (figures, context, options) => [breakEven(figures, context, options)],
  regimes: (figures, context, options) => [regimeMap(figures, context, options)],
  decide: (figures, context, options) => [
    distribution(figures, context, options),
    regret(figures, context, options),
    evpi(figures, context, options)
  ],
  roadmap: (figures, context, options) => [roadmap(figures, context, options)],
  optimise: (figures, context, options) => [pareto(figures, context, options)],
  naive: (figures, context, options) => [naiveDumbbell(figures, context, options)],
  calibrate: (figures, context, options) => [posterior(figures, context, options)],
  select: (figures, context, options) => [selection(figures, context, options)]
};

/**
 * The figures of an answer, the one that answers the question first; none for a question whose answer is drawn elsewhere (a comparison).
 * Strategies keep the looks that they have in the scenario as long as `inputs.strategies` names all of them, or `options.order` does.
 */
export function answerCharts(
  result: Result,
  {outcomes}: Pick<Context, "outcomes">,
  options: ChartOptions = {}
): HTMLElement[] {
  const draw = (drawings as Partial<Record<Question, Draw<unknown>>>)[result.question];
  const {currency, strategies} = result.inputs;
  const named = strategies.map(({id}) => id);
  return draw?.(result.figures, {currency, outcomes}, {order: named, ...options}) ?? [];
}
