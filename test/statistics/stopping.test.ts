import {describe, expect, test} from "vitest";
import {lookAhead, Stopping} from "../../src/statistics/stopping.ts";
import {luck} from "./luck.ts";
import {stoppedMeans} from "./stopping.ts";

/** The look at which a rule is done. */
function stopOf(halves: readonly (number | null)[], options?: {first: number}): number | null {
  const rule = new Stopping(1, options);
  for (const [i, half] of halves.entries()) {
    rule.look(i + 1, half);
    if (rule.done) return i + 1;
  }
  return null;
}

describe("stopping at a width", () => {
  test("waits for ten observations, then looks five ahead", () => {
    expect(stopOf(Array.from({length: 30}, () => 0.5))).toBe(15);
    expect(
      stopOf(
        Array.from({length: 30}, () => 0.5),
        {first: 3}
      )
    ).toBe(8);
  });

  test("begins anew when the interval widens again", () => {
    const halves = Array.from({length: 40}, (_, i) => (i === 13 ? 1.01 : 1));
    expect(stopOf(halves)).toBe(20);
  });

  test("never stops while the interval is too wide, or without one", () => {
    expect(stopOf(Array.from({length: 200}, () => 1.01))).toBeNull();
    expect(stopOf(Array.from({length: 200}, () => null))).toBeNull();
  });

  test("looks further ahead in long runs", () => {
    expect([10, 100, 101, 200, 1000].map(lookAhead)).toEqual([5, 5, 5, 10, 50]);
  });

  test("for no width is refused", () => {
    expect(() => new Stopping(0)).toThrow("a half width must be above 0, not 0");
    expect(() => new Stopping(NaN)).toThrow("not NaN");
  });

  test("too eagerly covers the truth too rarely; waiting for ten and looking ahead mends it", () => {
    const eager = stoppedMeans(luck("eager").normal, {runs: 3000, half: 0.4, first: 3, ahead: false});
    const patient = stoppedMeans(luck("patient").normal, {runs: 3000, half: 0.4, first: 10, ahead: true});
    expect(eager.covered).toBeLessThan(0.93);
    expect(patient.covered).toBeGreaterThan(eager.covered + 0.015);
    expect(patient.within).toBeGreaterThan(0.95);
  });
});
