import {expect, test} from "vitest";
import {luck} from "./luck.ts";
import {stoppedMeans} from "./stopping.ts";

test.each([0.2, 0.4, 0.6])(
  "of 10 000 runs that stop at ± %f standard deviations, 94 to 96 in 100 cover the truth with looking ahead, fewer without",
  half => {
    const ahead = stoppedMeans(luck(`ahead ${half}`).normal, {runs: 10_000, half, first: 10, ahead: true});
    const eager = stoppedMeans(luck(`eager ${half}`).normal, {runs: 10_000, half, first: 3, ahead: false});
    console.log({half, ahead, eager});
    expect(ahead.within).toBeGreaterThan(0.95);
    expect(ahead.covered).toBeGreaterThan(0.94);
    expect(ahead.covered).toBeLessThan(0.96);
    expect(eager.covered).toBeLessThan(ahead.covered - 0.005);
  }
);
