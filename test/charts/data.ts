import type {Band, Comparison, Curves, Difference, Estimate, StrategyResult} from "../../src/experiment/comparison.ts";
import type {Outcome, Unit} from "../../src/outcome/outcome.ts";

// Figures a mattress seller might see, written by hand.

const define = (
  id: string,
  label: string,
  unit: Unit,
  per: string,
  better: Outcome["better"],
  group: Outcome["group"]
): Outcome => ({id, label, unit, per, better, group, definition: `${label} ${per}.`});

export const outcomes = {
  conversion: define("orders-per-journey", "Conversion", "share", "orders of journeys", "higher", "conversion"),
  repeat: define(
    "repeat-share-12-months",
    "Repeat customers",
    "share",
    "of customers, within 12 months",
    "higher",
    "retention"
  ),
  cost: define("cost-per-order", "Cost", "money", "per order", "lower", "money"),
  effort: define("customer-minutes-per-case", "Customer time", "minutes", "per support case", "lower", "support"),
  contacts: define("contacts-per-case", "Contacts", "contacts", "per case", "lower", "support"),
  explained: define("repeats-per-case", "Repeat explanations", "count", "per case", "lower", "support"),
  agent: define("agent-minutes-per-100-orders", "Agent time", "minutes", "per 100 orders", "lower", "support"),
  payback: define("payback", "Payback", "months", "after the start", "lower", "money"),
  nps: define("nps", "Net promoter score", "score", "of customers", "higher", "retention"),
  abandonment: define("cart-abandonment", "Cart abandonment", "share", "of carts", "lower", "conversion"),
  messages: define("messages-per-customer", "Messages", "count", "per customer and year", "neither", "messages"),
  optOut: define("opt-outs", "Opt-outs", "share", "of customers", "lower", "messages")
};

export const headlineOutcomes: readonly Outcome[] = [
  outcomes.conversion,
  outcomes.repeat,
  outcomes.cost,
  outcomes.effort
];
export const supportOutcomes: readonly Outcome[] = [
  outcomes.effort,
  outcomes.contacts,
  outcomes.explained,
  outcomes.agent
];

type Row = readonly [value: number, low: number | null, high: number | null];

const estimates = (rows: Readonly<Record<keyof typeof outcomes, Row>>): Record<string, Estimate> =>
  Object.fromEntries(
    Object.entries(rows).map(([key, [value, low, high]]) => {
      const {id, unit} = outcomes[key as keyof typeof outcomes];
      return [id, {value, low, high, unit}];
    })
  );

const band = (value: readonly number[], low: Band["low"], high: Band["high"]): Band => ({value, low, high});

const siloedCurves: Curves = {
  survival: band(
    [
      1, 0.962, 0.921, 0.884, 0.852, 0.824, 0.797, 0.774, 0.753, 0.733, 0.716, 0.7, 0.685, 0.672, 0.66, 0.648, 0.638,
      0.628, 0.619, 0.61, 0.602, 0.595, 0.588, 0.581, 0.575
    ],
    [
      1, 0.956, 0.913, 0.874, 0.841, 0.812, 0.784, 0.76, 0.738, 0.717, 0.699, 0.682, 0.666, 0.652, 0.639, 0.626, 0.615,
      0.604, 0.593, 0.583, 0.574, 0.565, 0.557, 0.549, 0.541
    ],
    [
      1, 0.968, 0.929, 0.894, 0.863, 0.836, 0.81, 0.788, 0.768, 0.749, 0.733, 0.718, 0.704, 0.692, 0.681, 0.67, 0.661,
      0.652, 0.645, 0.637, 0.63, 0.625, 0.619, 0.613, 0.609
    ]
  ),
  active: band([0, 1200, 2350], [0, 1150, 2260], [0, 1250, 2440]),
  cash: band(
    [
      -40_000, 62_000, 171_000, 284_000, 402_000, 518_000, 640_000, 771_000, 893_000, 1_004_000, 1_131_000, 1_302_000,
      1_431_000, 1_540_000, 1_655_000, 1_771_000, 1_890_000, 2_011_000, 2_131_000, 2_260_000, 2_381_000, 2_490_000,
      2_613_000, 2_790_000, 2_918_000
    ],
    [
      -40_000, 51_000, 150_000, 255_000, 366_000, 475_000, 590_000, 714_000, 829_000, 934_000, 1_053_000, 1_216_000,
      1_337_000, 1_439_000, 1_547_000, 1_656_000, 1_768_000, 1_882_000, 1_995_000, 2_117_000, 2_231_000, 2_333_000,
      2_449_000, 2_617_000, 2_738_000
    ],
    [
      -40_000, 73_000, 192_000, 313_000, 438_000, 561_000, 690_000, 828_000, 957_000, 1_074_000, 1_209_000, 1_388_000,
      1_525_000, 1_641_000, 1_763_000, 1_886_000, 2_012_000, 2_140_000, 2_267_000, 2_403_000, 2_531_000, 2_647_000,
      2_777_000, 2_963_000, 3_098_000
    ]
  ),
  cashGain: band([0, 0, 0], [0, 0, 0], [0, 0, 0]),
  costs: [
    {category: "media", value: 1_920_000},
    {category: "fulfilment", value: 1_340_000},
    {category: "agents", value: 1_210_000},
    {category: "fees", value: 610_000},
    {category: "returns", value: 402_000},
    {category: "messages", value: 118_000},
    {category: "tools and links", value: 96_000}
  ],
  funnel: [
    {step: "journey", count: 412_000},
    {step: "saw a product", count: 247_200},
    {step: "cart", count: 63_860},
    {step: "checkout", count: 28_840},
    {step: "order", count: 19_370}
  ],
  channels: [{channel: "site", sessions: 610_000, orders: 12_100, revenue: 13_300_000, contacts: 4_100}]
};

const integratedCurves: Curves = {
  survival: band(
    [
      1, 0.971, 0.939, 0.91, 0.884, 0.861, 0.839, 0.82, 0.802, 0.786, 0.772, 0.759, 0.747, 0.736, 0.726, 0.716, 0.707,
      0.699, 0.691, 0.684, 0.677, 0.671, 0.665, 0.659, 0.654
    ],
    [
      1, 0.966, 0.932, 0.901, 0.874, 0.85, 0.827, 0.807, 0.788, 0.771, 0.756, 0.742, 0.729, 0.717, 0.706, 0.695, 0.685,
      0.676, 0.667, 0.658, 0.65, 0.643, 0.635, 0.628, 0.622
    ],
    [
      1, 0.976, 0.946, 0.919, 0.894, 0.872, 0.851, 0.833, 0.816, 0.801, 0.788, 0.776, 0.765, 0.755, 0.746, 0.737, 0.729,
      0.722, 0.715, 0.71, 0.704, 0.699, 0.695, 0.69, 0.686
    ]
  ),
  active: band([0, 1230, 2460], [0, 1180, 2370], [0, 1280, 2550]),
  cash: band(
    [
      -480_000, -402_000, -291_000, -161_000, -22_000, 121_000, 271_000, 431_000, 583_000, 724_000, 884_000, 1_092_000,
      1_255_000, 1_397_000, 1_546_000, 1_697_000, 1_852_000, 2_010_000, 2_167_000, 2_334_000, 2_494_000, 2_641_000,
      2_804_000, 3_026_000, 3_198_000
    ],
    [
      -480_000, -414_000, -314_000, -193_000, -61_000, 75_000, 218_000, 370_000, 515_000, 649_000, 801_000, 1_001_000,
      1_156_000, 1_290_000, 1_431_000, 1_574_000, 1_722_000, 1_873_000, 2_022_000, 2_182_000, 2_335_000, 2_474_000,
      2_630_000, 2_843_000, 3_007_000
    ],
    [
      -480_000, -390_000, -268_000, -129_000, 17_000, 167_000, 324_000, 492_000, 651_000, 799_000, 967_000, 1_183_000,
      1_354_000, 1_504_000, 1_661_000, 1_820_000, 1_982_000, 2_147_000, 2_312_000, 2_486_000, 2_653_000, 2_808_000,
      2_978_000, 3_209_000, 3_389_000
    ]
  ),
  cashGain: band(
    [
      -440_000, -464_000, -462_000, -445_000, -424_000, -397_000, -369_000, -340_000, -310_000, -280_000, -247_000,
      -210_000, -176_000, -143_000, -109_000, -74_000, -38_000, -1_000, 36_000, 74_000, 113_000, 151_000, 191_000,
      236_000, 280_000
    ],
    [
      -440_000, -472_000, -477_000, -466_000, -451_000, -430_000, -409_000, -387_000, -363_000, -340_000, -314_000,
      -284_000, -257_000, -230_000, -203_000, -175_000, -146_000, -117_000, -87_000, -56_000, -24_000, 7_000, 40_000,
      78_000, 115_000
    ],
    [
      -440_000, -456_000, -447_000, -424_000, -397_000, -364_000, -329_000, -293_000, -257_000, -220_000, -180_000,
      -136_000, -95_000, -56_000, -15_000, 27_000, 70_000, 115_000, 159_000, 204_000, 250_000, 295_000, 342_000,
      394_000, 445_000
    ]
  ),
  costs: [
    {category: "media", value: 1_802_000},
    {category: "fulfilment", value: 1_451_000},
    {category: "agents", value: 934_000},
    {category: "fees", value: 664_000},
    {category: "returns", value: 381_000},
    {category: "messages", value: 141_000},
    {category: "tools and links", value: 752_000}
  ],
  funnel: [
    {step: "journey", count: 414_500},
    {step: "saw a product", count: 252_800},
    {step: "cart", count: 70_470},
    {step: "checkout", count: 33_160},
    {step: "order", count: 22_800}
  ],
  channels: [{channel: "site", sessions: 620_000, orders: 13_800, revenue: 15_200_000, contacts: 3_600}]
};

const siloed: StrategyResult = {
  id: "siloed",
  title: "Siloed",
  curves: siloedCurves,
  outcomes: estimates({
    conversion: [0.047, 0.0463, 0.0477],
    repeat: [0.183, 0.179, 0.187],
    cost: [294, 289, 299],
    effort: [23.4, 22.6, 24.2],
    contacts: [1.92, 1.87, 1.97],
    explained: [0.61, 0.58, 0.64],
    agent: [248, 239, 257],
    payback: [Infinity, null, null],
    nps: [-4.2, -7.1, -1.3],
    abandonment: [0.697, 0.69, 0.704],
    messages: [31.2, 30.8, 31.6],
    optOut: [0.112, 0.108, 0.116]
  })
};

const integrated: StrategyResult = {
  id: "integrated",
  title: "Integrated",
  curves: integratedCurves,
  outcomes: estimates({
    conversion: [0.055, 0.0542, 0.0558],
    repeat: [0.214, 0.21, 0.218],
    cost: [306, 301, 311],
    effort: [14.8, 14.2, 15.4],
    contacts: [1.51, 1.47, 1.55],
    explained: [0.08, 0.06, 0.1],
    agent: [187, 180, 194],
    payback: [17.1, 14.2, 21],
    nps: [8.8, 6, 11.6],
    abandonment: [0.676, 0.669, 0.683],
    messages: [24.4, 24, 24.8],
    optOut: [0.109, 0.105, 0.113]
  })
};

const bots: StrategyResult = {
  id: "chatbot-first",
  title: "Siloed with a chatbot before every desk",
  curves: {
    ...siloedCurves,
    survival: band(
      siloedCurves.survival.value.map(share => share - 0.035 * (1 - share)),
      siloedCurves.survival.low,
      siloedCurves.survival.high
    ),
    cashGain: band([-90_000, -61_000, -33_000, -8_000, 11_000, 24_000, 33_000], [], []),
    costs: siloedCurves.costs.map(cost => (cost.category === "agents" ? {...cost, value: 702_000} : cost))
  },
  outcomes: {
    ...siloed.outcomes,
    "cost-per-order": {value: 281, low: 276, high: 286, unit: "money"},
    "repeat-share-12-months": {value: 0.171, low: 0.167, high: 0.175, unit: "share"},
    "customer-minutes-per-case": {value: 29.9, low: 28.8, high: 31, unit: "minutes"}
  }
};

const partly: StrategyResult = {
  id: "cart-only",
  title: "Shared cart only",
  curves: {
    ...integratedCurves,
    survival: band(
      siloedCurves.survival.value.map(share => share + 0.03 * (1 - share)),
      siloedCurves.survival.low,
      siloedCurves.survival.high
    ),
    cashGain: band([-80_000, -70_000, -55_000, -36_000, -15_000, 6_000, 28_000], [], [])
  },
  outcomes: {
    ...integrated.outcomes,
    "cost-per-order": {value: 291, low: 286, high: 296, unit: "money"},
    "repeat-share-12-months": {value: 0.187, low: 0.183, high: 0.191, unit: "share"},
    "customer-minutes-per-case": {value: 23.3, low: 22.5, high: 24.1, unit: "minutes"}
  }
};

const from =
  (to: string) =>
  (
    outcome: keyof typeof outcomes,
    value: number,
    low: number | null,
    high: number | null,
    verdict: Difference["verdict"]
  ): Difference => ({
    outcome: outcomes[outcome].id,
    from: "siloed",
    to,
    value,
    low,
    high,
    method: "paired customers",
    clear: verdict === "better" || verdict === "worse",
    verdict
  });

const toIntegrated = from("integrated");
const toBots = from("chatbot-first");
const toPartly = from("cart-only");

const integratedDifferences: readonly Difference[] = [
  {
    ...toIntegrated("conversion", 0.008, 0.0071, 0.0089, "better"),
    worlds: {better: 0.95, low: 0.0012, median: 0.0081, high: 0.015}
  },
  toIntegrated("repeat", 0.031, 0.027, 0.035, "better"),
  toIntegrated("cost", 12, -3, 27, "no clear difference"),
  toIntegrated("effort", -8.6, -9.3, -7.9, "better"),
  toIntegrated("contacts", -0.41, -0.45, -0.37, "better"),
  toIntegrated("explained", -0.53, -0.56, -0.5, "better"),
  toIntegrated("agent", -61, -70, -52, "better"),
  toIntegrated("payback", -Infinity, null, null, "better"),
  toIntegrated("nps", 13, 10.1, 15.9, "better"),
  toIntegrated("abandonment", -0.021, -0.026, -0.016, "better"),
  toIntegrated("messages", -6.8, -7.1, -6.5, "better"),
  toIntegrated("optOut", -0.003, -0.007, 0.001, "no clear difference")
];

const settled = {
  version: "1.0.0",
  scenario: "A mattress seller",
  seed: "leesa",
  currency: "USD",
  customers: 4000,
  replications: 20,
  market: 500_000,
  days: 730,
  coupled: true,
  fingerprint: "5a7c3e9f",
  done: true,
  progress: 1
};

export const two: Comparison = {...settled, strategies: [siloed, integrated], differences: integratedDifferences};

export const four: Comparison = {
  ...settled,
  strategies: [siloed, integrated, bots, partly],
  differences: [
    ...integratedDifferences,
    toBots("conversion", 0, 0, 0, "no difference"),
    toBots("repeat", -0.012, -0.016, -0.008, "worse"),
    toBots("cost", -13, -18, -8, "better"),
    toBots("effort", 6.5, 5.4, 7.6, "worse"),
    toPartly("conversion", 0.008, 0.0071, 0.0089, "better"),
    toPartly("repeat", 0.004, 0, 0.008, "no clear difference"),
    toPartly("cost", -3, -6, 0.4, "no clear difference"),
    toPartly("effort", -0.1, -0.6, 0.4, "no clear difference")
  ]
};

export const one: Comparison = {...settled, strategies: [siloed], differences: []};

/** Just started: a handful of customers, no interval can be given yet. */
export const early: Comparison = {
  ...two,
  done: false,
  progress: 0.01,
  fingerprint: "",
  strategies: two.strategies.map(strategy => ({
    ...strategy,
    outcomes: Object.fromEntries(
      Object.entries(strategy.outcomes).map(([id, estimate]) => [id, {...estimate, low: null, high: null}])
    ),
    curves: {
      ...strategy.curves,
      survival: {...strategy.curves.survival, low: strategy.curves.survival.value.map(() => null), high: []},
      cashGain: {...strategy.curves.cashGain, low: [], high: []},
      cash: {...strategy.curves.cash, low: [], high: []}
    }
  })),
  differences: integratedDifferences.map(d => ({
    ...d,
    low: null,
    high: null,
    clear: false,
    verdict: "no clear difference"
  }))
};

/** Nobody came: every denominator is 0 and every curve is empty. */
export const empty: Comparison = {
  ...two,
  strategies: two.strategies.map(strategy => ({
    ...strategy,
    outcomes: Object.fromEntries(
      Object.entries(strategy.outcomes).map(([id, {unit}]) => [id, {value: NaN, low: null, high: null, unit}])
    ),
    curves: {
      survival: band([], [], []),
      active: band([], [], []),
      cash: band([], [], []),
      cashGain: band([], [], []),
      costs: [],
      funnel: [],
      channels: []
    }
  })),
  differences: integratedDifferences.map(d => ({
    ...d,
    value: NaN,
    low: null,
    high: null,
    clear: false,
    verdict: "no clear difference"
  }))
};

/** A small change of every band, as if a number had been moved. */
const shifted = (value: Band, by: number): Band =>
  band(
    value.value.map(v => v + by),
    value.low,
    value.high
  );

/** `two` with differences of its curves from the baseline. */
export const gapped: Comparison = {
  ...two,
  strategies: [
    two.strategies[0]!,
    ...two.strategies.slice(1).map(strategy => {
      const {curves} = strategy;
      const before = two.strategies[0]!.curves;
      const gain = curves.survival.value.map((share, month) => share - before.survival.value[month]!);
      return {
        ...strategy,
        curves: {
          ...curves,
          survivalGain: band(
            gain,
            gain.map(value => value - 0.02),
            gain.map(value => value + 0.02)
          ),
          costs: curves.costs.map((cost, i) => {
            const value = cost.value - (before.costs.find(({category}) => category === cost.category)?.value ?? 0);
            return {...cost, gap: {value, low: value - 1e5 * i, high: value + 1e5 * i}};
          }),
          funnel: curves.funnel.map((reached, k) => {
            const value = reached.count / curves.funnel[0]!.count - before.funnel[k]!.count / before.funnel[0]!.count;
            return {...reached, gap: {value, low: value - 0.004, high: value + 0.004}};
          })
        }
      };
    })
  ]
};

/** What `two` might have been before somebody changed something. */
export const pinned: Comparison = {
  ...two,
  strategies: [two.strategies[0]!, ...two.strategies.slice(1)].map(strategy => ({
    ...strategy,
    outcomes: Object.fromEntries(
      Object.entries(strategy.outcomes).map(([id, one]) => [id, {...one, value: one.value * 0.95}])
    ),
    curves: {
      ...strategy.curves,
      survival: shifted(strategy.curves.survival, -0.02),
      cash: shifted(strategy.curves.cash, -50_000),
      cashGain: shifted(strategy.curves.cashGain, -50_000),
      costs: strategy.curves.costs.map(cost => ({...cost, value: cost.value * 0.9}))
    }
  }))
};
