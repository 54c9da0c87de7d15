import type {Scenario} from "../scenario/scenario.ts";

/** A world to be lived through: a strategy, some of its levers switched off, some numbers replaced. */
export interface Arm {
  readonly strategy: string;
  /** Ids of levers that are switched off. */
  readonly off?: ReadonlySet<string> | undefined;
  /** Numbers by parameter path. */
  readonly values?: ReadonlyMap<string, number> | undefined;
  /** Scenario that the strategy is in; by default that of the laboratory. */
  readonly scenario?: Scenario | undefined;
}
