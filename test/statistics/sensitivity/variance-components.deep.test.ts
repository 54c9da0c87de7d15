import {expect, test} from "vitest";
import {coverage} from "./linear-model.ts";

const models = [
  {draws: 32, replications: 10, parameters: 1, common: 0.5, residual: 1},
  {draws: 32, replications: 10, parameters: 0.3, common: 1, residual: 1},
  {draws: 64, replications: 6, parameters: 1, common: 2, residual: 1}
];

test.each(
  models.flatMap(model => [
    {design: "nested" as const, ...model},
    {design: "crossed" as const, ...model}
  ])
)(
  "intervals of the $design design cover in 93.5 to 96.5 of 100 experiments, 10,000 of them: $draws draws, luck in common $common",
  ({design, ...model}) => {
    for (const share of Object.values(coverage(10_000, design, model))) {
      expect(share).toBeGreaterThan(0.935);
      expect(share).toBeLessThan(0.965);
    }
  },
  600_000
);
