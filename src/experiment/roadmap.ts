import {pairedDifference} from "../statistics/paired.ts";
import {meanAndSd} from "../statistics/spread.ts";
import type {Scenario} from "../scenario/scenario.ts";
import type {Roadmap, RoadmapPlan} from "./answers/roadmap.ts";
import type {Arm} from "./arm.ts";
import type {Evaluation} from "./evaluation.ts";
import {openLab, type LabOptions} from "./lab.ts";
import {resultOf, type Range, type Result} from "./result.ts";
import {roadmapLevers, type RoadmapLever} from "./roadmap/levers.ts";
import {left, Planner, type Plan} from "./roadmap/plans.ts";
import {measureGap, searchPlans} from "./roadmap/search.ts";
import {roadmapAnswer, roadmapMethod, roadmapTables} from "./roadmap/words.ts";

export interface RoadmapOptions extends LabOptions {
  readonly from: string;
  readonly to: string;
  /** One-off money of each stretch; no limit where it is left out. What is not spent is kept. */
  readonly budget?: number | undefined;
  /** Months of a stretch, at whose beginnings something can begin; by default 3. */
  readonly every?: number | undefined;
  /** Pairs `lever:needs` on top of those that the program knows; `none` drops the latter. */
  readonly after?: readonly string[] | undefined;
  /** Plans that may be valued while searching; by default 200. */
  readonly plans?: number | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

const MONTH = 43800;
const NPV = "net-present-value";

/**
 * What to build of what lies between two strategies, in what order and when, so that net present value is highest. The plan is chosen on
 * replications 0 … R − 1 and judged on R … 2R − 1, so that being chosen does not flatter it. Throws on impossible sizes, unknown levers and circular orders.
 */
export async function roadmap(scenario: Scenario, options: RoadmapOptions): Promise<Result<Roadmap>> {
  const {from, to, budget, every = 3, after, plans = 200, onProgress, signal, replications} = options;
  if (!(Number.isSafeInteger(every) && every >= 1)) throw new Error(`a stretch lasts whole months, not ${every}`);
  if (budget !== undefined && !(budget >= 0)) throw new Error(`a budget is an amount of money, not ${budget}`);
  if (!(Number.isSafeInteger(plans) && plans >= 1)) throw new Error(`invalid number of plans: ${plans}`);
  if (replications < 2) throw new Error("a roadmap needs two replications or more: one gives no interval");
  const lab = openLab(scenario, {...options, strategies: [from, to]});
  const {levers, arm, planned} = roadmapLevers(scenario, {from, to, after});
  const terms = {
    stretches: Math.max(1, Math.ceil((lab.inputs.days * 1440) / MONTH / every)),
    perStretch: budget ?? Infinity
  };
  const planner = new Planner(levers, terms);
  const base: Arm = {strategy: from};
  const armOf = (plan: Plan) => arm(plan, every * MONTH);

  // Choosing.
  const first = {from: 0, to: replications, signal};
  const [nothing] = await lab.evaluate([base], first);
  const worth = async (some: readonly Plan[]) => {
    const found = await lab.evaluate(some.map(armOf), first);
    return found.map(({figures}) => meanAndSd(figures[NPV].map((value, r) => value - nothing.figures[NPV][r])).mean);
  };
  const found = await searchPlans(planner, {
    worth,
    most: plans,
    onValued: valued => onProgress?.(0.7 * Math.min(1, valued / plans))
  });
  const small = found.kind === "exact" ? null : await measureGap(planner, {worth, most: plans});
  onProgress?.(0.8);

  // Judging, with luck that no plan was chosen by.
  const best = found.plan;
  const all = levers.map(() => 0);
  const dated = levers.some(({begin}) => begin > 0);
  const listed = planner.schedule(planner.order);
  const others: Array<{id: string; title: string; plan: Plan; arm: Arm}> = [
    {id: "all-at-once", title: "Everything at once", plan: all, arm: armOf(all)},
    ...(dated ? [{id: "as-planned", title: "As the file dates it", plan: all, arm: planned}] : []),
    ...(budget === undefined
      ? []
      : [{id: "file-order", title: "In the order of the file", plan: listed, arm: armOf(listed)}]),
    {id: "nothing", title: "Nothing", plan: planner.nothing, arm: base}
  ];
  const dropped = planner.built(best).map(lever => ({lever, arm: armOf(planner.without(best, lever))}));
  const absent = planner.order.filter(i => best[i] === left).map(lever => addition(planner, best, lever));
  const alone = planner.order.map(lever => addition(planner, planner.nothing, lever));
  const arms = [
    base,
    armOf(best),
    ...[...others, ...dropped].map(one => one.arm),
    ...[...absent, ...alone].map(({plan}) => armOf(plan))
  ];
  const judged = await lab.evaluate(arms, {
    from: replications,
    to: 2 * replications,
    signal,
    onProgress: share => onProgress?.(0.8 + 0.2 * share)
  });
  const [without, chosen, ...rest] = judged;
  const take = (n: number) => rest.splice(0, n);
  const [other, less, more, next] = [others.length, dropped.length, absent.length, alone.length].map(take);

  const described = (id: string, title: string, plan: Plan, its: Evaluation, adds: Map<number, Range> | null) =>
    describe({id, title, plan, evaluation: its, base: without, planner, every, adds});
  const adds = new Map(dropped.map(({lever}, i) => [lever, gain(chosen, less[i])]));
  const byWorth = (a: {worth: Range}, b: {worth: Range}) => b.worth.value - a.worth.value;
  const figures: Roadmap = {
    from: titled(scenario, from),
    to: titled(scenario, to),
    budget: budget === undefined ? null : {perStretch: budget, months: every},
    dependencies: levers.flatMap(({id, after: needs, because}) => needs.map(needed => ({id, needs: needed, because}))),
    best: described("best", "Best plan found", best, chosen, adds),
    others: others.map(({id, title, plan}, i) =>
      id === "as-planned"
        ? datedPlan(described(id, title, plan, other[i], null), levers)
        : described(id, title, plan, other[i], null)
    ),
    ahead: others.map(({id}, i) => ({id, gain: gain(chosen, other[i])})),
    leftOut: absent.map(({lever, setup, affordable}, i) => ({
      ...named(planner, levers, lever, best),
      worth: gain(more[i], chosen),
      setup,
      affordable
    })),
    next: alone
      .map(({lever, setup}, i) => ({
        ...named(planner, levers, lever, planner.nothing),
        worth: gain(next[i], without),
        setup
      }))
      .toSorted(byWorth),
    search: {
      kind: found.kind,
      plans: found.plans,
      gap: small?.gap ?? null,
      gapLevers: small?.levers ?? 0,
      seemed: found.worth
    }
  };
  const context = {figures, inputs: lab.inputs, every, cutOff: found.cutOff};
  return resultOf({
    question: "roadmap",
    inputs: {
      ...lab.inputs,
      options: {
        ...lab.inputs.options,
        from,
        to,
        ...(budget !== undefined && {budget}),
        every,
        ...(after !== undefined && after.length > 0 && {after}),
        plans
      }
    },
    method: roadmapMethod(context),
    answer: roadmapAnswer(context),
    figures,
    tables: roadmapTables(context)
  });
}

/** A plan with one lever more and what it needs: as soon as it can be or, where the money of the run does not reach, on day 0. */
function addition(
  planner: Planner,
  plan: Plan,
  lever: number
): {lever: number; plan: Plan; setup: number; affordable: boolean} {
  const next = planner.withNeeds(plan, lever);
  const needs = planner.needsOf(lever);
  const made = next ?? plan.map((stretch, i) => (stretch === left && (i === lever || needs.has(i)) ? 0 : stretch));
  return {lever, plan: made, setup: planner.cost(made) - planner.cost(plan), affordable: next !== null};
}

/** A lever, and those that it needs and that a plan does not have yet. */
function named(
  planner: Planner,
  levers: readonly RoadmapLever[],
  lever: number,
  plan: Plan
): {id: string; label: string; needs: string[]} {
  const {id, label} = levers[lever];
  return {id, label, needs: [...planner.needsOf(lever)].filter(i => plan[i] === left).map(i => levers[i].label)};
}

function gain(a: Evaluation, b: Evaluation): Range {
  const {value, low, high} = pairedDifference(a.figures[NPV], b.figures[NPV]);
  return {value, low, high};
}

interface Described {
  readonly id: string;
  readonly title: string;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  readonly base: Evaluation;
  readonly planner: Planner;
  readonly every: number;
  readonly adds: ReadonlyMap<number, Range> | null;
}

function describe({id, title, plan, evaluation, base, planner, every, adds}: Described): RoadmapPlan {
  const levers = planner.levers as readonly RoadmapLever[];
  const months = evaluation.cash[0].map((_, m) =>
    pairedDifference(
      evaluation.cash.map(curve => curve[m]),
      base.cash.map(curve => curve[m])
    )
  );
  return {
    id,
    title,
    steps: planner.built(plan).map(i => ({
      id: levers[i].id,
      label: levers[i].label,
      month: plan[i] * every,
      setup: levers[i].setup,
      adds: adds?.get(i) ?? null,
      undated: levers[i].path === null
    })),
    setup: planner.cost(plan),
    worth: gain(evaluation, base),
    cash: {
      value: months.map(({value}) => value),
      low: months.map(({low}) => low),
      high: months.map(({high}) => high)
    }
  };
}

function datedPlan(plan: RoadmapPlan, levers: readonly RoadmapLever[]): RoadmapPlan {
  const begins = new Map(levers.map(({id, begin}) => [id, begin]));
  const steps = plan.steps.map(step => ({...step, month: begins.get(step.id)! / MONTH}));
  return {...plan, steps: steps.toSorted((a, b) => a.month - b.month)};
}

function titled(scenario: Scenario, id: string): {id: string; title: string} {
  return {id, title: scenario.strategies[id].title ?? id};
}
