import {blankDeskState, erlangA, type DeskState, type ImpatientDesk} from "../model/erlang.ts";
import {exactExp} from "../random/exact.ts";

/** Share of contacts answered within a time, where those who have to wait do so for an exponential time or give up. */
export function answeredWithin(
  time: number,
  {waitProbability, abandonProbability, meanWaitOfWaiting}: DeskState
): number {
  if (waitProbability <= 0) return 1;
  const served = Math.max(0, waitProbability - abandonProbability);
  const soon = meanWaitOfWaiting > 0 && meanWaitOfWaiting < Infinity ? 1 - exactExp(-time / meanWaitOfWaiting) : 0;
  return 1 - waitProbability + served * soon;
}

/**
 * Fewest agents, at least `minimum` and one, with whom a desk answers the share `answer` of contacts within `time`. More agents
 * answer more, so that the number is found by halving.
 */
export function agentsFor(
  queue: Omit<ImpatientDesk, "agents">,
  {answer, time, minimum}: {answer: number; time: number; minimum: number},
  state: DeskState = blankDeskState()
): number {
  const enough = (agents: number) => answeredWithin(time, erlangA({...queue, agents}, state)) >= answer;
  let low = Math.max(1, minimum);
  if (enough(low)) return low;
  let high = Math.max(low + 1, Math.ceil(queue.arrivals / queue.service) + 1);
  while (!enough(high)) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
