import {unitExponential} from "../random/exact.ts";
import {Event} from "./event.ts";
import {add, draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {RELATION} from "./state.ts";
import {T} from "./tally.ts";

export interface WordOfMouth {
  /** Share who speak badly: `least` after an ordinary experience, rising to `most` at a loss of score of `worst`. */
  readonly least: number;
  readonly most: number;
  readonly worst: number;
  readonly friends: number;
  /** Part of the relationship that a bad word takes. */
  readonly damage: number;
}

/** In the person's words: float32, the hazard so far at which the next bad word is heard; bad words heard, and whether the first is set (1) << 16 */
const NEXT = 0;
const HEARD = 1;
const STARTED = 1 << 16;

/** After an experience some speak badly of the firm, the more the worse it was. `kind` and `item` name the luck. */
export function speak(k: Kernel, minute: number, item: number, kind: number, score: number): void {
  const {least, most, worst, friends} = k.world.wordOfMouth!;
  const badness = Math.min(1, Math.max(0, (k.world.baseline - score) / worst));
  draw(k, Owner.badWord, item, kind, 0);
  if (k.out[0] >>> 0 >= (least + (most - least) * badness) * 4294967296) return;
  add(k, T.badWords, 1);
  if (k.trace !== null) k.trace.add(Event.badWord, minute, -1, friends, 0);
  spread(k, friends);
}

/** So many people get to hear something bad. */
export function spread(k: Kernel, people: number): void {
  k.flow[k.world.wordOfMouth!.flowAt] += people;
}

/**
 * Before people deal with the firm again, what they have heard since comes in: bad words arrive as a Poisson process whose hazard the
 * environment adds up from day 0, and each takes its part of the relationship.
 */
export function hear(k: Kernel, minute: number): void {
  const {I, F, o, world} = k;
  const {wordAt, environmentAt, damage} = world.wordOfMouth!;
  const hazard = k.environment[environmentAt];
  if (hazard === 0) return;
  const at = o + wordAt;
  if (I[at + HEARD] === 0) {
    draw(k, Owner.hearsay, 0, 0, 0);
    F[at + NEXT] = unitExponential(k.out[0]);
    I[at + HEARD] = STARTED;
  }
  while (F[at + NEXT] <= hazard && (I[at + HEARD] & 0xffff) < 0xffff) {
    I[at + HEARD]++;
    F[o + RELATION] -= damage * F[o + RELATION];
    add(k, T.badWordsHeard, 1);
    if (k.trace !== null) k.trace.add(Event.heardBad, minute, -1, 0, 0);
    draw(k, Owner.hearsay, I[at + HEARD] & 0xffff, 0, 0);
    F[at + NEXT] += unitExponential(k.out[0]);
  }
}

/** Bad words of the epoch add to the hazard of hearing one. */
export function addUp(k: Kernel, scale: number): void {
  const {environmentAt, flowAt} = k.world.wordOfMouth!;
  k.environment[environmentAt] += (k.flow[flowAt] * scale) / k.world.people;
}
