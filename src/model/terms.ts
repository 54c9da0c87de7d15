import {unitExponential} from "../random/exact.ts";
import {draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {ARRIVE_AT, CASE_AT, NEVER, ORDER_EFFORT, ORDER_STATE} from "./state.ts";
import {canAsk, KINDS} from "./support.ts";

/** Needs have 16 bits, so that names of cases from here on are about a term of a contract. */
const TERMS = 65536;

/** Whether a case of this name is about a contract under way, not about an order or a journey. */
export function isAboutTerm(id: number): boolean {
  return id >= TERMS * KINDS;
}

/** A renewed contract gives its share of occasions for a case; `term` names the luck. None while an order is still to be received. */
export function termCase(k: Kernel, minute: number, term: number): void {
  const {world, I, o, out} = k;
  if (world.renewalCase === 0 || I[o + CASE_AT] !== NEVER || I[o + ARRIVE_AT] !== NEVER || !canAsk(k)) return;
  draw(k, Owner.renewal, term, 0, 0);
  if (out[0] >>> 0 >= world.renewalCase) return;
  const at = minute + 1 + unitExponential(out[1]) * world.caseDelay;
  I[o + CASE_AT] = at < NEVER ? Math.floor(at) : NEVER;
  // no order is under way, so that its effort is not asked for
  I[o + ORDER_EFFORT] = -1 - term;
}

/** Name of the case that arises now: about the term of a contract, or about the last order. */
export function caseName(k: Kernel): number {
  const {I, o} = k;
  const term = -1 - I[o + ORDER_EFFORT];
  if (term < 0) return (I[o + ORDER_STATE] >> 8) * KINDS;
  I[o + ORDER_EFFORT] = 0;
  return (TERMS + term) * KINDS;
}
