import {expect, test} from "vitest";
import {crossingsOf, curveOf} from "../../../src/experiment/break-even/curve.ts";
import {meanInterval} from "../../../src/statistics/interval.ts";
import {luck} from "../../statistics/luck.ts";

const even = (n: number, low: number, high: number) =>
  Array.from({length: n}, (_, i) => low + ((high - low) * i) / (n - 1));

/** A curve that the function makes of each replication's luck, looked at in nine places first. */
async function crossings(f: (x: number, luck: number) => number, lucks: readonly number[], [low, high] = [0, 10]) {
  let looks = 0;
  const curve = curveOf(async places => {
    looks += places.length;
    return places.map(x => lucks.map(z => f(x, z)));
  });
  await curve.look(even(9, low, high));
  return {found: await crossingsOf(curve), looks};
}

const lucks = [-1.3, -0.6, -0.2, 0.1, 0.3, 0.5, 1.2];

test("a straight line that luck lifts crosses at the mean of its roots, and the band is their t interval", async () => {
  const roots = lucks.map(z => 4.2 + z);
  const {found, looks} = await crossings((x, z) => x - 4.2 - z, lucks);
  const {value, low, high} = meanInterval(roots);
  expect(found).toHaveLength(1);
  expect(found[0].toBetter).toBe(true);
  expect(found[0].at).toBeCloseTo(value, 9);
  expect(found[0].low).toBeCloseTo(low!, 9);
  expect(found[0].high).toBeCloseTo(high!, 9);
  expect(looks).toBe(12);
});

test("two crossings are told apart, the first towards the target, the second back", async () => {
  const {found} = await crossings((x, z) => 4 - (x - 5.5) ** 2 + 0.2 * z, lucks);
  expect(found.map(({toBetter}) => toBetter)).toEqual([true, false]);
  expect(found[0].at).toBeCloseTo(3.5, 2);
  expect(found[1].at).toBeCloseTo(7.5, 2);
  for (const {at, low, high} of found) {
    expect(low).toBeLessThan(at);
    expect(high).toBeGreaterThan(at);
  }
});

test("a band that reaches the end of the range is open there", async () => {
  const {found} = await crossings((x, z) => x - 9.9 - z, lucks);
  expect(found).toHaveLength(1);
  expect(found[0].low).toBeGreaterThan(9);
  expect(found[0].high).toBeNull();
});

test("where nothing is clear the mean alone says where it crosses, and the band is open on both sides", async () => {
  const {found} = await crossings((x, z) => 0.01 * (x - 5.1) + 10 * (z - meanInterval(lucks).value), lucks);
  expect(found).toHaveLength(1);
  expect(found[0].at).toBeCloseTo(5.1, 6);
  expect(found[0]).toMatchObject({low: null, high: null});
});

test("a curve that jitters about zero between two clear sides crosses once", async () => {
  const {found} = await crossings((x, z) => (Math.abs(x - 5) < 2.6 ? 0.1 * Math.sin(40 * x) + 3 * z : x - 5), lucks);
  expect(found).toHaveLength(1);
  expect(found[0].low).toBeCloseTo(2.4, 1);
  expect(found[0].high).toBeCloseTo(7.6, 1);
});

test("a curve that stays on one side, or only touches the other without being clear, does not cross", async () => {
  expect((await crossings((x, z) => 1 + x + z / 10, lucks)).found).toEqual([]);
  expect((await crossings((x, z) => (x - 5) ** 2 - 0.05 + 0.4 * z, lucks)).found).toEqual([]);
});

test("without any luck the band has no width, and a jump is where it is", async () => {
  const {found} = await crossings(x => (x < 6.6 ? -1 : 2), lucks);
  expect(found[0].at).toBeCloseTo(6.6, 1);
  const {found: line} = await crossings(x => 2 - x, lucks);
  expect(line).toEqual([{at: 2, low: 2, high: 2, toBetter: false}]);
});

test("the band holds the true crossing in 95 % of experiments", async () => {
  const {normal} = luck("break-even");
  let held = 0;
  const experiments = 600;
  for (let e = 0; e < experiments; e++) {
    // The slope, too, is a matter of luck.
    const own = Array.from({length: 8}, () => ({lift: normal(), slope: 1 + 0.3 * normal()}));
    const curve = curveOf(async places => places.map(x => own.map(({lift, slope}) => slope * (x - 5) + lift)));
    await curve.look(even(9, 0, 10));
    const [crossing] = await crossingsOf(curve);
    if ((crossing.low ?? -Infinity) <= 5 && (crossing.high ?? Infinity) >= 5) held++;
  }
  expect(held / experiments).toBeGreaterThan(0.93);
  expect(held / experiments).toBeLessThan(0.97);
});
