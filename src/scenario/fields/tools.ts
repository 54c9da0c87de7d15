import {investmentFields} from "./firm.ts";
import type {Field} from "./field.ts";

/** What a tool can do, with the numbers of each kind. Every number has a default, so that the name of the kind is enough. */
export const toolKinds = {} satisfies Record<string, Readonly<Record<string, Field>>>;

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
