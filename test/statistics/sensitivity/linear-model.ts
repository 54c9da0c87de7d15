import {Draws} from "../../../src/random/draws.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {standardNormal} from "../../../src/random/samplers/normal.ts";
import {crossedComponents, nestedComponents} from "../../../src/statistics/sensitivity/variance-components.ts";

/** Standard deviations of what an output is the sum of, all normal. */
export interface LinearModel {
  readonly draws: number;
  readonly replications: number;
  readonly parameters: number;
  /** Luck of a replication: in the crossed design the same at all draws. */
  readonly common: number;
  readonly residual: number;
}

const luck = new Draws(keyFromSeed("linear model", 0));

/** Outputs of one experiment, by draw and replication. */
export function linearModel(
  experiment: number,
  design: "nested" | "crossed",
  {draws, replications, parameters, common, residual}: LinearModel
): number[][] {
  const normal = (owner: number, item: number, sub: number) => standardNormal(luck.at(experiment, owner, item, sub));
  return Array.from({length: draws}, (_, p) => {
    const drawn = parameters * normal(0, p, 0);
    return Array.from(
      {length: replications},
      (__, r) => drawn + common * normal(1, design === "crossed" ? 0 : p, r) + residual * normal(2, p, r)
    );
  });
}

/** Shares of experiments in which the 95 % intervals hold the truth. */
export function coverage(
  experiments: number,
  design: "nested" | "crossed",
  model: LinearModel
): {variance: number; share: number} {
  const variance = model.parameters ** 2;
  const share = variance / (variance + (model.common ** 2 + model.residual ** 2) / model.replications);
  const covered = {variance: 0, share: 0};
  for (let i = 0; i < experiments; i++) {
    const found = (design === "nested" ? nestedComponents : crossedComponents)(linearModel(i, design, model));
    if (found.parameters.low! <= variance && variance <= found.parameters.high!) covered.variance++;
    if (found.share.low! <= share && share <= found.share.high!) covered.share++;
  }
  return {variance: covered.variance / experiments, share: covered.share / experiments};
}
