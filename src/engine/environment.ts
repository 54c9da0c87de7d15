import {threshold} from "../random/bernoulli.ts";
import {blankDeskState, erlangA} from "../model/erlang.ts";
import type {Kernel} from "../model/kernel.ts";
import {WEEK} from "../model/compile/units.ts";

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
    const agents = world.agents[d];
    const idle = agents === 0 || !(load.contacts[d] > 0) || !(load.handled[d] > 0) || !(load.seconds[d] > 0);
    if (idle) {
      k.waitThreshold[d] = 0;
      k.waitMean[d] = 0;
      k.giveUp[d] = 0;
      continue;
    }
    const hours = (world.deskHours[d] * world.epoch) / WEEK;
    erlangA(
      {
        arrivals: load.contacts[d] / hours,
        service: (3600 * load.handled[d]) / load.seconds[d],
        agents,
        patience: load.leaving[d] > 0 ? load.contacts[d] / load.leaving[d] / 3600 : Infinity
      },
      state
    );
    k.waitThreshold[d] = threshold(Math.min(1, state.waitProbability));
    k.waitMean[d] = Math.min(state.meanWaitOfWaiting, hours) * 3600;
    k.giveUp[d] =
      state.waitProbability > 0 ? threshold(Math.min(1, state.abandonProbability / state.waitProbability)) : 0;
  }
}

/** Copies the environment of an epoch out of, or into, a recording of [epoch × numbers of the environment]. */
export function record(k: Kernel, recording: Float64Array, epoch: number): void {
  recording.set(k.environment, epoch * k.environment.length);
}

export function recall(k: Kernel, recording: Float64Array, epoch: number): void {
  const {length} = k.environment;
  k.environment.set(recording.subarray(epoch * length, (epoch + 1) * length));
}
