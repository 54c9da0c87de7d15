import {expect, test} from "vitest";
import {Draws} from "../../../src/random/draws.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {morrisTrajectories} from "../../../src/statistics/designs/morris.ts";
import {elementaryEffects} from "../../../src/statistics/sensitivity/morris.ts";
import {ishigami} from "./known-functions.ts";

const third = 1 / 3;

/** Exercise 4 of chapter 3 of Saltelli et al., Global Sensitivity Analysis: The Primer (2008): six trajectories of two inputs. */
const primer: Array<Array<[x: number, y: number, output: number]>> = [
  [
    [0, third, 0.97],
    [0, 1, 0.71],
    [2 * third, 1, 2.39]
  ],
  [
    [0, third, 0.97],
    [2 * third, third, 2.3],
    [2 * third, 1, 2.39]
  ],
  [
    [2 * third, 0, 1.87],
    [2 * third, 2 * third, 2.4],
    [0, 2 * third, 0.87]
  ],
  [
    [third, 1, 2.15],
    [1, 1, 1.71],
    [1, third, 1.54]
  ],
  [
    [third, 1, 2.15],
    [third, third, 2.17],
    [1, third, 1.54]
  ],
  [
    [third, 2 * third, 2.2],
    [third, 0, 1.87],
    [1, 0, 1]
  ]
];

test("the Primer's example has mu 0.66 and 0.21, mu* 1.62 and 0.35, sigma 1.79 and 0.41", () => {
  const [x, y] = elementaryEffects(
    primer.map(points => points.map(([a, b]) => [a, b])),
    primer.map(points => points.map(([, , output]) => output))
  );
  // The outputs are printed to two digits: effects to ±0.015.
  const near = (value: number, printed: number) => expect(Math.abs(value - printed)).toBeLessThan(0.0151);
  near(x!.mu, 0.66);
  near(y!.mu, 0.21);
  near(x!.muStar.value, 1.62);
  near(y!.muStar.value, 0.35);
  near(x!.sigma, 1.79);
  near(y!.sigma, 0.41);
  [2.52, 2.01, 2.3, -0.66, -0.93, -1.3].forEach((effect, i) => near(x!.effects[i]!, effect));
});

test("a linear function has its coefficients as effects, the same everywhere", () => {
  const draws = new Draws(keyFromSeed("linear", 0));
  const trajectories = morrisTrajectories(7, 3, {levels: 6, draws});
  const effects = elementaryEffects(
    trajectories,
    trajectories.map(points => points.map(([x, y]) => 5 * x! - 2 * y!))
  );
  [5, -2, 0].forEach((coefficient, i) => {
    expect(effects[i]!.mu).toBeCloseTo(coefficient, 10);
    expect(effects[i]!.muStar.value).toBeCloseTo(Math.abs(coefficient), 10);
    expect(effects[i]!.sigma).toBeCloseTo(0, 10);
  });
});

test("of the Ishigami function mu* lies near 7.7, 7.875 and 6.3", () => {
  const trajectories = morrisTrajectories(4000, 3, {draws: new Draws(keyFromSeed("ishigami", 0))});
  const [x, y, z] = elementaryEffects(
    trajectories,
    trajectories.map(points => points.map(ishigami))
  );
  expect(Math.abs(x!.muStar.value - 7.7)).toBeLessThan(0.3);
  expect(y!.muStar.value).toBeCloseTo(7.875, 8);
  expect(Math.abs(z!.muStar.value - 6.25)).toBeLessThan(0.3);
});

test("a step that moves two inputs is refused", () => {
  expect(() =>
    elementaryEffects(
      [
        [
          [0, 0],
          [1, 1]
        ]
      ],
      [[0, 1]]
    )
  ).toThrow("step 1 of trajectory 0 does not move exactly one");
});
