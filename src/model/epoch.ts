import type {Kernel} from "./kernel.ts";

/** What customers meet on day 0, before they have left anything behind. */
export function open(k: Kernel): void {
  k.flow.fill(0);
}

/**
 * Makes the environment of the next epoch out of the present one and of what customers left behind in it, and empties the flow.
 * `scale` = people in the market per simulated person; `minute` = when the next epoch begins.
 */
export function turn(k: Kernel, _scale: number, _minute: number): void {
  k.flow.fill(0);
}
