import type {Context} from "../../src/charts/amounts.ts";
import type {BreakEven} from "../../src/experiment/answers/break-even.ts";
import type {Calibration} from "../../src/experiment/answers/calibration.ts";
import type {Decision} from "../../src/experiment/answers/decision.ts";
import type {Explanation, Part} from "../../src/experiment/answers/explanation.ts";
import type {Cohorts, Flows, Movers} from "../../src/experiment/answers/movers.ts";
import type {Naive} from "../../src/experiment/answers/naive.ts";
import type {Moved} from "../../src/experiment/answers/parameter.ts";
import type {Pareto} from "../../src/experiment/answers/pareto.ts";
import type {Regimes} from "../../src/experiment/answers/regimes.ts";
import type {Roadmap} from "../../src/experiment/answers/roadmap.ts";
import type {Selection} from "../../src/experiment/answers/selection.ts";
import type {Sensitivity} from "../../src/experiment/answers/sensitivity.ts";
import type {Sweep} from "../../src/experiment/answers/sweep.ts";
import type {Range} from "../../src/experiment/result.ts";
import type {Outcome} from "../../src/outcome/outcome.ts";
import {outcomes as known} from "./data.ts";

// Answers that a mattress seller might get, written by hand.

export const worth: Outcome = {
  id: "net-present-value",
  label: "Net present value",
  unit: "money",
  per: "of the market, over the run",
  better: "higher",
  group: "money",
  definition: "All money in less all money out, discounted to the start."
};
export const context: Context = {currency: "USD", outcomes: [...Object.values(known), worth]};

/** A value with an interval of `half` to either side. */
export const range = (value: number, half: number): Range => ({value, low: value - half, high: value + half});
/** A value of which no interval is known. */
export const bare = (value: number): Range => ({value, low: null, high: null});
const nan = bare(NaN);

export const siloed = {id: "siloed", title: "Siloed"};
export const integrated = {id: "integrated", title: "Integrated"};
const bots = {id: "chatbot-first", title: "Siloed with a chatbot before every desk"};
const partly = {id: "cart-only", title: "Shared cart only"};

/** A name of many words, as scenarios have them. */
const longest =
  "loss from effort so far of people who are on a phone and have changed from the marketplace to the site";

const moved = (
  path: string,
  label: string,
  unit: string,
  per: string,
  [value, low, high]: readonly [number, number, number],
  grade: Moved["grade"] = "B"
): Moved => ({path, label, unit, per, value, low, high, evidence: grade === null ? null : "a study", grade});

export const numbers = {
  match: moved("links.identity.match", "recognition: recognised here", "share", "of people", [0.6, 0.35, 0.85]),
  setup: moved("links.cart.setup", "cart link: one-off cost", "USD", "once", [240_000, 80_000, 600_000], null),
  changes: moved("journey.switch", "journeys that change channel", "share", "of journeys", [0.22, 0.05, 0.4], "A"),
  gap: moved(
    "segments.urban.gap",
    "urban: time between two sessions",
    "minutes",
    "mean per journey",
    [4320, 1440, 14_400]
  ),
  handle: moved("channels.phone.handle", "phone: handling time", "minutes", "mean per contact", [6.2, 4, 8], "A"),
  need: moved(
    "segments.urban.need",
    "urban: needs that can lead to an order",
    "per year",
    "per person",
    [1.5, 1, 2],
    "C"
  ),
  fit: moved(
    "channels.store.fit",
    "store: fit for this stage",
    "times",
    "of the odds of choosing the channel",
    [1.4, 0.5, 3],
    "C"
  ),
  effort: moved("journey.effort", longest, "log odds", "per hour", [0.6, 0, 2], "C")
};
const list = Object.values(numbers);

/** Forty numbers, of which a few matter. */
const many = Array.from({length: 40}, (_, i) => ({
  ...list[i % list.length]!,
  path: `number.${i}`,
  label: `${list[i % list.length]!.label} ${i + 1}`,
  size: 400_000 / (i + 1) ** 1.4
}));

// 1 Explanation

const piece = (id: string, label: string, value: number, half: number, levers: readonly string[] = [id]): Part => ({
  ...range(value, half),
  id,
  label,
  levers,
  first: range(value * 0.8, half),
  last: range(value * 1.2, half)
});

export const explanation: Explanation = {
  outcome: "net-present-value",
  from: {...siloed, value: 2_918_000},
  to: {...integrated, value: 3_198_000},
  whole: range(280_000, 165_000),
  parts: [
    piece("cart", "Shared cart", 214_000, 41_000),
    piece("identity", "Recognition across channels", 168_000, 60_000),
    piece("stock", "Linked stock", 22_000, 35_000),
    piece("desk", "One support desk", 96_000, 30_000, ["desk", "case-file", "callback"]),
    piece("chat", "Chatbot before the desk", -64_000, 22_000),
    piece("costs", "Running costs of the links", -156_000, 0)
  ],
  interactions: [
    {one: "cart", other: "identity", ...range(74_000, 31_000)},
    {one: "desk", other: "chat", ...range(-28_000, 21_000)},
    {one: "cart", other: "stock", ...range(6000, 24_000)}
  ],
  exact: true,
  combinations: 64,
  worlds: 32,
  orders: null
};

export const sampledExplanation: Explanation = {
  ...explanation,
  parts: many.map(({label, size}, i) => piece(`p${i}`, label, i % 3 === 1 ? -size : size, size / 3 + 3000)),
  to: {...integrated, value: 2_918_000 + many.reduce((sum, {size}, i) => sum + (i % 3 === 1 ? -size : size), 0)},
  whole: range(
    many.reduce((sum, {size}, i) => sum + (i % 3 === 1 ? -size : size), 0),
    90_000
  ),
  interactions: [],
  exact: false,
  combinations: 4100,
  worlds: 4100,
  orders: 100
};

export const effortExplanation: Explanation = {
  ...explanation,
  outcome: "customer-minutes-per-case",
  from: {...siloed, value: 23.4},
  to: {...integrated, value: 14.8},
  whole: range(-8.6, 0.7),
  parts: [piece("desk", "One support desk", -8.6, 0.7)],
  interactions: [],
  combinations: 2,
  worlds: 2
};

export const emptyExplanation: Explanation = {
  ...explanation,
  from: {...siloed, value: NaN},
  to: {...integrated, value: NaN},
  whole: nan,
  parts: [],
  interactions: []
};

// 2–4 Sensitivity

const bar = (number: Moved, atLow: Range, atHigh: Range, flips = false, clear = true) => ({
  ...number,
  atLow,
  atHigh,
  swing: Math.max(atLow.value, atHigh.value, 280_000) - Math.min(atLow.value, atHigh.value, 280_000),
  clear,
  flips
});

const sensitivity: Sensitivity = {
  outcome: "net-present-value",
  from: siloed,
  to: integrated,
  standing: range(280_000, 120_000),
  method: "tornado",
  tornado: [],
  morris: [],
  sobol: [],
  additive: null,
  variance: null
};

export const tornadoAnswer: Sensitivity = {
  ...sensitivity,
  tornado: [
    bar(numbers.match, range(-190_000, 80_000), range(640_000, 90_000), true),
    bar(numbers.setup, range(440_000, 120_000), range(-80_000, 60_000), true),
    bar(numbers.changes, range(60_000, 100_000), range(520_000, 90_000)),
    bar(numbers.need, range(150_000, 90_000), range(420_000, 120_000)),
    // Both ends on the same side of the middle.
    bar(numbers.gap, range(210_000, 90_000), range(150_000, 90_000)),
    bar(numbers.effort, range(262_000, 100_000), range(305_000, 100_000), false, false),
    bar(numbers.handle, range(280_000, 120_000), range(280_000, 120_000), false, false)
  ]
};

export const manyTornado: Sensitivity = {
  ...sensitivity,
  tornado: many.map(({size, ...number}, i) =>
    bar(number, range(280_000 - size, 60_000), range(280_000 + size * 0.7, 60_000), i === 0)
  )
};

export const ownTornado: Sensitivity = {
  ...sensitivity,
  outcome: "cost-per-order",
  from: null,
  standing: range(306, 5),
  tornado: [
    {...numbers.handle, atLow: range(298, 5), atHigh: range(312, 5), swing: 14, clear: true, flips: false},
    {...numbers.fit, atLow: bare(309), atHigh: bare(303), swing: 6, clear: false, flips: false}
  ]
};

export const emptySensitivity: Sensitivity = {...sensitivity, standing: nan};

export const morrisAnswer: Sensitivity = {
  ...sensitivity,
  method: "morris",
  morris: [
    {...numbers.match, mu: 410_000, muStar: range(430_000, 90_000), sigma: 210_000},
    {...numbers.setup, mu: -260_000, muStar: range(260_000, 20_000), sigma: 14_000},
    {...numbers.changes, mu: 180_000, muStar: range(240_000, 70_000), sigma: 260_000},
    {...numbers.need, mu: 130_000, muStar: range(130_000, 50_000), sigma: 80_000},
    {...numbers.gap, mu: -20_000, muStar: range(40_000, 40_000), sigma: 52_000},
    {...numbers.effort, mu: 10_000, muStar: range(38_000, 38_000), sigma: 49_000},
    {...numbers.handle, mu: 0, muStar: range(0, 0), sigma: 0}
  ]
};

export const manyMorris: Sensitivity = {
  ...sensitivity,
  method: "morris",
  from: null,
  morris: many.map(({size, ...number}, i) => ({
    ...number,
    mu: size,
    muStar: {value: size, low: Math.max(0, size * 0.7 - 6000), high: size * 1.3 + 6000},
    sigma: size * (0.2 + (i % 5) / 4)
  }))
};

const sobolBar = (number: Moved, first: number, total: number) => ({
  ...number,
  first: range(first, 0.06),
  total: range(total, 0.07),
  shapley: range((first + total) / 2, 0.05)
});

export const sobolAnswer: Sensitivity = {
  ...sensitivity,
  method: "sobol",
  sobol: [
    sobolBar(numbers.match, 0.41, 0.58),
    sobolBar(numbers.setup, 0.19, 0.2),
    sobolBar(numbers.changes, 0.11, 0.29),
    sobolBar(numbers.need, 0.08, 0.11),
    sobolBar(numbers.effort, -0.01, 0.02)
  ],
  additive: range(0.81, 0.06),
  variance: {
    parameters: range(0.83, 0.05),
    luck: range(0.17, 0.05),
    sdParameters: 240_000,
    sdLuck: 108_000,
    numbers: 5,
    draws: 512
  }
};

export const manySobol: Sensitivity = {
  ...sobolAnswer,
  variance: null,
  sobol: many.map(({size, ...number}) => ({...sobolBar(number, size / 1.3e6, size / 1e6), shapley: nan}))
};

// 5 Break-even

const line = (at: readonly number[], slope: number, zero: number, half: number) =>
  at.map(place => ({at: place, ...range(slope * (place - zero), half)}));

export const breakEvenAnswer: BreakEven = {
  outcome: "net-present-value",
  from: siloed,
  to: integrated,
  parameter: numbers.match,
  points: line([0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85], 1_650_000, 0.43, 90_000),
  crossings: [{at: 0.43, low: 0.376, high: 0.485, toBetter: true}],
  beyond: null,
  costsOnly: false
};

export const costBreakEven: BreakEven = {
  ...breakEvenAnswer,
  parameter: numbers.setup,
  points: line([80_000, 200_000, 340_000, 480_000, 600_000], -1, 760_000, 60_000),
  crossings: [],
  beyond: 760_000,
  costsOnly: true
};

/** Better in the middle only; fewer minutes are better. */
export const twiceBreakEven: BreakEven = {
  ...breakEvenAnswer,
  outcome: "customer-minutes-per-case",
  parameter: numbers.gap,
  points: [1440, 4320, 7200, 10_080, 14_400].map((at, i) => ({at, ...range([2, -3, -4, -1, 3][i]!, 1.1)})),
  crossings: [
    {at: 2592, low: 1900, high: 3600, toBetter: true},
    {at: 11_160, low: 9500, high: null, toBetter: false}
  ]
};

export const emptyBreakEven: BreakEven = {...breakEvenAnswer, points: [], crossings: []};

// 6 Regimes

const xs = [0.05, 0.12, 0.19, 0.26, 0.33, 0.4];
const ys = [80_000, 210_000, 340_000, 470_000, 600_000];
const gapAt = (x: number, y: number) => 1_900_000 * x - y - 40_000;

export const regimesAnswer: Regimes = {
  outcome: "net-present-value",
  from: siloed,
  to: integrated,
  map: {
    x: numbers.changes,
    y: numbers.setup,
    xs,
    ys,
    cells: ys.flatMap(y =>
      xs.map(x => {
        const difference = range(gapAt(x, y), 70_000);
        const winner =
          difference.low! > 0 ? ("to" as const) : difference.high! < 0 ? ("from" as const) : ("unclear" as const);
        return {x, y, ...difference, winner};
      })
    ),
    contour: [
      [
        [(80_000 + 40_000) / 1_900_000, 80_000],
        [(600_000 + 40_000) / 1_900_000, 600_000]
      ]
    ]
  },
  boxes: [
    {
      winner: "to",
      limits: [
        {parameter: numbers.changes, low: 0.18, high: null},
        {parameter: numbers.setup, low: null, high: 320_000}
      ],
      coverage: 0.71,
      density: 0.96,
      mass: 0.38,
      words: "Integrated wins when more than 18% of journeys change channel and the cart link costs less than $320 k"
    }
  ],
  parameters: 2,
  worlds: 512,
  toBetter: 0.54,
  luck: null
};

export const boxesOnly: Regimes = {
  ...regimesAnswer,
  map: null,
  boxes: [
    ...regimesAnswer.boxes,
    {
      winner: "from",
      limits: [
        {parameter: numbers.match, low: 0.35, high: 0.42},
        {parameter: numbers.effort, low: null, high: null}
      ],
      coverage: 0.44,
      density: 0.89,
      mass: 0.2,
      words: "Siloed wins when fewer than 42% of people are recognised"
    }
  ]
};

export const fineRegimes: Regimes = {
  ...regimesAnswer,
  boxes: [],
  map: {
    ...regimesAnswer.map!,
    xs: Array.from({length: 12}, (_, i) => 0.05 + (i * 0.35) / 11),
    ys: Array.from({length: 10}, (_, i) => 80_000 + (i * 520_000) / 9),
    cells: Array.from({length: 120}, (_, k) => {
      const [x, y] = [0.05 + ((k % 12) * 0.35) / 11, 80_000 + (Math.floor(k / 12) * 520_000) / 9];
      const difference = range(gapAt(x, y), 50_000);
      return {
        x,
        y,
        ...difference,
        winner: difference.low! > 0 ? "to" : difference.high! < 0 ? "from" : "unclear"
      } as const;
    })
  }
};

export const emptyRegimes: Regimes = {
  ...regimesAnswer,
  map: {...regimesAnswer.map!, cells: [], contour: []},
  boxes: [],
  worlds: 0,
  toBetter: NaN
};

// 7–9 Decision

/** Gains as even quantiles of a skewed spread around a middle. */
const gains = (middle: number, spread: number, count = 200) =>
  Array.from({length: count}, (_, i) => {
    const u = (i + 0.5) / count - 0.5;
    return middle + spread * (2 * u + 5 * u ** 3 + (u > 0 ? 2 * u * u : 0));
  });
const quantilesOf = (sorted: readonly number[]) =>
  [0.05, 0.25, 0.5, 0.75, 0.95].map(q => sorted[Math.floor(q * (sorted.length - 1))] ?? NaN);

const option = (
  strategy: {id: string; title: string},
  best: number,
  middle: number,
  spread: number,
  regret: readonly [number, number, number]
): Decision["strategies"][number] => {
  const all = spread === 0 ? gains(0, 0) : gains(middle, spread);
  return {
    ...strategy,
    best: range(best, 0.04),
    gain: range(all.reduce((sum, gain) => sum + gain, 0) / all.length, spread / 20),
    quantiles: quantilesOf(all),
    gains: all,
    regret: {mean: range(regret[0], regret[0] / 8), high: regret[1], worst: regret[2]}
  };
};

export const decision: Decision = {
  strategies: [
    option(siloed, 0.14, 0, 0, [254_000, 690_000, 980_000]),
    option(integrated, 0.55, 230_000, 420_000, [61_000, 340_000, 760_000]),
    option(bots, 0.04, -60_000, 150_000, [301_000, 760_000, 1_100_000]),
    option(partly, 0.27, 130_000, 160_000, [128_000, 300_000, 420_000])
  ],
  expectedBest: "integrated",
  lead: {over: "cart-only", gain: range(102_000, 31_000)},
  minimaxRegret: "cart-only",
  evpi: range(61_000, 9000),
  evppi: [
    {...numbers.match, worth: range(38_000, 8000)},
    {...numbers.setup, worth: range(21_000, 7000)},
    {...numbers.changes, worth: range(4000, 5000)},
    {...numbers.effort, worth: range(0, 2000)}
  ],
  luck: 0.08,
  worlds: 512,
  failed: 0,
  parameters: 14,
  done: true
};

export const pairDecision: Decision = {
  ...decision,
  strategies: decision.strategies.slice(0, 2),
  expectedBest: "siloed",
  lead: {over: "integrated", gain: range(14_000, 30_000)},
  minimaxRegret: "siloed",
  evpi: range(0, 0),
  evppi: []
};

export const manyDecision: Decision = {
  ...decision,
  evppi: many.map(({size, ...number}) => ({...number, worth: range(size / 12, 3000)}))
};

export const aloneDecision: Decision = {...pairDecision, strategies: decision.strategies.slice(0, 1)};

/** Just begun. */
export const earlyDecision: Decision = {
  ...decision,
  strategies: decision.strategies.slice(0, 2).map(strategy => ({
    ...strategy,
    best: nan,
    gain: nan,
    quantiles: [],
    gains: [],
    regret: {mean: nan, high: NaN, worst: NaN}
  })),
  evpi: nan,
  evppi: [],
  worlds: 0,
  done: false
};

// 10 Pareto

const combination = (
  id: string,
  label: string,
  [cost, repeat, effort]: readonly [number, number, number],
  front: boolean,
  strategy: string | null = null
): Pareto["points"][number] => ({
  id,
  label,
  made: id.split("+"),
  values: [range(repeat, 0.012), range(cost, 9), range(effort, 2)],
  gains: [range(repeat - 0.183, 0.004), range(cost - 294, 4), range(effort - 23.4, 0.7)],
  front,
  beatenBy: front ? null : {id: "cart+identity", ahead: [range(0.01, 0.004), range(-4, 3)]},
  strategy
});

export const paretoAnswer: Pareto = {
  from: siloed,
  to: integrated,
  parts: ["cart", "identity", "desk", "chat"].map(id => ({id, label: id, levers: [id]})),
  outcomes: [
    {id: "repeat-share-12-months", better: "higher"},
    {id: "cost-per-order", better: "lower"}
  ],
  points: [
    combination("none", "Siloed", [294, 0.183, 23.4], true, "siloed"),
    combination("cart+identity+desk+chat", "Integrated", [306, 0.214, 14.8], true, "integrated"),
    combination("cart", "Shared cart", [289, 0.19, 23.1], true),
    combination("cart+identity", "Shared cart, recognition", [297, 0.209, 22], true),
    combination("chat", "Chatbot", [281, 0.171, 29.9], true, "chatbot-first"),
    combination("identity", "Recognition", [301, 0.195, 22.4], false),
    combination("desk", "One desk", [299, 0.187, 16], false),
    combination("cart+desk", "Shared cart, one desk", [303, 0.196, 15.5], false)
  ],
  searched: {kind: "exact", combinations: 8, of: 8}
};

export const triplePareto: Pareto = {
  ...paretoAnswer,
  outcomes: [...paretoAnswer.outcomes, {id: "customer-minutes-per-case", better: "lower"}],
  points: paretoAnswer.points.map(point => (point.id === "desk" ? {...point, front: true} : point)),
  searched: {kind: "sampled", combinations: 8, of: 1024}
};

export const manyPareto: Pareto = {
  ...paretoAnswer,
  points: Array.from({length: 40}, (_, i) => {
    const cost = 280 + ((i * 37) % 41);
    const repeat = 0.17 + cost / 9000 - 0.031 + ((i * 23) % 11) / 900;
    return combination(
      `c${i}`,
      `${list[i % 8]!.label}, variant ${i + 1}`,
      [cost, repeat, 20],
      i % 7 === 0,
      i === 21 ? "integrated" : null
    );
  })
};

// 11 Naive

export const naiveAnswer: Naive = {
  from: siloed,
  to: integrated,
  rows: [
    {
      id: "multichannel-buyers",
      label: "Buyers in several channels against buyers in one",
      claim: "Whoever buys in several channels orders more, so bring people to more channels.",
      flaw: "People who need more visit more channels: the need causes both.",
      outcome: "more repeat customers",
      unit: "share",
      estimate: range(0.162, 0.011),
      truth: range(0.031, 0.004),
      error: range(0.131, 0.012),
      verdict: "too high"
    },
    {
      id: "before-after",
      label: "After against before",
      claim: "Repeat customers fell after the change.",
      flaw: "The market was shrinking anyway.",
      outcome: "more repeat customers",
      unit: "share",
      estimate: range(-0.018, 0.009),
      truth: range(0.031, 0.004),
      error: range(-0.049, 0.01),
      verdict: "wrong sign"
    },
    {
      id: "last-click",
      label: "Last click",
      claim: "Search brings in most of the orders.",
      flaw: "It comes last, whatever came before.",
      outcome: "cost per order",
      unit: "money",
      estimate: range(-22, 6),
      truth: range(12, 15),
      error: range(-34, 40),
      verdict: "open"
    },
    {
      id: "survey",
      label: "What people say about their effort",
      claim: "People feel that it takes less time.",
      flaw: "",
      outcome: "minutes per support case",
      unit: "minutes",
      estimate: range(-8.1, 1.4),
      truth: range(-8.6, 0.7),
      error: range(0.5, 1.2),
      verdict: "right"
    }
  ],
  missing: [{label: "Customers of the loyalty programme against others", because: "there is no loyalty programme"}]
};

export const rightNaive: Naive = {...naiveAnswer, rows: naiveAnswer.rows.slice(3), missing: []};
export const emptyNaive: Naive = {...naiveAnswer, rows: []};

// 12 Cohorts

const cohortGrid = (months: number, level: number) =>
  Array.from({length: months}, (_, first) =>
    Array.from({length: months}, (__, since) =>
      first + since >= months
        ? null
        : since === 0
          ? 0.09
          : level * (0.035 + 0.11 / (since + 1) + ((first * 7 + since * 3) % 5) / 250)
    )
  );

export const cohortsAnswer: Cohorts = {
  strategies: [siloed, integrated],
  sizes: [Array.from({length: 12}, (_, i) => 840 - i * 12), Array.from({length: 12}, (_, i) => 868 - i * 10)],
  shares: [
    cohortGrid(12, 1),
    cohortGrid(12, 1.18).map((row, i) => row.map(share => (share === null ? null : i === 3 ? share * 0.7 : share)))
  ]
};

export const longCohorts: Cohorts = {
  ...cohortsAnswer,
  sizes: [Array.from({length: 18}, () => 700), Array.from({length: 18}, () => 720)],
  shares: [
    cohortGrid(18, 1),
    cohortGrid(18, 1.2).map((row, i) => row.map(share => (share === null ? null : i % 6 === 0 ? share * 0.6 : share)))
  ]
};

export const aloneCohorts: Cohorts = {
  strategies: [siloed],
  sizes: [[500, 480]],
  shares: [
    [
      [0.1, 0.08],
      [0.11, null]
    ]
  ]
};
export const emptyCohorts: Cohorts = {strategies: [siloed, integrated], sizes: [[], []], shares: [[], []]};

// 13 Flows

const way = (share: number, ...steps: string[]) => ({steps, share});
const none = {rate: 0, lost: 0};

export const flows: Flows = {
  strategies: [siloed, integrated],
  channels: ["site", "app", "store", "phone", "marketplace"],
  ends: ["order", "left"],
  paths: [
    [
      way(410, "site", "left"),
      way(62, "site", "order"),
      way(120, "site", "store", "left"),
      way(38, "site", "store", "order"),
      way(24, "site", "phone", "left"),
      way(60, "app", "left"),
      way(14, "app", "order"),
      way(21, "app", "site", "left"),
      way(9, "app", "site", "store", "order"),
      way(90, "store", "left"),
      way(56, "store", "order"),
      way(28, "store", "site", "left"),
      way(12, "store", "marketplace", "order"),
      way(36, "marketplace", "left"),
      way(20, "marketplace", "site", "marketplace", "left")
    ],
    [
      way(352, "site", "left"),
      way(88, "site", "order"),
      way(95, "site", "store", "left"),
      way(71, "site", "store", "order"),
      way(26, "site", "phone", "order"),
      way(62, "app", "left"),
      way(31, "app", "order"),
      way(18, "app", "site", "left"),
      way(16, "app", "site", "store", "order"),
      way(86, "store", "left"),
      way(62, "store", "order"),
      way(20, "store", "site", "left"),
      way(18, "store", "site", "order"),
      way(33, "marketplace", "left"),
      way(22, "marketplace", "site", "marketplace", "left")
    ]
  ],
  switches: [0.62, 0.07].map(lost => [
    [none, {rate: 1.2, lost}, {rate: 15.8, lost}, {rate: 2.4, lost: lost / 2}, {rate: 4.1, lost: 1}],
    [{rate: 3, lost}, none, {rate: 0.9, lost}, none, {rate: 0.3, lost: 1}],
    [{rate: 2.8, lost}, {rate: 0.2, lost}, none, none, {rate: 1.2, lost: 1}],
    [{rate: 0.6, lost: 0}, none, {rate: 0.1, lost}, none, none],
    [{rate: 2, lost: 1}, none, {rate: 0.4, lost: 1}, none, none]
  ]),
  journeys: [41_200, 41_450],
  states: ["never ordered", "customer", "lost"],
  months: [
    [
      [1, 0, 0],
      [0.92, 0.07, 0.01]
    ],
    [
      [1, 0, 0],
      [0.9, 0.09, 0.01]
    ]
  ]
};

/** Twelve channels, of which many are hardly used. */
const channels = [
  "site",
  "app",
  "store",
  "phone",
  "marketplace",
  "chat",
  "e-mail",
  "search",
  "social",
  "catalogue",
  "kiosk",
  "partner shops"
];
export const crowdedFlows: Flows = {
  ...flows,
  channels,
  ends: ["order", "left", "order elsewhere"],
  paths: [1, 1.4].map(more =>
    channels.flatMap((channel, i) => [
      way(60 / (i + 1), channel, "left"),
      way((20 * more) / (i + 1), channel, "order"),
      way(18 / (i + 1), channel, channels[(i + 5) % 12]!, "left"),
      way((9 * more) / (i + 1), channel, channels[(i + 3) % 12]!, channels[(i + 7) % 12]!, "order"),
      way(5, channel, channels[(i + 1) % 12]!, "order elsewhere")
    ])
  ),
  switches: [0.5, 0.1].map(lost =>
    channels.map((_, i) => channels.map((__, j) => (i === j ? none : {rate: ((i * 5 + j * 3) % 9) / 2, lost})))
  )
};

export const aloneFlows: Flows = {
  ...flows,
  strategies: [siloed],
  paths: flows.paths.slice(0, 1),
  switches: flows.switches.slice(0, 1)
};
export const emptyFlows: Flows = {...flows, paths: [[], []], switches: [[], []], journeys: [0, 0], months: [[], []]};

// 14 Roadmap

const gain = (setup: number, perMonth: number, from: number) => ({
  value: Array.from({length: 25}, (_, month) => -setup * Math.min(1, month / 2) + perMonth * Math.max(0, month - from)),
  low: Array.from(
    {length: 25},
    (_, month) => -setup * Math.min(1, month / 2) + perMonth * 0.7 * Math.max(0, month - from)
  ),
  high: Array.from(
    {length: 25},
    (_, month) => -setup * Math.min(1, month / 2) + perMonth * 1.3 * Math.max(0, month - from)
  )
});
const step = (id: string, label: string, month: number, setup: number) => ({
  id,
  label,
  month,
  setup,
  adds: range(setup / 2, setup / 5),
  undated: false
});

export const roadmapAnswer: Roadmap = {
  from: siloed,
  to: integrated,
  budget: {perStretch: 120_000, months: 3},
  dependencies: [{id: "desk", needs: "identity", because: null}],
  best: {
    id: "best",
    title: "Shared cart first",
    steps: [
      step("cart", "Shared cart", 0, 110_000),
      step("identity", "Recognition across channels", 3, 90_000),
      step("desk", "One support desk", 6, 84_000)
    ],
    setup: 284_000,
    worth: range(312_000, 96_000),
    cash: gain(200_000, 27_000, 2)
  },
  others: [
    {
      id: "all-at-once",
      title: "Everything at once",
      steps: [
        step("cart", "Shared cart", 0, 110_000),
        step("identity", "Recognition across channels", 0, 90_000),
        step("stock", "Linked stock", 0, 150_000),
        step("desk", "One support desk", 0, 84_000)
      ],
      setup: 434_000,
      worth: range(205_000, 120_000),
      cash: gain(434_000, 31_000, 1)
    },
    {id: "nothing", title: "Nothing", steps: [], setup: 0, worth: range(0, 0), cash: gain(0, 0, 0)}
  ],
  ahead: [
    {id: "all-at-once", gain: range(107_000, 44_000)},
    {id: "nothing", gain: range(312_000, 96_000)}
  ],
  leftOut: [
    {id: "stock", label: "Linked stock", needs: [], worth: range(-88_000, 40_000), setup: 150_000, affordable: true}
  ],
  next: [
    {id: "cart", label: "Shared cart", needs: [], worth: range(180_000, 50_000), setup: 110_000},
    {
      id: "desk",
      label: "One support desk",
      needs: ["Recognition across channels"],
      worth: range(64_000, 80_000),
      setup: 174_000
    },
    {id: "stock", label: "Linked stock", needs: [], worth: range(-90_000, 40_000), setup: 150_000}
  ],
  search: {kind: "exact", plans: 65, gap: null, gapLevers: 0, seemed: 330_000}
};

export const greedyRoadmap: Roadmap = {
  ...roadmapAnswer,
  budget: null,
  best: {...roadmapAnswer.best, steps: many.map(({label}, i) => step(`s${i}`, label, Math.floor(i / 2), 20_000))},
  next: many.map(({label, size}, i) => ({id: `s${i}`, label, needs: [], worth: range(size, size / 4), setup: 20_000})),
  leftOut: [{...roadmapAnswer.leftOut[0]!, needs: ["Shared cart"], affordable: false}],
  search: {kind: "greedy with exchange", plans: 820, gap: 0.031, gapLevers: 6, seemed: 340_000}
};

export const emptyRoadmap: Roadmap = {
  ...roadmapAnswer,
  best: {
    ...roadmapAnswer.best,
    title: "Nothing",
    steps: [],
    setup: 0,
    worth: range(0, 0),
    cash: {value: [], low: [], high: []}
  },
  others: [],
  ahead: [],
  leftOut: [],
  next: []
};

// 15 Calibration

const fitted = (number: Moved, at: number, spread: number, contraction: number): Calibration["parameters"][number] => ({
  ...number,
  posterior: {
    quantiles: [-1.6, -0.7, 0, 0.7, 1.6].map(z => Math.max(number.low, Math.min(at + z * spread, number.high))),
    mean: at,
    sd: spread
  },
  contraction,
  sample: [at - spread, at, at + spread]
});

export const calibration: Calibration = {
  parameters: [
    fitted(numbers.need, 1.72, 0.06, 0.21),
    fitted(numbers.match, 0.52, 0.07, 0.49),
    fitted(numbers.gap, 6000, 2600, 0.91),
    fitted(numbers.effort, 0.9, 0.5, 0.88)
  ],
  targets: [
    {
      outcome: "orders-per-journey",
      strategy: "siloed",
      target: 0.052,
      tolerance: 0.002,
      predicted: range(0.0516, 0.0013),
      before: 0.047,
      met: true
    },
    {
      outcome: "repeat-share-12-months",
      strategy: "siloed",
      target: 0.2,
      tolerance: 0.01,
      predicted: range(0.199, 0.006),
      before: 0.183,
      met: true
    },
    {
      outcome: "cost-per-order",
      strategy: "siloed",
      target: 270,
      tolerance: 5,
      predicted: range(283, 4),
      before: 294,
      met: false
    }
  ],
  series: [
    {
      figure: "revenue",
      strategy: "siloed",
      months: Array.from({length: 12}, (_, i) => {
        const target = 420_000 + 30_000 * ((i * 5) % 4) + 6000 * i;
        return {
          month: i + 1,
          target,
          tolerance: 25_000,
          predicted: range(target + 9000 - 2000 * i, 18_000),
          before: target * 0.8,
          met: true
        };
      }),
      met: true
    }
  ],
  confounded: [{paths: ["segments.urban.need", "links.identity.match"], correlation: -0.83}],
  rounds: [
    {tolerance: 4, tried: 200, accepted: 100},
    {tolerance: 2, tried: 320, accepted: 100},
    {tolerance: 1, tried: 910, accepted: 100}
  ],
  effective: 71.4
};

export const blindCalibration: Calibration = {
  ...calibration,
  parameters: [fitted(numbers.handle, 6, 1.1, 0.99)],
  targets: [],
  series: [],
  confounded: [],
  rounds: []
};
export const emptyCalibration: Calibration = {parameters: [], targets: [], rounds: [], effective: 0};

// 16 Selection

export const selectionAnswer: Selection = {
  outcome: "net-present-value",
  better: "higher",
  indifference: 50_000,
  confidence: 0.95,
  chosen: "integrated",
  strategies: [
    {...siloed, mean: range(2_918_000, 90_000), replications: 18, droppedAt: 18, droppedBy: "integrated"},
    {...integrated, mean: range(3_198_000, 60_000), replications: 42, droppedAt: null, droppedBy: null},
    {...bots, mean: range(2_840_000, 140_000), replications: 10, droppedAt: 10, droppedBy: "cart-only"},
    {...partly, mean: range(3_090_000, 62_000), replications: 42, droppedAt: 42, droppedBy: "integrated"}
  ],
  spent: 112,
  most: 400,
  cutOff: false
};

export const cutSelection: Selection = {
  ...selectionAnswer,
  outcome: "cost-per-order",
  better: "lower",
  indifference: 5,
  cutOff: true,
  strategies: [
    {...siloed, mean: range(294, 5), replications: 40, droppedAt: null, droppedBy: null},
    {...integrated, mean: range(291, 5), replications: 40, droppedAt: null, droppedBy: null}
  ]
};
export const emptySelection: Selection = {
  ...selectionAnswer,
  strategies: selectionAnswer.strategies.map(strategy => ({...strategy, mean: nan, replications: 0}))
};

// 17 Movers

const segment = (id: string, people: number, gained: number, lost: number) => ({
  id,
  people,
  parted: range(gained + lost + 0.2, 0.02),
  gained: range(gained, 0.012),
  lost: range(lost, 0.009),
  orders: range((gained - lost) * 110, 1.6)
});

const cause = (id: string, label: string, parted: number, gained: number, lost: number) => ({
  id,
  label,
  parted: range(parted, parted / 10),
  gained,
  lost,
  orders: range((parted * (gained - lost)) / 100, 0.4),
  example: 17
});

export const moversAnswer: Movers = {
  from: siloed,
  to: integrated,
  people: 4000,
  parted: range(0.31, 0.014),
  gained: range(0.084, 0.009),
  lost: range(0.041, 0.006),
  orders: range(4.9, 1.1),
  segments: [
    segment("urban", 1800, 0.102, 0.038),
    segment("far away", 1400, 0.071, 0.052),
    segment("bargain hunters who compare every offer on the marketplace", 800, 0.048, 0.047)
  ],
  causes: [
    cause("link:cart", "the cart came along", 0.112, 31, 8),
    cause("link:identity", "somebody was recognised", 0.081, 24, 11),
    cause("wait", "somebody waited less", 0.042, 18, 12),
    cause("rule:retargeting", "a message was not sent, because the order was known", 0.036, 4, 9)
  ],
  examples: [
    {
      customer: 17,
      segment: "urban",
      change: "2 orders instead of 1",
      cause: "the cart came along",
      story: "The cart came along from the site to the store."
    }
  ],
  flows,
  cohorts: cohortsAnswer
};

export const manyMovers: Movers = {
  ...moversAnswer,
  segments: many.map(({label}, i) => segment(label, 100, 0.1 / (1 + (i % 7)), 0.08 / (1 + (i % 5)))),
  causes: many.map(({label}, i) => cause(`c${i}`, label, 0.2 / (i + 1), 20, 10))
};

export const emptyMovers: Movers = {
  ...moversAnswer,
  people: 0,
  parted: nan,
  gained: nan,
  lost: nan,
  orders: nan,
  segments: [],
  causes: []
};

// 18 Sweep

const replications = (mean: number, spread: number) => [-1, -0.4, 0.1, 0.5, 0.8].map(z => mean + z * spread);

export const sweepAnswer: Sweep = {
  design: "latin-hypercube",
  parameters: [numbers.match, numbers.setup],
  outcomes: ["net-present-value"],
  strategies: [siloed, integrated],
  points: Array.from({length: 24}, (_, i) => [0.35 + (i * 0.5) / 23, 80_000 + (((i * 7) % 24) * 520_000) / 23]),
  figures: Array.from({length: 24}, (_, i) => {
    if (i === 13) return [[replications(2_900_000, 60_000)], null];
    const [match, setup] = [0.35 + (i * 0.5) / 23, 80_000 + (((i * 7) % 24) * 520_000) / 23];
    return [[replications(2_900_000, 60_000)], [replications(2_900_000 + 1_300_000 * (match - 0.35) - setup, 90_000)]];
  }),
  failed: [{point: 13, strategy: "integrated", message: "no desk answers the phone"}],
  contrasts: []
};
