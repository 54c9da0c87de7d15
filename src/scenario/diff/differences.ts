import type {Edit} from "../edit/edits.ts";
import type {Lever, Parameter, Scenario} from "../scenario.ts";

/** A scenario as it stands: what was read, and what was chosen on top of it. */
export interface Side {
  /** With or without `without` in its strategies; what they list counts as switched off. */
  readonly scenario: Scenario;
  /** Ids of levers that are switched off, by strategy. */
  readonly off?: Readonly<Record<string, ReadonlySet<string>>>;
  /** Values that replace those of the file, by parameter path. */
  readonly values?: ReadonlyMap<string, number>;
  /** The seed in force, if it is another one than the file's. */
  readonly seed?: string;
}

interface Any {
  /** Where it stands in the file (in the one after, or in the one before if it is gone): unique in a list of differences, with `kind`. */
  readonly path: string;
  /** Ids of the strategies whose world it is part of, in the order of the file. */
  readonly strategies: readonly string[];
  /** What to do to the text before to have this difference, or its effect, alone; null where no edit can say it. */
  readonly edits: readonly Edit[] | null;
}

/** What somebody believes about a number. */
export interface Belief {
  readonly low: number | null;
  readonly high: number | null;
  readonly evidence: string | null;
  readonly grade: string | null;
  readonly note: string | null;
}

/** One difference between two scenarios. Numbers are in base units. */
export type Difference = Any &
  (
    | (Pick<Parameter, "label" | "unit" | "per"> & {
        readonly kind: "number";
        /** Null where the world has no such number. */
        readonly from: number | null;
        readonly to: number | null;
      })
    /** The number is the same; its range, evidence, grade or note is not. */
    | (Pick<Parameter, "label" | "unit" | "per"> & {
        readonly kind: "belief";
        readonly from: Belief;
        readonly to: Belief;
      })
    /** A link, desk, programme or tool. `on` and `off`: switched in one strategy. `changed`: says "off" instead of something, or the other way round. */
    | {
        readonly kind: "lever";
        readonly change: "added" | "removed" | "on" | "off" | "changed";
        /** As it is after, or before if it is gone. */
        readonly lever: Pick<Lever, "id" | "section" | "label" | "setup" | "monthly">;
      }
    /** A record that follows from one channel to another, or no longer does. */
    | {
        readonly kind: "pair";
        readonly change: "added" | "removed";
        readonly lever: string;
        readonly object: string;
        readonly from: string;
        readonly to: string;
      }
    | {
        readonly kind: "strategy";
        readonly change: "added" | "removed";
        readonly strategy: string;
        readonly title: string;
      }
    | {readonly kind: "title"; readonly strategy: string; readonly from: string; readonly to: string}
    /**
     * A named part: channels, segments, offers, products, groups; or, with an empty `id`, a section as a whole that is not always in force. `of` is the
     * strategy that changes it, or null for the whole file.
     */
    | {
        readonly kind: "part";
        readonly change: "added" | "removed";
        readonly section: string;
        readonly id: string;
        readonly of: string | null;
      }
    /** A rule of a programme; `rule` is its id or its number from 1. */
    | {
        readonly kind: "rule";
        readonly change: "added" | "removed" | "changed" | "moved";
        readonly lever: string;
        readonly programme: string;
        readonly rule: string;
      }
    /** Claims or targets. */
    | {
        readonly kind: "claims";
        readonly section: "expect" | "targets";
        readonly added: number;
        readonly removed: number;
      }
    /** Whatever else the text says: title, currency, seed, order of strategies, a word or list. Null = it is not there. */
    | {readonly kind: "setting"; readonly from: string | null; readonly to: string | null}
  );

/** Differences in the order in which people ask for them: strategies, levers, pairs, rules, numbers, parts, beliefs, the rest. */
export type Differences = readonly Difference[];
