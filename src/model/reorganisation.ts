import type {World} from "./world.ts";

/** Factor on handling times at a minute: 1 ÷ the output that is left. Output falls at once and recovers evenly. */
export function slowness({reorganisation}: World, minute: number): number {
  if (reorganisation === null) return 1;
  const {changes, from, length, dip} = reorganisation;
  let factor = 1;
  for (let i = 0; i < changes; i++) {
    const since = minute - from[i];
    if (since >= 0 && since < length[i]) factor /= 1 - dip[i] * (1 - since / length[i]);
  }
  return factor;
}
