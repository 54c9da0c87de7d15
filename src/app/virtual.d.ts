declare module "virtual:scenarios" {
  import type {Scenario} from "../scenario/scenario.ts";

  export interface ScenarioFile {
    /** Name of the file in `scenarios/`, e.g. `leesa.yaml`. */
    file: string;
    title: string;
    /** The scenario, checked while building, fetched on demand. */
    load: () => Promise<Scenario>;
    /** The file as it is written, fetched on demand. */
    text: () => Promise<string>;
  }
  /** Every file of `scenarios/`, in alphabetical order. */
  export const scenarios: readonly ScenarioFile[];
}

declare module "virtual:scenario/*" {
  import type {Scenario} from "../scenario/scenario.ts";

  /** One file of `scenarios/`, checked while building. */
  const scenario: Scenario;
  export default scenario;
}

declare module "virtual:scenario-schema" {
  /** The JSON Schema of the scenario language. */
  const schema: Readonly<Record<string, unknown>>;
  export default schema;
}
