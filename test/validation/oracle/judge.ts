import type {Setting} from "../../../src/scenario/setting.ts";

export interface Finding {
  amount: string;
  observed: number;
  expected: number;
  /** (observed − expected) / standard error */
  z: number;
}

/** Shares of people with each trait: binomial. */
export function traitFindings(
  {segments, identity, channels}: Setting,
  traits: Float64Array,
  customers: number
): Finding[] {
  const mean = (of: (one: (typeof segments)[number]) => number) =>
    segments.reduce((sum, one) => sum + one.share * of(one), 0);
  const shares: Array<[string, number]> = [
    ["near a store", mean(({nearStore}) => nearStore)],
    ["touch first", mean(({touchFirst}) => touchFirst)],
    ...channels.map(({id}): [string, number] => [`matched in ${id}`, identity[0].match[id]])
  ];
  return shares.map(([amount, share], i) => {
    const expected = share * customers;
    const gap = traits[i] - expected;
    return {
      amount,
      observed: traits[i],
      expected,
      z: Math.abs(gap) < 1e-6 ? 0 : gap / Math.sqrt(expected * (1 - share))
    };
  });
}

/** Gaps after regression on the gaps of earlier figures, by elimination in their covariance: independent and standard normal. */
export function givenEarlier(
  names: string[],
  observed: Float64Array,
  expected: Float64Array,
  products: Float64Array
): Finding[] {
  const width = names.length;
  const work = products.slice();
  const gaps = observed.map((value, i) => value - expected[i]);
  return names.map((name, i) => {
    const variance = work[i * width + i];
    const certain = variance <= 1e-9 * products[i * width + i];
    const surprise = Math.abs(gaps[i]) > 1e-6 * (1 + expected[i]) ? Infinity : 0;
    const z = certain ? surprise : gaps[i] / Math.sqrt(variance);
    if (!certain) {
      for (let j = i + 1; j < width; j++) {
        const slope = work[j * width + i] / variance;
        gaps[j] -= slope * gaps[i];
        for (let l = i + 1; l < width; l++) work[j * width + l] -= slope * work[i * width + l];
      }
    }
    return {amount: `${name} given the figures before`, observed: observed[i], expected: expected[i], z};
  });
}

/** The largest amount that a single event adds. */
export function largest({channels, segments, fulfilment, journey, money}: Setting, amount: string): number {
  const order = Math.max(...segments.map(({orderMean}) => orderMean));
  if (amount === "serviceCost") return Math.max(...channels.map(({sessionCost}) => sessionCost));
  if (amount === "revenue") return order;
  if (amount === "redoMinutes") return journey.redo;
  if (amount !== "orderCost") return 1;
  const {shipCost, takeAwayCost, collectCost} = fulfilment;
  const fee = Math.max(...channels.map(one => one.fee)) + money.paymentFee;
  return order * (1 - money.margin + fee) + Math.max(shipCost, takeAwayCost, collectCost);
}
