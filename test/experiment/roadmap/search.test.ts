import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {left, Planner, type Buildable, type Plan} from "../../../src/experiment/roadmap/plans.ts";
import {
  Desk,
  exactSearch,
  greedy,
  heuristicSearch,
  measureGap,
  searchPlans,
  type Worth
} from "../../../src/experiment/roadmap/search.ts";

const lever = (id: string, setup: number, after: readonly string[] = [], timed = true): Buildable => ({
  id,
  setup,
  timed,
  after
});

/** Levers that each bring so much per stretch from their beginning to the end, less what they cost. */
function additive(planner: Planner, perStretch: readonly number[]): (plan: Plan) => number {
  const {stretches} = planner.terms;
  return plan =>
    plan.reduce(
      (sum, stretch, i) =>
        stretch === left ? sum : sum + perStretch[i] * (stretches - stretch) - planner.levers[i].setup,
      0
    );
}

const all =
  (worth: (plan: Plan) => number): Worth =>
  async plans =>
    plans.map(worth);

/** Every assignment of a stretch or none to every lever. */
function* assignments(levers: number, stretches: number): Generator<number[]> {
  if (levers === 0) return void (yield []);
  for (const rest of assignments(levers - 1, stretches))
    for (let stretch = left; stretch < stretches; stretch++) yield [...rest, stretch];
}

/** Whether a plan keeps to money and order, said in another way than the planner does. */
function keeps({levers, terms}: Planner, plan: Plan): boolean {
  for (let end = 0; end < terms.stretches; end++) {
    const spent = levers.reduce((sum, {setup}, i) => sum + (plan[i] >= 0 && plan[i] <= end ? setup : 0), 0);
    if (spent > (end + 1) * terms.perStretch + 1e-6) return false;
  }
  return levers.every(({after, timed}, i) => {
    if (plan[i] === left) return true;
    if (!timed && plan[i] !== 0) return false;
    return after.every(id => {
      const needed = plan[levers.findIndex(one => one.id === id)];
      return needed !== left && (!timed || needed <= plan[i]);
    });
  });
}

const cases = fc.integer({min: 1, max: 4}).chain(n =>
  fc.record({
    stretches: fc.integer({min: 1, max: 4}),
    perStretch: fc.oneof(fc.integer({min: 0, max: 12}), fc.constant(Infinity)),
    levers: fc.tuple(
      ...Array.from({length: n}, (_, i) =>
        fc.record({
          setup: fc.integer({min: 0, max: 15}),
          timed: fc.boolean(),
          after: fc.subarray(
            Array.from({length: i}, (__, j) => `l${j}`),
            {maxLength: Math.min(i, 2)}
          )
        })
      )
    ),
    gains: fc.array(fc.integer({min: -3, max: 12}), {minLength: n, maxLength: n})
  })
);

function plannerOf({
  levers,
  stretches,
  perStretch
}: {
  levers: readonly Omit<Buildable, "id">[];
  stretches: number;
  perStretch: number;
}) {
  // What has no date costs nothing, as in the language.
  const named = levers.map((one, i) => ({...one, id: `l${i}`, setup: one.timed ? one.setup : 0}));
  return new Planner(named, {stretches, perStretch});
}

describe("a search for the best plan", () => {
  test("finds the best of all feasible assignments where beginning later never brings more", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({gains, ...rest}) => {
        const planner = plannerOf(rest);
        const positive = gains.map(gain => Math.max(0, gain));
        const worth = additive(planner, positive);
        let best = -Infinity;
        for (const plan of assignments(planner.levers.length, rest.stretches))
          if (keeps(planner, plan)) best = Math.max(best, worth(plan));
        const found = await searchPlans(planner, {worth: all(worth), most: 10_000});
        expect(found.kind).toBe("exact");
        expect(found.worth).toBe(best);
        expect(worth(found.plan)).toBe(best);
      }),
      {seed: 4, numRuns: 150}
    );
  });

  test("never breaks the budget or an order, whatever plans are worth", async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.integer({min: 1, max: 1000}), async ({gains, ...rest}, salt) => {
        const planner = plannerOf(rest);
        const asked: Plan[] = [];
        const worth: Worth = async plans => {
          asked.push(...plans);
          return plans.map(plan => plan.reduce((h, s, i) => (h * 31 + (s + 2) * (i + 1) * (gains[i] + 5)) % 997, salt));
        };
        const found = [
          await searchPlans(planner, {worth, most: 10_000}),
          await heuristicSearch(planner, {worth, most: 60})
        ];
        for (const plan of [...asked, ...found.map(one => one.plan), ...planner.every(10_000)!]) {
          expect(keeps(planner, plan)).toBe(true);
          expect(planner.isFeasible(plan)).toBe(true);
        }
      }),
      {seed: 5, numRuns: 100}
    );
  });

  test("by the heuristic is never worse than greedy, nor better than exact and what waiting adds to it", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({gains, ...rest}) => {
        const planner = plannerOf(rest);
        const worth = all(additive(planner, gains));
        const desk = new Desk(planner, {worth, most: 1000});
        const first = await greedy(planner, desk);
        const found = await heuristicSearch(planner, {worth, most: 1000});
        const exact = await exactSearch(planner, planner.every(10_000)!, {worth, most: 1000});
        expect(found.worth).toBeGreaterThanOrEqual(desk.worthOf(first));
        expect(exact.worth).toBeGreaterThanOrEqual(found.worth);
      }),
      {seed: 6, numRuns: 100}
    );
  });

  test("lets the lever with the larger gain per money begin first, as the ratio rule says", async () => {
    // Smith's rule: two levers that fill the budget of one stretch each, the ratio of gain per stretch to cost decides.
    const planner = new Planner([lever("slow", 10), lever("fast", 10)], {stretches: 6, perStretch: 10});
    const worth = all(additive(planner, [4, 7]));
    expect((await searchPlans(planner, {worth, most: 100})).plan).toEqual([1, 0]);
    expect((await heuristicSearch(planner, {worth, most: 100})).plan).toEqual([1, 0]);
  });

  test("packs a knapsack better than greedy does", async () => {
    // One stretch with 10: the best single ratio (6 for 17) blocks the pair of 5 and 5 (worth 10 + 10).
    const planner = new Planner([lever("a", 6), lever("b", 5), lever("c", 5)], {stretches: 1, perStretch: 10});
    const worth = all(additive(planner, [23, 15, 15]));
    const desk = new Desk(planner, {worth, most: 100});
    expect(await greedy(planner, desk)).toEqual([0, left, left]);
    const found = await heuristicSearch(planner, {worth, most: 100});
    expect(found.plan).toEqual([left, 0, 0]);
    expect(found.worth).toBe(20);
  });

  test("finds levers that bring something only together", async () => {
    const planner = new Planner([lever("a", 5), lever("b", 5)], {stretches: 1, perStretch: Infinity});
    const worth = all(plan => (plan[0] === 0 && plan[1] === 0 ? 30 : 0) - planner.cost(plan));
    expect((await heuristicSearch(planner, {worth, most: 100})).plan).toEqual([0, 0]);
  });

  test("lets a lever wait where waiting pays", async () => {
    const planner = new Planner([lever("a", 5)], {stretches: 5, perStretch: Infinity});
    const worth = all(plan => (plan[0] === left ? 0 : 10 - Math.abs(plan[0] - 3)));
    for (const search of [searchPlans, heuristicSearch])
      expect((await search(planner, {worth, most: 100})).plan).toEqual([3]);
  });

  test("builds nothing where nothing pays, and costs the less of two that are worth the same", async () => {
    const planner = new Planner([lever("a", 5), lever("b", 7)], {stretches: 2, perStretch: Infinity});
    expect((await searchPlans(planner, {worth: all(plan => -planner.cost(plan)), most: 100})).plan).toEqual([
      left,
      left
    ]);
    const same = await searchPlans(planner, {worth: all(plan => (plan.some(s => s !== left) ? 1 : 0)), most: 100});
    expect(same.plan).toEqual([0, left]);
  });

  test("values no plan twice and stops at its limit, saying so", async () => {
    const planner = new Planner(
      Array.from({length: 12}, (_, i) => lever(`l${i}`, 1)),
      {stretches: 4, perStretch: 2}
    );
    const seen = new Set<string>();
    const worth = additive(
      planner,
      planner.levers.map((_, i) => i + 1)
    );
    const found = await searchPlans(planner, {
      most: 50,
      worth: async plans => {
        for (const plan of plans) {
          expect(seen.has(String(plan))).toBe(false);
          seen.add(String(plan));
        }
        return plans.map(worth);
      }
    });
    expect(found.kind).toBe("greedy with exchange");
    expect(found.cutOff).toBe(true);
    expect(found.plans).toBe(50);
    expect(seen.size).toBe(50);
  });

  test("tells how far the heuristic stays behind on the first five levers", async () => {
    const levers = Array.from({length: 8}, (_, i) => lever(`l${i}`, 3 + (i % 3), i === 4 ? ["l1"] : []));
    const planner = new Planner(levers, {stretches: 4, perStretch: 5});
    const worth = all(additive(planner, [4, 1, 9, 5, 6, 8, 2, 7]));
    expect(await measureGap(planner, {worth, most: 500})).toEqual({gap: 0, levers: 5});
    // Pairs that are worth something only as a pair, with nothing else: two moves at once from anywhere greedy gets.
    const trap = all(plan => {
      const made = plan.flatMap((s, i) => (s === left ? [] : [i]));
      if (String(made) === "0,1,2") return 12;
      return made.length === 0 ? 0 : String(made) === "4" ? 9 : -1;
    });
    const free = new Planner(
      levers.slice(0, 5).map(one => ({...one, after: []})),
      {stretches: 1, perStretch: Infinity}
    );
    const {gap} = await measureGap(free, {worth: trap, most: 500});
    expect(gap).toBeCloseTo(1 - 9 / 12, 12);
  });
});

describe("plans", () => {
  test("money that is not spent is kept for later", () => {
    const planner = new Planner([lever("a", 25)], {stretches: 4, perStretch: 10});
    expect(planner.schedule([0])).toEqual([2]);
    expect(planner.with(planner.schedule([0]), 0)).toBeNull();
    expect(new Planner([lever("a", 45)], {stretches: 4, perStretch: 10}).schedule([0])).toEqual([left]);
  });

  test("a lever goes with what needs it, and comes with what it needs", () => {
    const planner = new Planner([lever("c", 1, ["b"]), lever("b", 1, ["a"]), lever("a", 1)], {
      stretches: 3,
      perStretch: 1
    });
    expect(planner.order).toEqual([2, 1, 0]);
    expect(planner.withNeeds(planner.nothing, 0)).toEqual([2, 1, 0]);
    expect(planner.without([2, 1, 0], 1)).toEqual([left, left, 0]);
    expect(planner.with(planner.nothing, 0)).toBeNull();
  });

  test("without a limit there are as many as subsets, with one as many as orders that differ", () => {
    const three = ["a", "b", "c"].map(id => lever(id, 1));
    expect(new Planner(three, {stretches: 3, perStretch: Infinity}).every(100)).toHaveLength(8);
    // Orders of subsets of three: 1 + 3 + 6 + 6.
    expect(new Planner(three, {stretches: 3, perStretch: 1}).every(100)).toHaveLength(16);
    expect(new Planner(three, {stretches: 3, perStretch: 1}).every(15)).toBeNull();
  });

  test("what cannot be is refused with its name", () => {
    const terms = {stretches: 2, perStretch: 1};
    expect(() => new Planner([lever("a", 1, ["b"])], terms)).toThrow("a waits for something that cannot be built: b");
    expect(() => new Planner([lever("a", 1, ["b"]), lever("b", 1, ["a"])], terms)).toThrow("waits for itself");
    expect(() => new Planner([], {...terms, perStretch: NaN})).toThrow("invalid budget: NaN");
    expect(() => new Planner([], {...terms, stretches: 0})).toThrow("invalid number of stretches: 0");
    expect(() => new Planner([lever("a", 1), lever("a", 1)], terms)).toThrow("two have the same id");
  });
});
