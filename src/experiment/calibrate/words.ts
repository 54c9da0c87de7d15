import {formatInterval, formatValue} from "../../outcome/format.ts";
import {outcome} from "../../outcome/registry.ts";
import type {Aim, Calibration} from "../answers/calibration.ts";
import type {Lab} from "../lab.ts";
import {numberName, parameterValue} from "../number-words.ts";
import {listed} from "../spoken.ts";
import type {Goal} from "./aims.ts";
import {monthlyFigures} from "./months.ts";

/** Above this share of its spread before, the data say nothing worth telling about a number. */
const UNTOLD = 0.85;
/** Fewer worlds of equal weight than this give rough ranges. */
const ROUGH = 50;

/** Whether the data have taken doubt from a number, for certain: a small sample may look narrower than what it is a sample of. */
export function isLearnt({contraction}: {contraction: number}, {effective}: Pick<Calibration, "effective">): boolean {
  return contraction <= Math.min(UNTOLD, 1 - 3 / Math.sqrt(2 * effective));
}

export interface Told {
  readonly figures: Calibration;
  readonly lab: Pick<Lab, "currency" | "customers" | "replications" | "inputs">;
  readonly particles: number;
  readonly simulated: number;
  readonly goals: readonly Goal[];
  /** Standard deviation of every goal's figure that comes from luck. */
  readonly luck: readonly number[];
  readonly reached: boolean;
}

export function answerOf(told: Told): string[] {
  const {figures, lab} = told;
  const {parameters, targets, series = []} = figures;
  const {currency} = lab;
  const titleOf = (id: string) => lab.inputs.strategies.find(one => one.id === id)?.title ?? id;
  const missed = [...targets, ...series].filter(({met}) => !met).length;
  const all = targets.length + series.length;
  const learnt = parameters.filter(parameter => isLearnt(parameter, figures));
  const head =
    missed === 0
      ? `${all === 1 ? "The target is" : `All ${all} targets are`} met by worlds within the ranges; ${learntWords(learnt.length, parameters.length)}.`
      : `${missedWords(missed, all)}: no worlds that were found come near enough.`;
  return [
    head,
    ...learnt
      .toSorted((a, b) => a.contraction - b.contraction)
      .map(parameter => `${fittedWords(parameter, currency)}.`),
    ...untoldWords(
      parameters.filter(parameter => !learnt.includes(parameter)),
      currency
    ),
    ...edgeWords(learnt, currency),
    ...(figures.confounded ?? []).map(({paths: [a, b], correlation}) => {
      const [one, other] = [a, b].map(path => numberName(parameters.find(parameter => parameter.path === path)!));
      const how =
        correlation < 0 ? "the higher the one, the lower the other" : "the higher the one, the higher the other";
      return `The targets do not tell ${one} and ${other} apart: ${how}. A further target that only one of them moves would.`;
    }),
    ...targets
      .filter(({met}) => !met)
      .map(aim => {
        const {label, unit} = outcome(aim.outcome);
        return `${label} of ${titleOf(aim.strategy)} comes out at ${aimWords(aim, unit, currency)}.`;
      }),
    ...series
      .filter(({met}) => !met)
      .map(({figure, strategy, months}) => {
        const off = months.toSorted(
          (a, b) =>
            Math.abs(b.predicted.value - b.target) / b.tolerance - Math.abs(a.predicted.value - a.target) / a.tolerance
        )[0];
        const {label, unit} = monthlyFigures[figure];
        return `${label} of ${titleOf(strategy)} does not follow the months given; it is furthest off in month ${off.month}, at ${aimWords(off, unit, currency)}.`;
      }),
    ...(told.reached
      ? []
      : [
          `The nearest worlds that were found are ${formatValue(figures.tolerance ?? NaN, "ratio")} tolerances away from their furthest target. Wider ranges, other numbers or larger tolerances may bring them nearer.`
        ]),
    ...luckWords(told),
    ...(figures.effective < ROUGH
      ? [
          `The sample is worth only ${Math.round(figures.effective)} worlds of equal weight: the ranges are rough, and more particles would make them sharper.`
        ]
      : [])
  ];
}

function missedWords(missed: number, all: number): string {
  if (all === 1) return "The target is not met";
  if (missed === all) return `None of the ${all} targets is met`;
  return `${all - missed} of ${all} targets ${all - missed === 1 ? "is" : "are"} met`;
}

function learntWords(learnt: number, all: number): string {
  if (learnt === 0) return "but the data say next to nothing about the numbers";
  if (learnt === all) return all === 1 ? "the number has been learnt" : `all ${all} numbers have been learnt`;
  return `${learnt} of ${all} numbers ${learnt === 1 ? "has" : "have"} been learnt`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

type Fitted = Calibration["parameters"][number];

function fittedWords(parameter: Fitted, currency: string): string {
  const {
    posterior: {quantiles},
    value,
    contraction,
    per
  } = parameter;
  const written = (amount: number) => parameterValue(parameter, amount, currency);
  const name = numberName(parameter);
  const of = per === "" ? "" : ` ${per}`;
  return `${capital(name)}: ${written(quantiles[2])}${of}, 90% range ${written(quantiles[0])} to ${written(quantiles[4])}; it stood at ${written(value)}, and ${formatValue(contraction, "share", {precision: 2})} of the doubt about it is left`;
}

function untoldWords(untold: readonly Fitted[], currency: string): string[] {
  if (untold.length === 0) return [];
  const names = untold.map(
    parameter => `${numberName(parameter)} (${parameterValue(parameter, parameter.value, currency)})`
  );
  return [`The targets say nothing certain about ${listed(names, "or")}: any value in the range does as well.`];
}

/** Numbers whose belief leans on an end of their range: the truth may lie beyond. */
function edgeWords(learnt: readonly Fitted[], currency: string): string[] {
  return learnt.flatMap(parameter => {
    const {
      low,
      high,
      posterior: {quantiles}
    } = parameter;
    const near = 0.05 * (high - low);
    const end = quantiles[1] - low < near ? low : high - quantiles[3] < near ? high : null;
    if (end === null) return [];
    return [
      `${capital(numberName(parameter))} leans on the end of its range at ${parameterValue(parameter, end, currency)}: the truth may lie beyond.`
    ];
  });
}

function aimWords({target, tolerance, predicted, before}: Aim, unit: string, currency: string): string {
  const like = Math.max(Math.abs(target), Math.abs(predicted.value));
  const written = (value: number) => formatValue(value, unit, {currency, like});
  const range =
    predicted.low === null || predicted.high === null
      ? ""
      : ` (90% range ${formatInterval(predicted.low, predicted.high, unit, {currency})})`;
  return `${written(predicted.value)}${range} instead of ${written(target)} ± ${written(tolerance)}; before it was ${written(before)}`;
}

/** Where luck hides more than the tolerances allow, a larger run would tell more. */
function luckWords({goals, luck, lab: {customers, replications}}: Told): string[] {
  const lucky = goals.filter(({tolerance}, g) => luck[g] > tolerance).length;
  if (lucky === 0) return [];
  const worst = Math.max(...goals.map(({tolerance}, g) => luck[g] / tolerance));
  const needed = Math.ceil((customers * replications * worst * worst) / 1000) * 1000;
  return [
    `The luck in a run of this size is larger than the tolerance of ${lucky === 1 ? "one target" : `${lucky} targets`}: about ${formatValue(needed, "count")} customers × replications instead of ${formatValue(customers * replications, "count")} would do justice to all.`
  ];
}

export function methodOf({particles, simulated, figures}: Told): string[] {
  return [
    `Approximate Bayesian computation, sequential Monte Carlo: ${figures.rounds.length} rounds, ${simulated} worlds tried, each with luck of its own, ${particles} kept in the end, worth ${Math.round(figures.effective)} of equal weight.`,
    "Before the data, half of the belief in a number lies below the value as it stood and half above, evenly over its range.",
    "A world is kept if every target comes out within its tolerance, a series of months within the root mean square of its tolerances; luck in a figure of this size widens a tolerance.",
    `What the fitted worlds foretell comes from worlds of the sample lived through once more with new luck. Ranges hold 90% of what is believed.`
  ];
}
