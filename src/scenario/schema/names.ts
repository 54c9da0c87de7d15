import * as z from "zod";

export const idPattern = /^[a-z][a-z0-9-]{0,63}$/;
export const id = z
  .string()
  .regex(idPattern)
  .meta({description: "lower-case letters, digits and hyphens, a letter first"});

/** Where a lever is written, and what it is: `omnichannel/links.cart`. */
export const leverIdPattern = /^[a-z][a-z0-9-]{0,63}\/(links|desks|programmes|tools)\.[a-z][a-z0-9-]{0,63}$/;

/** Rules may also bear the capital letter that a plan gives its steps: E2. */
export const ruleIdPattern = /^[a-zA-Z][a-zA-Z0-9-]{0,63}$/;
export const ruleId = z
  .string()
  .regex(ruleIdPattern)
  .meta({description: "letters, digits and hyphens, a letter first"});

/** Channel, segment, offer or any other name, chosen by the author. */
export const named = <T extends z.ZodType>(value: T) => z.record(id, value);

/** One line or more of text for people. */
export const text = z.string().min(1).max(4096);
