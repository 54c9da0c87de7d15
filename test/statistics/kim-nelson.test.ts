import {describe, expect, test} from "vitest";
import {KimNelson, kimNelsonConstants} from "../../src/statistics/kim-nelson.ts";
import {luck} from "./luck.ts";
import {races} from "./race.ts";

const usual = {systems: 3, first: 4, confidence: 0.95, indifference: 1};

describe("Kim and Nelson's constants", () => {
  test.each([
    [2, 5, 0.05, 1.081139, 8.649111],
    [2, 10, 0.05, 0.33405, 6.012905],
    [3, 10, 0.05, 0.472944, 8.512989],
    [4, 10, 0.05, 0.56468, 10.164243],
    [5, 20, 0.05, 0.237238, 9.015056],
    [8, 50, 0.1, 0.078087, 7.652524],
    [10, 10, 0.05, 0.859083, 15.463502],
    [10, 20, 0.1, 0.246436, 9.364555],
    [20, 5, 0.05, 6.392024, 51.136195]
  ])("of %i systems, %i first observations and error %f", (systems, first, alpha, eta, h2) => {
    const found = kimNelsonConstants({systems, first, confidence: 1 - alpha});
    expect([found.eta, found.h2]).toEqual([expect.closeTo(eta, 6), expect.closeTo(h2, 6)]);
  });
});

describe("the race", () => {
  test("drops a system at the first look at which another is ahead by more than the margin, and says by whom", () => {
    const race = new KimNelson({...usual, first: 3});
    // differences of the first two vary by 1, the third is far behind
    for (const row of [
      [0, 1, -90],
      [1, 1, -91],
      [2, 1, -90]
    ])
      race.observe(row);
    expect(race.dropped).toEqual([{system: 2, at: 3, by: 1}]);
    expect(race.alive).toEqual([0, 1]);
    expect(race.chosen).toBeNull();
    const {h2} = kimNelsonConstants({...usual, first: 3});
    // S² of their difference is 1 and the sums are equal: after r observations the margin of the sums is (h² − r) / 2
    race.observe([(h2 - 4) / 2 - 0.001, 0, NaN]);
    expect(race.alive).toEqual([0, 1]);
    race.observe([0.001 - 0.5 + 0.001, 0, NaN]);
    expect(race.chosen).toBe(0);
    expect(race.dropped[1]).toEqual({system: 1, at: 5, by: 0});
    expect(() => race.observe([1, 1, 1])).toThrow("the choice is made");
  });

  test("among systems that are exactly alike ends with the first of them after the first stage", () => {
    const race = new KimNelson(usual);
    for (const x of [3, 1, 4, 1]) race.observe([x, x, x]);
    expect(race.chosen).toBe(0);
    expect(race.count).toBe(4);
    expect(race.dropped.map(({system}) => system)).toEqual([1, 2]);
  });

  test("takes no more observations than it says after the first stage", () => {
    const {normal} = luck("most");
    for (let run = 0; run < 200; run++) {
      const race = new KimNelson({...usual, indifference: 0.5});
      while (race.chosen === null) race.observe([normal(), normal(), normal()]);
      expect(race.count).toBeLessThanOrEqual(race.most);
    }
  });

  test("chooses rightly as often as promised and is over several times sooner with common luck", () => {
    const options = {systems: 5, first: 20, confidence: 0.95, indifference: 0.2, runs: 300};
    const apart = races(luck("apart").normal, {...options, correlation: 0});
    const paired = races(luck("paired").normal, {...options, correlation: 0.9});
    expect(apart.right).toBeGreaterThan(0.93);
    expect(paired.right).toBeGreaterThan(0.95);
    expect(apart.spent / paired.spent).toBeGreaterThan(5);
  });

  test("with impossible options is refused", () => {
    const refused = (options: object) => () => new KimNelson({...usual, ...options});
    expect(refused({systems: 1})).toThrow("a whole number of systems from 2, not 1");
    expect(refused({first: 1})).toThrow("a whole number of observations from 2, not 1");
    expect(refused({confidence: 0.3})).toThrow("lies between 1/3 and 1, not 0.3");
    expect(refused({indifference: 0})).toThrow("must be above 0, not 0");
    expect(() => new KimNelson(usual).observe([1, NaN, 2])).toThrow("an observation must be a number, not NaN");
  });
});
