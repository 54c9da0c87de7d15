import {expect, test} from "vitest";
import {Draws} from "../../../src/random/draws.ts";
import {uniform} from "../../../src/random/exact.ts";
import {keyFromSeed} from "../../../src/random/key.ts";
import {saltelliDesign} from "../../../src/statistics/designs/saltelli.ts";
import {additiveShare, sobolIndices} from "../../../src/statistics/sensitivity/sobol-indices.ts";
import {gFunction, ishigami, outputsOf, type Model} from "./known-functions.ts";

test("the Ishigami function has its known indices to 5e-3 at 2^14 points", () => {
  const indices = sobolIndices(outputsOf(ishigami, saltelliDesign(16384, 3)));
  [0.31390519114781146, 0.4424111447900409, 0].forEach((truth, i) =>
    expect(Math.abs(indices[i]!.first.value - truth)).toBeLessThan(5e-3)
  );
  [0.5575888552099592, 0.4424111447900409, 0.2436836640621477].forEach((truth, i) =>
    expect(Math.abs(indices[i]!.total.value - truth)).toBeLessThan(5e-3)
  );
});

test("Sobol's G function of eight inputs has its known indices to 5e-3", () => {
  const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
  const variances = a.map(ai => 1 / (3 * (1 + ai) ** 2));
  const total = variances.reduce((product, v) => product * (1 + v), 1) - 1;
  const indices = sobolIndices(outputsOf(gFunction(a), saltelliDesign(16384, 8)));
  variances.forEach((v, i) => {
    expect(Math.abs(indices[i]!.first.value - v / total)).toBeLessThan(5e-3);
    expect(Math.abs(indices[i]!.total.value - (v * ((total + 1) / (1 + v))) / total)).toBeLessThan(5e-3);
  });
  expect(indices[0]!.first.value).toBeCloseTo(0.7162, 2);
  expect(indices[3]!.total.value).toBeCloseTo(0.01046, 3);
});

test("an additive function has no interactions: first and total index are the share of each input", () => {
  const indices = sobolIndices(outputsOf(([x, y, z]) => 3 * x! + 2 * y! + z!, saltelliDesign(4096, 3)));
  [9 / 14, 4 / 14, 1 / 14].forEach((share, i) => {
    expect(indices[i]!.first.value).toBeCloseTo(share, 2);
    expect(indices[i]!.total.value).toBeCloseTo(share, 2);
  });
});

test("the share that is additive is the sum of the first indices", () => {
  const outputs = outputsOf(ishigami, saltelliDesign(1024, 3));
  const sum = sobolIndices(outputs).reduce((total, {first}) => total + first.value, 0);
  expect(additiveShare(outputs).value).toBeCloseTo(sum, 12);
  expect(additiveShare(outputs).high!).toBeLessThan(1);
});

test("a large constant changes nothing", () => {
  const design = saltelliDesign(256, 3);
  const plain = sobolIndices(outputsOf(ishigami, design));
  const moved = sobolIndices(outputsOf(point => ishigami(point) + 1e7, design));
  plain.forEach(({first, total}, i) => {
    expect(moved[i]!.first.value).toBeCloseTo(first.value, 6);
    expect(moved[i]!.total.high).toBeCloseTo(total.high!, 6);
  });
});

test("an output that does not vary has no indices, and one point no interval", () => {
  expect(sobolIndices({a: [1, 1], b: [1, 1], ab: [[1, 1]]})[0]!.first).toEqual({
    value: NaN,
    low: null,
    high: null,
    n: 2
  });
  expect(sobolIndices({a: [1], b: [2], ab: [[2]]})[0]!.total).toMatchObject({low: null, n: 1});
});

test("of independent points, 95 % intervals cover the indices in about 95 % of experiments", () => {
  const draws = new Draws(keyFromSeed("coverage of indices", 0));
  const model: Model = ([x, y]) => x! + 0.5 * y! + x! * y!;
  // Variances: main effects (1.5² and 1²) / 12 and the interaction 1/144.
  const [vx, vy, vxy] = [2.25 / 12, 1 / 12, 1 / 144];
  const whole = vx + vy + vxy;
  const truths = [vx / whole, (vx + vxy) / whole, vy / whole, (vy + vxy) / whole];
  const covered = [0, 0, 0, 0];
  const experiments = 600;
  for (let e = 0; e < experiments; e++) {
    const sample = (which: number) =>
      Array.from({length: 200}, (_, i) => [0, 1].map(d => uniform(draws.at(e, which, i, d).word())));
    const [a, b] = [sample(0), sample(1)];
    const ab = [0, 1].map(d => a.map((row, i) => row.with(d, b[i]![d]!)));
    sobolIndices(outputsOf(model, {a, b, ab})).forEach(({first, total}, d) =>
      [first, total].forEach(({low, high}, k) => {
        const truth = truths[2 * d + k]!;
        if (low! <= truth && truth <= high!) covered[2 * d + k]!++;
      })
    );
  }
  // 0.95 ± 4 standard deviations of 600 experiments, and 1 % for the finite sample.
  for (const count of covered) expect(Math.abs(count / experiments - 0.95)).toBeLessThan(0.046);
});
