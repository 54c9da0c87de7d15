declare module "virtual:scenarios" {
  import type {Scenario} from "../scenario/scenario.ts";

  export interface ScenarioFile {
    /** Name of the file in `scenarios/`, e.g. `leesa.yaml`. */
    file: string;
    title: string;
    /** The author's text, fetched on demand. */
    text: () => Promise<string>;
    /** The same, checked while building. */
    scenario: Scenario;
  }
  /** Every file of `scenarios/`, in alphabetical order. */
  export const scenarios: readonly ScenarioFile[];
}
