/** Minutes in a month of 365/12 days. */
export const MONTH = 43800;
export const DAY = 1440;
export const WEEK = 10080;
export const YEAR = 525600;

/** Money in the currency's unit → whole millicents. */
export function millicents(money: number): number {
  return Math.round(money * 100000);
}

/** Share of full effect at a minute for something that works from `ready` on and ramps up over `ramp` minutes. */
export function effectAt(minute: number, {ready, ramp}: {ready: number; ramp: number}): number {
  if (minute < ready) return 0;
  return ramp > 0 ? Math.min(1, (minute - ready) / ramp) : 1;
}

/** Share of full effect of a tool by month of the run: [months]; nothing without the tool. */
export function effectByMonth(tool: {ready: number; ramp: number} | undefined, months: number): Float64Array {
  return Float64Array.from({length: months}, (_, month) => (tool === undefined ? 0 : effectAt(month * MONTH, tool)));
}

/** Number of leading months after which nothing changes any more, at least 1. */
export function effectMonths(investments: ReadonlyArray<{ready: number; ramp: number}>, months: number): number {
  let last = 0;
  for (const {ready, ramp} of investments) last = Math.max(last, Math.ceil((ready + ramp) / MONTH));
  return Math.max(1, Math.min(months, last + 1));
}
