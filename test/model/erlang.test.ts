import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {blankDeskState, erlangA, erlangC, type DeskState, type ImpatientDesk} from "../../src/model/erlang.ts";

/** The chain written out term by term, in the order of its states, with scaling: slow and obvious. */
function chain({arrivals, service, agents, patience}: ImpatientDesk, states: number) {
  const weight = [1];
  let largest = 1;
  for (let k = 1; k <= states; k++) {
    weight[k] = (weight[k - 1] * arrivals) / (Math.min(k, agents) * service + Math.max(0, k - agents) / patience);
    largest = Math.max(largest, weight[k]);
    if (largest > 1e200) {
      for (let i = 0; i <= k; i++) weight[i] /= largest;
      largest = 1;
    }
  }
  const total = weight.reduce((a, b) => a + b, 0);
  const sum = (f: (k: number) => number) => weight.reduce((s, w, k) => s + w * f(k), 0) / total;
  const meanQueue = sum(k => Math.max(0, k - agents));
  return {
    meanQueue,
    occupancy: sum(k => Math.min(k, agents)) / agents,
    waitProbability: sum(k => (k >= agents ? 1 : 0)),
    abandonProbability: meanQueue / patience / arrivals
  };
}

describe("Erlang C", () => {
  test("one agent at four fifths load has the textbook M/M/1 queue", () => {
    const desk = erlangC({arrivals: 0.8, service: 1, agents: 1});
    expect(desk.occupancy).toBeCloseTo(0.8, 12);
    expect(desk.waitProbability).toBeCloseTo(0.8, 12);
    expect(desk.meanQueue).toBeCloseTo(3.2, 12);
    expect(desk.meanWait).toBeCloseTo(4, 12);
    expect(desk.meanWait + 1).toBeCloseTo(5, 12);
    expect(desk.meanQueue + desk.offered).toBeCloseTo(4, 12);
    expect(desk.meanWaitOfWaiting).toBeCloseTo(5, 12);
  });

  test("three agents at two erlangs wait with probability 4/9", () => {
    const desk = erlangC({arrivals: 2, service: 1, agents: 3});
    expect(desk.waitProbability).toBeCloseTo(4 / 9, 14);
    expect(desk.meanWait).toBeCloseTo(4 / 9, 14);
  });

  const staffing: [number, number, number, number][] = [
    [11, 0.682118, 122.7813, 0.909091],
    [12, 0.449388, 40.4449, 0.833333],
    [13, 0.28527, 17.1162, 0.769231],
    [14, 0.174132, 7.8359, 0.714286],
    [15, 0.102042, 3.6735, 0.666667],
    [16, 0.05734, 1.7202, 0.625]
  ];
  test.each(staffing)(
    "200 contacts an hour of 180 s with %i agents match the staffing table",
    (agents, p, asa, busy) => {
      const desk = erlangC({arrivals: 200 / 3600, service: 1 / 180, agents});
      expect(desk.waitProbability).toBeCloseTo(p, 6);
      expect(desk.meanWait).toBeCloseTo(asa, 4);
      expect(desk.occupancy).toBeCloseTo(busy, 6);
    }
  );

  test("a desk without spare capacity has an endless queue", () => {
    expect(erlangC({arrivals: 10, service: 1, agents: 10})).toMatchObject({
      occupancy: 1,
      waitProbability: 1,
      meanWait: Infinity,
      meanQueue: Infinity
    });
  });

  test("5 000 erlangs neither overflow nor lose the wait", () => {
    const desk = erlangC({arrivals: 5000, service: 1, agents: 5050});
    // independent value: Python, Erlang B recursion in 50-digit decimals
    expect(desk.waitProbability).toBeCloseTo(0.368172926153195, 11);
    expect(erlangC({arrivals: 1e-9, service: 1, agents: 5000}).waitProbability).toBe(0);
  });
});

describe("Erlang A", () => {
  test("50 agents with two-minute patience match Garnett, Mandelbaum and Reiman", () => {
    const a = erlangA({arrivals: 48, service: 1, agents: 50, patience: 2});
    expect(a.waitProbability).toBeCloseTo(0.467774, 6);
    expect(a.abandonProbability).toBeCloseTo(0.030912, 6);
    expect(a.meanQueue).toBeCloseTo(2.967576, 6);
    expect(a.meanWait).toBeCloseTo(0.061824, 6);
    expect(a.occupancy).toBeCloseTo(0.930324, 6);
    expect(a.abandonProbability / a.waitProbability).toBeCloseTo(0.066084, 6);
    expect(a.meanWaitOfWaiting).toBeCloseTo(a.meanWait / a.waitProbability, 12);
    const c = erlangC({arrivals: 48, service: 1, agents: 50});
    expect(c.waitProbability).toBeCloseTo(0.694456, 6);
    expect(c.meanWait * 60).toBeCloseTo(20.8337, 4);
    expect(c.meanQueue).toBeCloseTo(16.666935, 6);
    expect(c.occupancy).toBeCloseTo(0.96, 12);
  });

  test("the sum from the mode equals the chain written out state by state", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.01, max: 200, noNaN: true}),
        fc.integer({min: 1, max: 120}),
        fc.double({min: 0.05, max: 5, noNaN: true}),
        (arrivals, agents, patience) => {
          const desk = {arrivals, service: 1, agents, patience};
          const fast = erlangA(desk);
          const slow = chain(desk, 2500);
          for (const key of ["occupancy", "waitProbability", "abandonProbability", "meanQueue"] as const)
            expect(Math.abs(fast[key] - slow[key])).toBeLessThanOrEqual(1e-11 * slow[key] + 1e-300);
        }
      ),
      {seed: 11, numRuns: 150}
    );
  });

  test("patience without end is Erlang C and no patience is Erlang's loss formula", () => {
    const desk = {arrivals: 9, service: 1, agents: 10};
    expect(erlangA({...desk, patience: Infinity})).toEqual(erlangC(desk));
    expect(erlangA({...desk, patience: 1e7}).meanWait).toBeCloseTo(erlangC(desk).meanWait, 5);
    let blocking = 1;
    for (let k = 1; k <= 10; k++) blocking = (9 * blocking) / (k + 9 * blocking);
    const loss = erlangA({...desk, patience: 0});
    expect(loss.abandonProbability).toBeCloseTo(blocking, 15);
    expect(loss.meanWait).toBe(0);
    expect(erlangA({...desk, patience: 1e-9}).abandonProbability).toBeCloseTo(blocking, 8);
  });

  test("an overloaded desk serves at capacity and loses the rest", () => {
    for (const [arrivals, agents, patience] of [
      [5000, 1, 1],
      [5000, 2500, 10],
      [5000, 50, 1000],
      [300, 100, 50]
    ] as const) {
      const desk = erlangA({arrivals, service: 1, agents, patience});
      expect(desk.occupancy).toBeCloseTo(1, 6);
      expect(desk.abandonProbability).toBeCloseTo(1 - agents / arrivals, 6);
      expect(desk.meanQueue / ((arrivals - agents) * patience)).toBeCloseTo(1, 6);
    }
  });

  test("no load up to 5 000 erlangs gives a value outside its range", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0, max: 5000, noNaN: true}),
        fc.integer({min: 1, max: 6000}),
        fc.double({min: 0, max: 200, noNaN: true}),
        (arrivals, agents, patience) => {
          const desk = erlangA({arrivals, service: 1, agents, patience});
          for (const value of Object.values(desk)) expect(value).toBeGreaterThanOrEqual(0);
          for (const key of ["occupancy", "waitProbability", "abandonProbability"] as const)
            expect(desk[key]).toBeLessThanOrEqual(1);
          expect(desk.meanQueue).toBeLessThan(Infinity);
          expect((desk.meanWait * arrivals) / (1 + desk.meanQueue)).toBeCloseTo(
            desk.meanQueue / (1 + desk.meanQueue),
            9
          );
        }
      ),
      {
        seed: 12,
        numRuns: 400,
        examples: [
          [5e-324, 1, 1],
          [5000, 5000, 5e-324],
          [1e-300, 6000, 1]
        ]
      }
    );
  });

  const rising = (before: DeskState, after: DeskState) => {
    for (const key of ["occupancy", "waitProbability", "abandonProbability", "meanWait", "meanQueue"] as const)
      expect(after[key]).toBeGreaterThanOrEqual(before[key] * (1 - 1e-11));
  };

  test("waits, queue and losses rise with arrivals and fall with agents", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0, max: 300, noNaN: true}),
        fc.double({min: 0, max: 50, noNaN: true}),
        fc.integer({min: 1, max: 300}),
        fc.double({min: 0.01, max: 20, noNaN: true}),
        (arrivals, more, agents, patience) => {
          const desk = {arrivals, service: 1, agents, patience};
          rising(erlangA(desk), erlangA({...desk, arrivals: arrivals + more}));
          rising(erlangA({...desk, agents: agents + 1}), erlangA(desk));
          rising(erlangC({...desk, agents: agents + 1}), erlangC(desk));
          const bothC = [erlangC(desk), erlangC({...desk, arrivals: arrivals + more})] as const;
          expect(bothC[1].meanWait).toBeGreaterThanOrEqual(bothC[0].meanWait * (1 - 1e-11));
        }
      ),
      {seed: 13, numRuns: 400}
    );
  });

  test("the wait has no jump where the most likely state moves", () => {
    for (const arrivals of [1, 7, 9.5, 10, 10.5, 11, 12, 40])
      for (const patience of [0.1, 1, 2, 30]) {
        const desk = {service: 1, agents: 10, patience};
        const below = erlangA({...desk, arrivals: arrivals * (1 - 1e-12)});
        const above = erlangA({...desk, arrivals: arrivals * (1 + 1e-12)});
        expect(above.meanWait / below.meanWait).toBeCloseTo(1, 10);
        expect(above.abandonProbability).toBeCloseTo(below.abandonProbability, 10);
      }
  });

  test("the time unit does not matter", () => {
    const minutes = erlangA({arrivals: 48, service: 1, agents: 50, patience: 2});
    const hours = erlangA({arrivals: 48 * 60, service: 60, agents: 50, patience: 2 / 60});
    expect(hours.waitProbability).toBeCloseTo(minutes.waitProbability, 13);
    expect(hours.meanWait * 60).toBeCloseTo(minutes.meanWait, 13);
  });

  test("a closed desk is all zeros and the caller's object is reused", () => {
    const state = blankDeskState();
    erlangA({arrivals: 48, service: 1, agents: 50, patience: 2}, state);
    expect(erlangA({arrivals: 0, service: 1, agents: 50, patience: 2}, state)).toBe(state);
    expect(state).toEqual(blankDeskState());
    expect(erlangC({arrivals: 0, service: 1, agents: 1})).toEqual(blankDeskState());
  });

  test("an impossible desk is refused with the value named", () => {
    const desk = {arrivals: 1, service: 1, agents: 1, patience: 1};
    expect(() => erlangA({...desk, agents: 1.5})).toThrow("agents must be a whole number from 1, not 1.5");
    expect(() => erlangA({...desk, agents: 0})).toThrow("not 0");
    expect(() => erlangA({...desk, patience: -1})).toThrow("patience must be 0 or more, not -1");
    expect(() => erlangC({...desk, service: 0})).toThrow("service must be above 0, not 0");
    expect(() => erlangC({...desk, arrivals: NaN})).toThrow("arrivals must be 0 or more, not NaN");
    expect(() => erlangC({...desk, arrivals: Infinity})).toThrow("not Infinity");
  });
});

describe("one desk for all against a desk for each channel", () => {
  const handle = 0.25;
  const separate = erlangC({arrivals: 12, service: 1 / handle, agents: 4});
  const pooled = (agents: number, penalty = 0) =>
    erlangC({arrivals: 48, service: 1 / (handle * (1 + penalty)), agents});

  test("the separate desks wait ten times longer at equal occupancy", () => {
    expect(separate.waitProbability).toBeCloseTo(0.509434, 6);
    expect(separate.meanWait).toBeCloseTo(0.127358, 6);
    expect(separate.meanQueue).toBeCloseTo(1.528302, 6);
    expect(pooled(16).waitProbability).toBeCloseTo(0.204574, 6);
    expect(pooled(16).meanWait).toBeCloseTo(0.012786, 6);
    expect(pooled(16).meanQueue).toBeCloseTo(0.613722, 6);
    expect(pooled(16).occupancy).toBe(separate.occupancy);
    // 9.96088 in exact fractions; 9.9607 is the quotient of the waits rounded to six digits
    expect(separate.meanWait / pooled(16).meanWait).toBeCloseTo(9.96088, 5);
  });

  test("fourteen pooled agents do what sixteen separate ones do", () => {
    const expected = {13: 10.5658, 14: 3.6128, 15: 1.5959, 16: 0.7672};
    for (const [agents, minutes] of Object.entries(expected))
      expect(pooled(Number(agents)).meanWait * 60).toBeCloseTo(minutes, 3);
    let least = 13;
    while (pooled(least).meanWait > separate.meanWait) least++;
    expect(least).toBe(14);
    expect(1 - least / 16).toBe(0.125);
  });

  test("pooling stops paying when generalists need 21 % longer", () => {
    let low = 0;
    let high = 1 / 3;
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (pooled(16, middle).meanWait < separate.meanWait) low = middle;
      else high = middle;
    }
    expect(low).toBeCloseTo(0.2107, 4);
  });
});
