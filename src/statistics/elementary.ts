import {exactLog} from "../random/exact.ts";

/** ln(1 + x) without loss for small x (Kahan), the same bits in every engine. */
export function log1p(x: number): number {
  const sum = 1 + x;
  const kept = sum - 1;
  return kept === 0 ? x : exactLog(sum) * (x / kept);
}

export const square = (x: number): number => x * x;

/** x to a whole power from 0 on. */
export function wholePower(x: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i++) product *= x;
  return product;
}
