import {Kernel} from "../model/kernel.ts";
import {open, turn} from "../model/epoch.ts";
import {advance} from "../model/life.ts";
import {birth, farewell} from "../model/person.ts";
import {expectFriend, friendDue, friendsSoFar} from "../model/referrals.ts";
import {FLAGS} from "../model/state.ts";
import {TALLIES} from "../model/tally.ts";
import type {World} from "../model/world.ts";
import {noLoad, observeLoad, recall, record, setWaits} from "./environment.ts";
import type {
  BlockJob,
  BlockResult,
  Job,
  ReplayJob,
  ReplayResult,
  ReplicationJob,
  ReplicationResult,
  ResultOf
} from "./job.ts";
import {addProducts, evaluateRatios, GROUP, productsLength} from "./ratios.ts";
import type {Tallies} from "./tallies.ts";

/** Does a job. Pure: the same job gives the same bytes in every engine. */
export function run<J extends Job>(job: J): ResultOf<J>;
export function run(job: Job): ResultOf<Job> {
  if (job.kind === "block") return runBlock(job);
  if (job.kind === "replication") return runReplication(job);
  if (job.kind === "replay") return replay(job);
  return {kind: "several", results: job.jobs.map(one => run(one))};
}

function kernelOf(world: World, key: Int32Array, size: {capacity: number; slots: number}): Kernel {
  const k = new Kernel(world, key, size);
  open(k);
  return k;
}

function talliesOf(k: Kernel): Tallies {
  const totals = new Float64Array(TALLIES);
  for (let i = 0; i < k.acc.length; i += TALLIES) for (let t = 0; t < TALLIES; t++) totals[t] += k.acc[i + t];
  return {totals, cash: k.cash, byChannel: k.byChannel, life: k.life};
}

function runBlock({worlds, key, from, to, ratios}: BlockJob): BlockResult {
  if (worlds.some(world => world.coupled)) throw new Error("invalid job: a coupled world cannot run person by person");
  if (ratios === null)
    return {
      kind: "block",
      tallies: worlds.map(world => runTotals(world, key, from, to)),
      products: new Float64Array(0)
    };
  const kernels = worlds.map(world => kernelOf(world, key, {capacity: 1, slots: GROUP}));
  const totals = worlds.map(() => new Float64Array(TALLIES));
  if (from % GROUP !== 0)
    throw new Error(`invalid block: it begins at customer ${from}, not at a multiple of ${GROUP}`);
  const length = ratios.count * productsLength(worlds.length);
  const products = new Float64Array(Math.ceil((to - from) / GROUP) * length);
  const width = 2 * worlds.length;
  const values = new Float64Array(ratios.count * width);
  const tallies = Math.max(...worlds.map(world => world.tallies));
  for (let start = from; start < to; start += GROUP) {
    const group = products.subarray(((start - from) / GROUP) * length, ((start - from) / GROUP + 1) * length);
    const end = Math.min(to, start + GROUP);
    for (const k of kernels) {
      for (let customer = start; customer < end; customer++) {
        k.base = (customer - start) * TALLIES;
        k.acc.fill(0, k.base, k.base + tallies);
        live(k, customer);
      }
    }
    for (let slot = 0; slot < end - start; slot++) {
      const base = slot * TALLIES;
      for (let w = 0; w < kernels.length; w++) {
        const {acc} = kernels[w];
        evaluateRatios(ratios, acc, base, values, 2 * w, width);
        const sum = totals[w];
        for (let t = 0; t < tallies; t++) sum[t] += acc[base + t];
      }
      addProducts(group, values, ratios.count, worlds.length);
    }
  }
  return {
    kind: "block",
    tallies: kernels.map(({cash, byChannel, life}, w) => ({totals: totals[w], cash, byChannel, life})),
    products
  };
}

function runTotals(world: World, key: Int32Array, from: number, to: number): Tallies {
  const k = kernelOf(world, key, {capacity: 1, slots: 1});
  for (let customer = from; customer < to; customer++) live(k, customer);
  return talliesOf(k);
}

function live(k: Kernel, customer: number): void {
  k.customer = customer;
  birth(k);
  advance(k, k.world.horizon);
  farewell(k);
}

/** Number of epochs of a world. */
export function epochsOf(world: World): number {
  return Math.ceil(world.horizon / world.epoch);
}

function runReplication({world, key, customers}: ReplicationJob): ReplicationResult {
  const k = kernelOf(world, key, {capacity: customers, slots: 1});
  const {words} = k;
  // Beside the records, so that an epoch looks at few cache lines of those to whom nothing happens.
  const next = new Int32Array(customers);
  const friends = world.referrals === null ? null : new Float64Array(customers);
  for (let i = 0; i < customers; i++) {
    k.o = i * words;
    k.customer = i;
    birth(k);
    if (friends !== null) friends[i] = friendDue(k);
  }
  const epochs = epochsOf(world);
  const environment = new Float64Array(epochs * world.environment);
  const load = noLoad(world.desks);
  const scale = world.people / customers;
  for (let epoch = 0; epoch < epochs; epoch++) {
    setWaits(k, load);
    record(k, environment, epoch);
    const to = Math.min(world.horizon, (epoch + 1) * world.epoch);
    const heard = friends === null ? 0 : friendsSoFar(k);
    for (let i = 0, o = 0; i < customers; i++, o += words) {
      const called = friends !== null && friends[i] <= heard;
      if (next[i] >= to && !called) continue;
      k.o = o;
      k.customer = i;
      if (called) expectFriend(k, epoch * world.epoch);
      next[i] = advance(k, to);
      if (friends !== null) friends[i] = friendDue(k);
    }
    observeLoad(load, k, scale);
    turn(k, scale, to);
  }
  for (let i = 0; i < customers; i++) {
    k.o = i * words;
    k.customer = i;
    farewell(k);
  }
  return {kind: "replication", tallies: talliesOf(k), environment};
}

/** One person's life again, with every event written down; totals equal that person's share of the run. */
function replay({world, key, customer, environment}: ReplayJob): ReplayResult {
  const k = kernelOf(world, key, {capacity: 1, slots: 1});
  const entries: number[] = [];
  k.trace = {add: (...entry) => void entries.push(...entry)};
  k.customer = customer;
  birth(k);
  const epochs = environment === null ? 1 : epochsOf(world);
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (environment !== null) recall(k, environment, epoch);
    if (world.referrals !== null && friendDue(k) <= friendsSoFar(k)) expectFriend(k, epoch * world.epoch);
    advance(k, epoch === epochs - 1 ? world.horizon : (epoch + 1) * world.epoch);
  }
  farewell(k);
  return {
    kind: "replay",
    tallies: talliesOf(k),
    entries: Float64Array.from(entries),
    segment: k.segment,
    flags: k.I[FLAGS]
  };
}
