import {describe, expect, test} from "vitest";
import {maximise} from "./closed-forms/maximise.ts";
import {renewalRate, sbgLogLikelihood, sbgSurvival} from "./closed-forms/sbg.ts";

// Fader & Hardie 2007: yearly survival of two segments of a subscription business, 7 years to fit, 12 observed
const segments = [
  {
    name: "High End",
    actual: [0.869, 0.743, 0.653, 0.593, 0.551, 0.517, 0.491, 0.468, 0.445, 0.427, 0.409, 0.394],
    published: {alpha: 0.668, beta: 3.806},
    survival: [0.8507, 0.7469, 0.6698, 0.61, 0.5619, 0.5223, 0.4889, 0.4605, 0.4358, 0.4142, 0.3951, 0.378],
    renewal: [0.8507, 0.878, 0.8968, 0.9106, 0.9212, 0.9295, 0.9362, 0.9418, 0.9464, 0.9504, 0.9538, 0.9568],
    fitted: [0.66809, 3.80609],
    logLikelihood: -1611.158
  },
  {
    name: "Regular",
    actual: [0.631, 0.468, 0.382, 0.326, 0.289, 0.262, 0.241, 0.223, 0.207, 0.194, 0.183, 0.173],
    published: {alpha: 0.704, beta: 1.182},
    survival: [0.6267, 0.4738, 0.388, 0.3321, 0.2924, 0.2625, 0.2391, 0.2201, 0.2044, 0.1912, 0.1799, 0.1701],
    renewal: [0.6267, 0.7561, 0.8188, 0.8559, 0.8804, 0.8978, 0.9107, 0.9208, 0.9288, 0.9353, 0.9408, 0.9454],
    fitted: [0.70408, 1.18204],
    logLikelihood: -1680.265
  }
];

describe.each(segments)("shifted beta-geometric, $name", ({actual, published, ...expected}) => {
  const survivors = [1000, ...actual.slice(0, 7).map(share => 1000 * share)];

  test("the published parameters give the published survival and renewal rates", () => {
    expected.survival.forEach((share, i) => {
      expect(Math.abs(sbgSurvival(i + 1, published) - share)).toBeLessThan(6e-5);
    });
    expected.renewal.forEach((rate, i) => {
      expect(Math.abs(renewalRate(i + 1, published) - rate)).toBeLessThan(6e-5);
    });
    expect(sbgSurvival(0, published)).toBe(1);
  });

  test("seven years of data are most likely under the published parameters", () => {
    const [alpha, beta] = maximise(([alpha, beta]) => sbgLogLikelihood(survivors, {alpha, beta}), [1, 1]);
    expect(alpha).toBeCloseTo(expected.fitted[0], 4);
    expect(beta).toBeCloseTo(expected.fitted[1], 4);
    expect(sbgLogLikelihood(survivors, {alpha, beta})).toBeCloseTo(expected.logLikelihood, 3);
  });

  test("the fitted curve foretells year twelve within two points", () => {
    expect(Math.abs(sbgSurvival(12, published) - actual[11])).toBeLessThan(0.02);
  });
});
