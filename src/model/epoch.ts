import {openAwareness, turnAwareness} from "./awareness.ts";
import {openBudgets, turnBudgets} from "./budgets.ts";
import type {Kernel} from "./kernel.ts";
import {passOn} from "./referrals.ts";
import {openReviews, publishReviews} from "./reviews.ts";
import {addUp} from "./word-of-mouth.ts";

/** What customers meet on day 0, before they have left anything behind. */
export function open(k: Kernel): void {
  const {awareness, budgets, reviews} = k.world;
  k.flow.fill(0);
  if (awareness !== null) openAwareness(k, awareness);
  if (budgets !== null) openBudgets(k);
  if (reviews !== null) openReviews(k);
}

/**
 * Makes the environment of the next epoch out of the present one and of what customers left behind in it, and empties the flow.
 * `scale` = people in the market per simulated person; `minute` = when the next epoch begins.
 */
export function turn(k: Kernel, scale: number, minute: number): void {
  const {awareness, budgets, referrals, reviews, wordOfMouth} = k.world;
  if (reviews !== null) publishReviews(k, scale);
  if (referrals !== null) passOn(k, scale);
  if (wordOfMouth !== null) addUp(k, scale);
  if (awareness !== null) turnAwareness(k, awareness, scale);
  if (budgets !== null) turnBudgets(k, scale, minute);
  k.flow.fill(0);
}
