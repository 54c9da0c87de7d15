import {expect, test} from "vitest";
import {logFactorial} from "../../src/random/log-factorial.ts";

test("the logarithm of a factorial agrees with the whole product to 2e-15 up to 2000", () => {
  let factorial = 1n;
  for (let k = 0; k <= 2000; k++) {
    if (k > 1) factorial *= BigInt(k);
    expect(Math.abs(logFactorial(k) - logarithm(factorial))).toBeLessThanOrEqual(2e-15 * (1 + logarithm(factorial)));
  }
});

/** ln of a whole number of any size from its first digits and its length. */
function logarithm(n: bigint): number {
  const digits = n.toString();
  return Math.log(Number(`0.${digits.slice(0, 20)}`)) + digits.length * Math.LN10;
}
