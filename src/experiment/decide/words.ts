import {formatInterval, formatValue} from "../../outcome/format.ts";
import type {Decision} from "../answers/decision.ts";
import {numberName} from "../number-words.ts";
import {clearSign, listed, span, spoken} from "../spoken.ts";

/** A decision and what is needed to put it into words. */
export interface Told {
  readonly figures: Decision;
  readonly currency: string;
  readonly days: number;
  /** Why the first of the draws that were left out was no world. */
  readonly failure: string | null;
}

/** Numbers that are named as worth knowing. */
const MOST_NAMED = 3;
/** Share of luck above which doubt can hardly be seen behind it. */
const HIDDEN = 0.9;

type Strategy = Decision["strategies"][number];

/** What a strategist needs to know: what to choose, how sure that is, what it may cost, and what knowing more would be worth. */
export function decisionWords(told: Told): string[] {
  const {strategies} = told.figures;
  if (strategies.every(({gains}) => gains.every(gain => gain === 0)))
    return [`All strategies come to the same money in all ${worldsOf(told)}: there is nothing to decide.`];
  return [
    ...choiceSentences(told),
    ...luckSentences(told),
    ...spreadSentences(told),
    ...regretSentences(told),
    ...informationSentences(told),
    ...failureSentences(told)
  ];
}

const money = (value: number, currency: string, like?: number) => formatValue(value, "money", {currency, like});
const worldsOf = ({figures: {worlds, done}}: Told) => `${worlds} worlds${done ? "" : " so far"}`;

function titleOf({figures: {strategies}}: Told, id: string): Strategy {
  return strategies.find(strategy => strategy.id === id)!;
}

function choiceSentences(told: Told): string[] {
  const {figures, currency, days} = told;
  const {strategies, expectedBest, lead} = figures;
  const [first] = strategies;
  const best = titleOf(told, expectedBest);
  const rival = titleOf(told, lead.over);
  const others = strategies.filter(({id}) => id !== expectedBest);
  const chance = `${best.title} is best in ${shareWords(best.best)} of ${worldsOf(told)} that the doubtful numbers allow${
    others.length === 1 ? "" : `, ${listed(others.map(({title, best: share}) => `${title} in ${shareWords(share)}`))}`
  }.`;
  const over = `over ${span(days)}`;
  if (clearSign(lead.gain) <= 0)
    return [
      `No clear difference on average: over all that is doubtful ${best.title} brings ${spoken(lead.gain, "money", {currency, signed: true})} against ${rival.title} ${over}.`,
      chance
    ];
  const more = `${spoken(lead.gain, "money", {currency})} more than ${rival.title}`;
  const baseline =
    best === first || rival === first ? "" : ` and ${spoken(best.gain, "money", {currency})} more than ${first.title}`;
  return [`Choose ${best.title}: on average over all that is doubtful it brings ${more}${baseline} ${over}.`, chance];
}

function shareWords({value, low, high}: Strategy["best"]): string {
  const precision = {precision: 2};
  const said = formatValue(value, "share", precision);
  return low === null || high === null ? said : `${said} (${formatInterval(low, high, "share", precision)})`;
}

function spreadSentences(told: Told): string[] {
  const {figures, currency} = told;
  if (figures.luck > HIDDEN) return [];
  const [first, ...others] = figures.strategies;
  const said = others.map(({title, quantiles}) => {
    const range = formatInterval(quantiles[0], quantiles[4], "money", {currency, signed: true});
    return `what ${title} brings against ${first.title} lies between ${range}`.replace(
      / to (?=[^ ]*(?: [kMB])?$)/,
      " and "
    );
  });
  return [`In nine worlds out of ten ${listed(said)}.`];
}

function regretSentences(told: Told): string[] {
  const {figures, currency} = told;
  const {expectedBest, minimaxRegret, strategies} = figures;
  const [best, safest] = [titleOf(told, expectedBest), titleOf(told, minimaxRegret)];
  const loses = ({regret: {mean, high, worst}}: Strategy) =>
    worst === 0
      ? "is never worse than another"
      : `loses ${money(mean.value, currency)} on average against what would have been best, ${high > 0 ? `more than ${money(high, currency)} in one world out of twenty and ` : ""}${money(worst, currency)} in the worst`;
  if (best.id !== safest.id)
    return [
      `${best.title} ${loses(best)}. ${safest.title} loses least where it goes worst: ${money(safest.regret.worst, currency)}.`
    ];
  const others = strategies.filter(({id}) => id !== best.id);
  const worst = Math.min(...others.map(({regret}) => regret.worst));
  return [
    `${best.title} ${loses(best)}; ${others.length === 1 ? others[0].title : "every other strategy"} ${worst === 0 ? "is never worse" : `loses ${others.length === 1 ? "" : "at least "}${money(worst, currency)} in its worst world`}.`
  ];
}

function informationSentences(told: Told): string[] {
  const {figures, currency} = told;
  const {evpi, evppi, parameters} = figures;
  const worth = (range: Decision["evpi"]) => spoken(range, "money", {currency});
  if (evpi.high !== null && figures.luck > HIDDEN)
    return [`To know everything before deciding would be worth at most ${money(evpi.high, currency)}.`];
  if (evpi.high !== null && evpi.value === 0)
    return [
      `Knowing more would hardly change the choice: it is the same in all worlds, and to know everything would be worth at most ${money(evpi.high, currency)}.`
    ];
  const all = `Knowing all ${parameters === 1 ? "there is to know" : `${parameters} numbers`} before deciding would be worth up to ${worth(evpi)}: no study that costs more can pay.`;
  if (parameters === 1) return [all];
  const named = evppi.filter(({worth: {low}}) => low !== null && low > 0).slice(0, MOST_NAMED);
  if (named.length === 0) {
    const [top] = evppi;
    const most = top.worth.high ?? top.worth.value;
    return [
      all,
      `No single number is clearly worth finding out by itself; ${numberName(top)} could be worth ${money(most, currency)} at most.`
    ];
  }
  return [
    all,
    `Knowing ${numberName(named[0])} before deciding would be worth up to ${worth(named[0].worth)}${
      named.length === 1 ? "" : `; ${listed(named.slice(1).map(one => `${numberName(one)} up to ${worth(one.worth)}`))}`
    }.`
  ];
}

function luckSentences({figures: {luck}}: Told): string[] {
  return luck > HIDDEN
    ? [
        `Luck hides most of what the doubtful numbers do: ${formatValue(luck, "share", {precision: 2})} of what differs from world to world is chance. More customers or more draws would show them better.`
      ]
    : [];
}

function failureSentences({figures: {worlds, failed}, failure}: Told): string[] {
  return failed === 0
    ? []
    : [`${failed} of ${worlds + failed} draws could not be lived through and were left out: ${failure ?? ""}.`];
}

/** How it was computed. */
export function decisionMethod({figures}: Pick<Told, "figures">, replications: number): string[] {
  const {worlds, parameters, luck} = figures;
  return [
    `${worlds} draws of ${parameters === 1 ? "1 doubtful number" : `${parameters} doubtful numbers`} over their ranges (Sobol' sequence; half of the draws of each number below where it stands, half above), all strategies in each, ${replications} replications of each: people and luck are the same for all strategies of a draw and new in every draw.`,
    `Luck is ${formatValue(luck, "share", {precision: 2})} of the variance of gains from draw to draw, estimated from the replications within draws. It is taken out of shares, quantiles, regrets and the value of information by moving every draw towards the mean (moment matching); mean gains bear it and their intervals include it.`,
    "Value of information: all numbers, E max − max E; one number, regression of the gains on it by penalised splines, less what a regression on noise would find. Intervals: Student's t for mean gains, otherwise a bootstrap over draws; for one number a parametric one."
  ];
}
