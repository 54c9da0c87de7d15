import {expect, test} from "vitest";
import {bassAdopted, bassPeak, bassRate} from "./closed-forms/bass.ts";

// means of the meta-analysis by Sultan, Farley & Lehmann 1990
const bass = {p: 0.03, q: 0.38};

test("adoption follows the published curve", () => {
  const adopted = [0, 0.035758, 0.085056, 0.1505, 0.23315, 0.331199, 0.439235, 0.54901, 0.651738, 0.740727, 0.812803];
  expect(adopted.map((_, t) => bassAdopted(t, bass))).toEqual(adopted.map(x => expect.closeTo(x, 6)));
  const rates = {0: 0.03, 1: 0.042029, 2: 0.057021, 5: 0.104236, 6: 0.11042, 7: 0.107617, 10: 0.063434};
  for (const [t, rate] of Object.entries(rates)) expect(bassRate(Number(t), bass)).toBeCloseTo(rate, 6);
});

test("the peak comes after 6.2 years", () => {
  expect(bassPeak(bass)).toBeCloseTo(6.192619, 6);
  expect(bassAdopted(bassPeak(bass), bass)).toBeCloseTo(0.460526, 6);
  expect(bassRate(bassPeak(bass), bass)).toBeCloseTo(0.110592, 6);
});

test("the rate is the slope of adoption", () => {
  for (const t of [0.5, 3, 9])
    expect((bassAdopted(t + 1e-5, bass) - bassAdopted(t - 1e-5, bass)) / 2e-5).toBeCloseTo(bassRate(t, bass), 8);
});
