import {threshold} from "../random/bernoulli.ts";
import {blankDeskState, erlangA, type DeskState, type ImpatientDesk} from "../model/erlang.ts";
import type {Kernel} from "../model/kernel.ts";
import {WEEK} from "../model/compile/units.ts";
import {agentsFor} from "./staffing.ts";

/** Weight of the newest epoch in the load that a desk is expected to have. */
const SMOOTHING = 0.25;
/** Simulated contacts that the memory of a desk's load should hold: where an epoch has few, it remembers longer, so that the noise of a small sample does not shake the queue. */
const MEMORY = 150;

/** The load that desks have had so far, smoothed, per epoch and at market scale. */
export interface Load {
  readonly contacts: Float64Array;
  readonly handled: Float64Array;
  readonly seconds: Float64Array;
  /** Sum of leaving rates, per second. */
  readonly leaving: Float64Array;
  epochs: number;
}

export function noLoad(desks: number): Load {
  return {
    contacts: new Float64Array(desks),
    handled: new Float64Array(desks),
    seconds: new Float64Array(desks),
    leaving: new Float64Array(desks),
    epochs: 0
  };
}

/** Takes the epoch's counts out of the kernel into the load. `scale` = people in the market per simulated person. */
export function observeLoad(load: Load, k: Kernel, scale: number): void {
  for (let d = 0; d < k.world.desks; d++) {
    // By the load so far: by the present epoch's, busy epochs would weigh more.
    const weight = Math.max(1 / (load.epochs + 1), Math.min(SMOOTHING, load.contacts[d] / scale / MEMORY));
    smooth(load.contacts, k.deskContacts, d, weight, scale);
    smooth(load.handled, k.deskHandled, d, weight, scale);
    smooth(load.seconds, k.deskSeconds, d, weight, scale);
    smooth(load.leaving, k.deskLeaving, d, weight, scale);
  }
  load.epochs++;
}

function smooth(into: Float64Array, from: Float64Array, d: number, weight: number, scale: number): void {
  into[d] += weight * (from[d] * scale - into[d]);
  from[d] = 0;
}

/** Sets the waits of the coming epoch: every desk an Erlang A queue under the load so far; nobody waits longer than an epoch has hours. Desks staffed as needed have no queue. */
export function setWaits(k: Kernel, load: Load): void {
  const {world} = k;
  const state = blankDeskState();
  for (let d = 0; d < world.desks; d++) {
    const byLoad = world.care !== null && world.care.byLoad[d] === 1;
    const idle =
      (world.agents[d] === 0 && !byLoad) || !(load.contacts[d] > 0) || !(load.handled[d] > 0) || !(load.seconds[d] > 0);
    if (idle) {
      k.waitThreshold[d] = 0;
      k.waitMean[d] = 0;
      k.giveUp[d] = 0;
      if (byLoad) duty(k, d, {occupancy: 0, paid: world.care!.minimum[d] > 0 ? 0 : 1});
      continue;
    }
    const hours = (world.deskHours[d] * world.epoch) / WEEK;
    const queue = {
      arrivals: load.contacts[d] / hours,
      service: (3600 * load.handled[d]) / load.seconds[d],
      patience: load.leaving[d] > 0 ? load.contacts[d] / load.leaving[d] / 3600 : Infinity
    };
    const agents = byLoad ? staff(k, d, queue, load.seconds[d] / 3600 / hours, state) : world.agents[d];
    if (agents > 0) erlangA({...queue, agents}, state);
    if (world.care !== null && !byLoad) duty(k, d, {occupancy: state.occupancy, paid: 1});
    k.waitThreshold[d] = agents > 0 ? threshold(Math.min(1, state.waitProbability)) : 0;
    k.waitMean[d] = agents > 0 ? Math.min(state.meanWaitOfWaiting, hours) * 3600 : 0;
    k.giveUp[d] =
      agents > 0 && state.waitProbability > 0
        ? threshold(Math.min(1, state.abandonProbability / state.waitProbability))
        : 0;
  }
}

/**
 * Agents of a desk that is staffed by its load; 0 = as many as needed, beyond the minimum. `busy` = agents at work on average.
 * What the agents on duty cost beyond the minimum is paid with the contacts.
 */
function staff(k: Kernel, d: number, queue: Omit<ImpatientDesk, "agents">, busy: number, state: DeskState): number {
  const care = k.world.care!;
  const minimum = care.minimum[d];
  if (care.answer[d] === 0) {
    duty(k, d, {occupancy: Math.min(1, busy / Math.max(minimum, busy)), paid: Math.max(0, busy - minimum) / busy});
    return 0;
  }
  const agents = agentsFor(queue, {answer: care.answer[d], time: care.inTime / 3600, minimum}, state);
  erlangA({...queue, agents}, state);
  duty(k, d, {occupancy: state.occupancy, paid: (agents - minimum) / busy});
  return agents;
}

function duty(k: Kernel, d: number, {occupancy, paid}: {occupancy: number; paid: number}): void {
  const at = k.world.care!.environmentAt + 2 * d;
  k.environment[at] = occupancy;
  k.environment[at + 1] = paid;
}

/** Copies the environment of an epoch out of, or into, a recording of [epoch × numbers of the environment]. */
export function record(k: Kernel, recording: Float64Array, epoch: number): void {
  recording.set(k.environment, epoch * k.environment.length);
}

export function recall(k: Kernel, recording: Float64Array, epoch: number): void {
  const {length} = k.environment;
  k.environment.set(recording.subarray(epoch * length, (epoch + 1) * length));
}
