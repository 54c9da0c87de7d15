import {listeningFields, referralRewardFields} from "./advocacy.ts";
import {reorganisationFields} from "./reorganisation.ts";
import {advertisingFields} from "./awareness.ts";
import {loyaltyFields} from "./loyalty.ts";
import {sponsoredSearchFields} from "./rivals.ts";
import {investmentFields} from "./firm.ts";
import {multiplier, share, type Field} from "./field.ts";

/** What a tool can do, with the numbers of each kind. Every number has a default, so that the name of the kind is enough. */
export const toolKinds = {
  "co-browsing": {
    used: share("used", "of contacts where a screen can be shown", [0.4, 0.1, 0.8]),
    handling: multiplier("handling time with it", "of that without", [0.95, 0.9, 1, "E108", "C"], {min: 0.1, max: 1}),
    resolution: multiplier("chance of a solution with it", "of that without", [1.05, 1, 1.1, "E108", "C"], {
      min: 1,
      max: 10
    })
  },
  listening: listeningFields,
  "referral-reward": referralRewardFields,
  reorganisation: reorganisationFields,
  advertising: advertisingFields,
  personalisation: {
    accuracy: share("right about the person", "of personalised messages", [0.75, 0.4, 0.95])
  },
  "send-time": {
    accuracy: share("whose time of reading it knows", "of people", [0.6, 0.3, 0.9])
  },
  "sponsored-search": sponsoredSearchFields,
  "multi-touch": {},
  loyalty: loyaltyFields
} satisfies Record<string, Readonly<Record<string, Field>>>;

export type ToolKind = keyof typeof toolKinds;
export const toolKindNames = Object.keys(toolKinds) as ToolKind[];

/** Numbers of a kind of tool; none for a tool that only costs. */
export function toolFields(kind: string | null): Readonly<Record<string, Field>> {
  return kind === null ? {} : ((toolKinds as Record<string, Readonly<Record<string, Field>>>)[kind] ?? {});
}

/** Every number that a tool of any kind may have. */
export const allToolFields: Readonly<Record<string, Field>> = Object.assign(
  {},
  ...toolKindNames.map(kind => toolFields(kind)),
  investmentFields
);
