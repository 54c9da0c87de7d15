/**
 * The smallest journey model that still has every kind of event: needs, visits with a choice among eight channels, four ways
 * a visit ends, support contacts, satisfaction that smooths experiences, churn. Only tables, so that it can be written the
 * same way in any language. Thresholds are probabilities × 2³².
 */
export interface SmallWorld {
  /** Cumulative thresholds of the first seven channels by last channel (8 = none yet): [9 × 7]. */
  readonly choice: Float64Array;
  /** Cumulative thresholds of buy, abandon, continue (the rest asks support) by channel and level of satisfaction: [8 × 17 × 3]. */
  readonly outcome: Float64Array;
  /** Threshold of being solved, and mean minutes of a contact, by channel. */
  readonly solved: Float64Array;
  readonly handle: Float64Array;
  /** Threshold of being lost after a need, by level of satisfaction. */
  readonly churn: Float64Array;
}

export const CHANNELS = 8;
export const LEVELS = 17;

const TASTE = [1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];
const HABIT = 2.5;
const TWO_32 = 4294967296;

/** What comes of a visit before satisfaction: odds of buy, abandon, continue, support. */
const SILOED = [0.22, 0.16, 0.5, 0.12];
const CONNECTED = [0.25, 0.13, 0.5, 0.12];

export const siloed = smallWorld({ends: SILOED, solved: 0.6, handle: 9});
export const connected = smallWorld({ends: CONNECTED, solved: 0.75, handle: 7});

function smallWorld({ends, solved, handle}: {ends: readonly number[]; solved: number; handle: number}): SmallWorld {
  const choice = Array.from({length: CHANNELS + 1}, (_, last) =>
    cumulative(TASTE.map((odds, channel) => (channel === last ? odds * HABIT : odds)))
  );
  const outcome = Array.from({length: CHANNELS * LEVELS}, (_, row) => {
    const level = row % LEVELS;
    const pull = 0.6 + (0.8 * level) / (LEVELS - 1);
    const channel = 1 + (0.04 * ((row - level) / LEVELS - 3.5)) / 3.5;
    const [buy, abandon, go, ask] = ends;
    return cumulative([buy * pull * channel, abandon / pull, go, ask]);
  });
  return {
    choice: Float64Array.from(choice.flat()),
    outcome: Float64Array.from(outcome.flat()),
    solved: Float64Array.from({length: CHANNELS}, (_, c) => Math.floor((solved + 0.01 * c) * TWO_32)),
    handle: Float64Array.from({length: CHANNELS}, (_, c) => handle + 0.5 * c),
    churn: Float64Array.from({length: LEVELS}, (_, level) =>
      Math.floor((0.02 - (0.018 * level) / (LEVELS - 1)) * TWO_32)
    )
  };
}

/** Cumulative thresholds of all alternatives but the last. */
function cumulative(odds: readonly number[]): number[] {
  const total = odds.reduce((sum, value) => sum + value, 0);
  let sum = 0;
  return odds.slice(0, -1).map(value => Math.floor(((sum += value) / total) * TWO_32));
}
