import {jsonSchema} from "./json-schema.ts";
import {reference} from "./reference.ts";
import {evidenceReference} from "./reference/evidence.ts";

/** Files that are made from the language itself, by their path in the repository. */
export const generated: Readonly<Record<string, () => string>> = {
  "scenarios/scenario.schema.json": () => `${JSON.stringify(jsonSchema(), null, 2)}\n`,
  "docs/scenario.md": reference,
  "docs/evidence.md": evidenceReference
};
