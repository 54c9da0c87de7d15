import {expect, test} from "vitest";
import {coverage} from "./linear-model.ts";

const models = [
  {draws: 32, replications: 10, parameters: 1, common: 0.5, residual: 1},
  {draws: 32, replications: 10, parameters: 0.3, common: 1, residual: 1},
  {draws: 64, replications: 6, parameters: 1, common: 2, residual: 1}
];

test.each(models.flatMap(model => [["nested", model] as const, ["crossed", model] as const]))(
  "95 %% intervals of the %s design cover in 93.5 to 97 %% of 10,000 experiments: %o",
  (design, model) => {
    for (const share of Object.values(coverage(10_000, design, model))) {
      expect(share).toBeGreaterThan(0.93);
      expect(share).toBeLessThan(0.97);
    }
  },
  600_000
);
