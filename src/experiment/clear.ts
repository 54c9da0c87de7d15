import type {Range} from "./result.ts";

/** Whether an interval lies on one side of 0; never without one. */
export function isClear({low, high}: Pick<Range, "low" | "high">): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}
