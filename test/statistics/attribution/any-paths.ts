import fc from "fast-check";
import type {Path} from "../../../src/statistics/attribution/path.ts";

const channel = fc.constantFrom("ads", "email", "shop", "site", "video");

/** A path of 1 to `most` touches with times that never go back. */
export function anyPath({most = 6}: {most?: number} = {}): fc.Arbitrary<Path> {
  return fc
    .record({
      channels: fc.array(channel, {minLength: 1, maxLength: most}),
      gaps: fc.array(fc.integer({min: 0, max: 40_000}), {minLength: most, maxLength: most}),
      value: fc.integer({min: 0, max: 500}),
      count: fc.integer({min: 1, max: 30}),
      converted: fc.boolean()
    })
    .map(({gaps, ...path}) => {
      let minute = 0;
      return {...path, times: path.channels.map((_, i) => (minute += gaps[i]!))};
    });
}

export const anyPaths = (options: {most?: number} = {}): fc.Arbitrary<Path[]> =>
  fc.array(anyPath(options), {maxLength: 12});
