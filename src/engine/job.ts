import type {World} from "../model/world.ts";
import type {Ratios} from "./ratios.ts";
import type {Tallies} from "./tallies.ts";

/** A piece of work that a runner can do anywhere; plain data, so that it survives the way to a worker. */
export type Job = BlockJob | ReplicationJob | ReplayJob | SeveralJob;

/** Customers from…to−1 through every strategy, person by person; nobody meets anybody. With ratios `from` is a multiple of 256. */
export interface BlockJob {
  readonly kind: "block";
  readonly worlds: readonly World[];
  /** From keyFromSeed(seed, replication). */
  readonly key: Int32Array;
  readonly from: number;
  readonly to: number;
  /** Followed per customer for paired intervals; null = totals only. */
  readonly ratios: Ratios | null;
}

/** A whole population through one strategy, epoch by epoch, because customers meet in queues. */
export interface ReplicationJob {
  readonly kind: "replication";
  readonly world: World;
  readonly key: Int32Array;
  readonly customers: number;
}

/** One person's life again, watched. */
export interface ReplayJob {
  readonly kind: "replay";
  readonly world: World;
  readonly key: Int32Array;
  readonly customer: number;
  /** As recorded by the replication; null for uncoupled worlds. */
  readonly environment: Float64Array | null;
}

export type ShortJob = BlockJob | ReplicationJob | ReplayJob;

/** Short jobs in one: what they share travels once. */
export interface SeveralJob<J extends ShortJob = ShortJob> {
  readonly kind: "several";
  readonly jobs: readonly J[];
}

export interface BlockResult {
  readonly kind: "block";
  readonly tallies: readonly Tallies[];
  /** Sums and cross products per group of 256 customers and ratio (src/engine/ratios.ts); empty without ratios. */
  readonly products: Float64Array;
}

export interface ReplicationResult {
  readonly kind: "replication";
  readonly tallies: Tallies;
  /** [epoch × numbers of the environment] */
  readonly environment: Float64Array;
}

export interface ReplayResult {
  readonly kind: "replay";
  readonly tallies: Tallies;
  /** Entries of five numbers: code, minute, channel, a, b (src/model/event.ts). */
  readonly entries: Float64Array;
  readonly segment: number;
  /** Bits of src/model/state.ts at the end of the run. */
  readonly flags: number;
}

export interface SeveralResult<J extends ShortJob = ShortJob> {
  readonly kind: "several";
  /** In the order of the jobs. */
  readonly results: ReadonlyArray<ShortResultOf<J>>;
}

export type ShortResultOf<J extends ShortJob> = J extends BlockJob
  ? BlockResult
  : J extends ReplicationJob
    ? ReplicationResult
    : ReplayResult;

export type ResultOf<J extends Job> = J extends BlockJob
  ? BlockResult
  : J extends ReplicationJob
    ? ReplicationResult
    : J extends ReplayJob
      ? ReplayResult
      : J extends SeveralJob<infer S>
        ? SeveralResult<S>
        : never;
