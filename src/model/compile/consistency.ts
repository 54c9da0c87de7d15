import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import type {Keeps} from "./lay-out.ts";
import {lossFactor} from "./segments.ts";

/** What people see of one product in several channels. Times are whole seconds. */
export interface Consistency extends Keeps {
  readonly inconsistency: number;
  readonly sortOut: number;
  /** Factor on the odds of moving forward of somebody who has met a contradiction. */
  readonly doubt: number;
  readonly trust: number;
  readonly find: number;
  readonly again: number;
}

export function compileConsistency({consistency}: Setting): Consistency | null {
  if (consistency === null) return null;
  const {inconsistency, sortOut, doubt, trust, find, again} = consistency;
  return {
    words: 2,
    inconsistency: threshold(inconsistency),
    sortOut: Math.round(sortOut * 60),
    doubt: lossFactor(doubt),
    trust,
    find: Math.round(find * 60),
    again: Math.round(again * 60)
  };
}
