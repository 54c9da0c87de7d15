import type {Care} from "./compile/care.ts";
import {DAY} from "./compile/units.ts";

/** Whether a desk answers at a minute; day 0 is a Monday. */
export function isOpen(care: Care, desk: number, minute: number): boolean {
  const opens = care.opens[desk];
  if (opens < 0) return true;
  const day = Math.floor(minute / DAY);
  const time = minute - day * DAY;
  return day % 7 < care.days[desk] && time >= opens && time < opens + care.openFor[desk];
}

/** First minute of a desk's next open time, for a minute at which it is closed. */
export function nextOpening(care: Care, desk: number, minute: number): number {
  const opens = care.opens[desk];
  let day = Math.floor(minute / DAY);
  if (minute - day * DAY >= opens) day++;
  while (day % 7 >= care.days[desk]) day++;
  return day * DAY + opens;
}
