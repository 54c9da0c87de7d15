import {duration, minutes, share, type Field} from "./field.ts";

/** New ways of working: what they cost is `setup`, when they begin is `ready`. */
export const reorganisationFields = {
  dip: share("output lost at the beginning", "of agents at the desks", [0.15, 0.05, 0.4], {max: 0.9}),
  for: duration(
    "time until the old pace is back",
    "per change",
    [90 * minutes.day, 30 * minutes.day, 180 * minutes.day],
    {
      positive: true
    }
  )
} satisfies Record<string, Field>;
