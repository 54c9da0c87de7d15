import {
  complaintsFields,
  referralsFields,
  reviewsFields,
  surveysFields,
  wordOfMouthFields
} from "../fields/advocacy.ts";
import type {Field} from "../fields/field.ts";
import type {AdvocacySetting} from "../setting/people.ts";
import {layeredAll, topmost, type Reading} from "./reading.ts";

/** Numbers of a section that some sheet of the strategy writes; null for one that none does. */
function section<K extends string>(
  reading: Reading,
  name: string,
  fields: Readonly<Record<K, Field>>
): Record<K, number> | null {
  return topmost(reading, [name]) === undefined ? null : layeredAll(reading, fields, [name]);
}

export function resolveAdvocacy(reading: Reading): AdvocacySetting {
  return {
    reviews: section(reading, "reviews", reviewsFields),
    referrals: section(reading, "referrals", referralsFields),
    wordOfMouth: section(reading, "word-of-mouth", wordOfMouthFields),
    complaints: section(reading, "complaints", complaintsFields),
    surveys: section(reading, "surveys", surveysFields)
  };
}
