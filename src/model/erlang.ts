/** A desk with Poisson arrivals and exponential handle times. Rates share one time unit; waits come out in that unit. */
export interface Desk {
  /** contacts per unit of time, λ */
  arrivals: number;
  /** contacts one agent finishes per unit of time, μ */
  service: number;
  /** whole agents, n ≥ 1 */
  agents: number;
}

export interface ImpatientDesk extends Desk {
  /** mean time a contact waits before giving up, 1/θ; 0 loses everybody who would wait, Infinity loses nobody */
  patience: number;
}

export interface DeskState {
  /** λ/μ, erlangs */
  offered: number;
  /** share of agent time spent on contacts */
  occupancy: number;
  /** probability that an arrival finds every agent busy */
  waitProbability: number;
  abandonProbability: number;
  /** over all arrivals, those who gave up and those who did not wait included */
  meanWait: number;
  /** over arrivals that found every agent busy */
  meanWaitOfWaiting: number;
  /** contacts waiting */
  meanQueue: number;
}

const NEGLIGIBLE = 1e-17;

export const blankDeskState = (): DeskState => ({
  offered: 0,
  occupancy: 0,
  waitProbability: 0,
  abandonProbability: 0,
  meanWait: 0,
  meanWaitOfWaiting: 0,
  meanQueue: 0
});

/**
 * Steady state of M/M/n (Erlang 1917). Without spare capacity the queue grows for ever: waits and queue are Infinity.
 * Writes into `state` and returns it, so that a caller in a loop allocates nothing. Throws on an impossible desk.
 */
export function erlangC({arrivals, service, agents}: Desk, state: DeskState = blankDeskState()): DeskState {
  check(arrivals, service, agents);
  if (arrivals === 0) return empty(state);
  const offered = arrivals / service;
  const stable = offered < agents;
  let inverseBlocking = 1;
  if (stable) for (let k = 1; k <= agents; k++) inverseBlocking = 1 + inverseBlocking * (k / offered);
  state.offered = offered;
  state.occupancy = stable ? offered / agents : 1;
  state.waitProbability = stable ? 1 / (1 + ((agents - offered) / agents) * (inverseBlocking - 1)) : 1;
  state.abandonProbability = 0;
  state.meanWaitOfWaiting = stable ? 1 / ((agents - offered) * service) : Infinity;
  state.meanWait = state.waitProbability * state.meanWaitOfWaiting;
  state.meanQueue = arrivals * state.meanWait;
  return state;
}

/**
 * Steady state of M/M/n+M (Palm 1957; Garnett, Mandelbaum & Reiman 2002): waiting contacts give up after an exponential
 * patience, so every load has a steady state. Sums the birth–death chain outwards from its most likely state, where no
 * term exceeds 1, until the rest is below 1e-17; the work grows as √(arrivals × patience).
 * Writes into `state` and returns it. Throws on an impossible desk.
 */
export function erlangA(desk: ImpatientDesk, state: DeskState = blankDeskState()): DeskState {
  const {arrivals, service, agents, patience} = desk;
  check(arrivals, service, agents);
  if (!(patience >= 0)) throw new RangeError(`patience must be 0 or more, not ${patience}`);
  if (patience === Infinity) return erlangC(desk, state);
  if (arrivals === 0) return empty(state);

  const offered = arrivals / service;
  const capacity = agents * service;
  const leaving = 1 / patience;
  const mode =
    arrivals < capacity
      ? Math.min(agents, Math.floor(offered))
      : agents + (leaving === Infinity ? 0 : Math.floor((arrivals - capacity) * patience));

  let total = 1;
  let full = mode >= agents ? 1 : 0;
  let queue = mode > agents ? mode - agents : 0;

  let term = 1;
  for (let k = mode; k > 0; k--) {
    const ratio = (k <= agents ? k * service : capacity + (k - agents) * leaving) / arrivals;
    if (term * ratio < NEGLIGIBLE * total * (1 - ratio)) break;
    term *= ratio;
    total += term;
    if (k > agents) {
      full += term;
      queue += term * (k - 1 - agents);
    }
  }

  term = 1;
  let k = mode;
  for (; k < agents; k++) {
    term *= arrivals / ((k + 1) * service);
    total += term;
  }
  if (mode < agents) full += term;
  if (leaving < Infinity) {
    for (let waiting = k - agents; ; waiting++) {
      const ratio = arrivals / (capacity + (waiting + 1) * leaving);
      const rest = 1 - ratio;
      if (term * ratio * (waiting * rest + 1) <= NEGLIGIBLE * queue * rest * rest) break;
      term *= ratio;
      total += term;
      full += term;
      queue += term * (waiting + 1);
    }
  }

  state.offered = offered;
  state.waitProbability = full / total;
  state.meanQueue = queue / total;
  state.meanWait = state.meanQueue / arrivals;
  state.meanWaitOfWaiting = full > 0 && queue > 0 ? queue / full / arrivals : 1 / (capacity + leaving);
  state.abandonProbability = leaving === Infinity ? state.waitProbability : Math.min(1, leaving * state.meanWait);
  state.occupancy = Math.min(1, (offered / agents) * (1 - state.abandonProbability));
  return state;
}

function check(arrivals: number, service: number, agents: number): void {
  if (!(arrivals >= 0 && arrivals < Infinity)) throw new RangeError(`arrivals must be 0 or more, not ${arrivals}`);
  if (!(service > 0 && service < Infinity)) throw new RangeError(`service must be above 0, not ${service}`);
  if (!(agents >= 1 && Number.isSafeInteger(agents)))
    throw new RangeError(`agents must be a whole number from 1, not ${agents}`);
}

function empty(state: DeskState): DeskState {
  state.offered = 0;
  state.occupancy = 0;
  state.waitProbability = 0;
  state.abandonProbability = 0;
  state.meanWait = 0;
  state.meanWaitOfWaiting = 0;
  state.meanQueue = 0;
  return state;
}
