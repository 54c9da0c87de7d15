import {exactExp, exactLog} from "../random/exact.ts";
import {logGamma} from "./gamma.ts";
import {quadrature, type Quadrature} from "./quadrature.ts";

/** Probability of a standard normal value, and of the length of a normal vector less its usual √df, beyond this is below 1e-15. */
const REACH = 8.3;
const SQRT_TWO_PI = 2.5066282746310007;

/** The standard normal distribution as points with probabilities: Σ weight · f(node) is the expectation of f(Z). */
export function standardNormal(): Quadrature {
  const {nodes, weights} = quadrature(-REACH, REACH, 6);
  return {nodes, weights: weights.map((weight, i) => (weight * exactExp(-0.5 * nodes[i] * nodes[i])) / SQRT_TWO_PI)};
}

/**
 * The distribution of S = √(χ²/df), a sample standard deviation in units of the true one, as points with probabilities. A single point for endless
 * degrees of freedom. Throws below 1.
 */
export function scaledChi(df: number): Quadrature {
  if (!(df >= 1)) throw new RangeError(`degrees of freedom must be 1 or more, not ${df}`);
  if (df === Infinity) return {nodes: Float64Array.of(1), weights: Float64Array.of(1)};
  const root = Math.sqrt(df);
  // with few degrees of freedom much depends on values near 0
  const panels = df < 4 ? 24 : 6;
  const {nodes, weights} = quadrature(Math.max(0, root - REACH) / root, (root + REACH) / root, panels);
  const scale = exactLog(2) + (df / 2) * exactLog(df / 2) - logGamma(df / 2);
  return {
    nodes,
    weights: weights.map((weight, i) => {
      const s = nodes[i];
      return weight * exactExp(scale + (df - 1) * exactLog(s) - (df * s * s) / 2);
    })
  };
}

/** Expectation of a function of two independent values, leaving out what cannot matter. */
export function expectation(outer: Quadrature, inner: Quadrature, f: (x: number, y: number) => number): number {
  let sum = 0;
  for (let i = 0; i < outer.nodes.length; i++) {
    if (outer.weights[i] < 1e-18) continue;
    let inside = 0;
    for (let j = 0; j < inner.nodes.length; j++) {
      if (inner.weights[j] >= 1e-18) inside += inner.weights[j] * f(outer.nodes[i], inner.nodes[j]);
    }
    sum += outer.weights[i] * inside;
  }
  return sum;
}
