import {left, Planner, type Plan} from "./plans.ts";

/** What each of several plans is worth, in their order. */
export type Worth = (plans: readonly Plan[]) => Promise<readonly number[]>;

export interface SearchOptions {
  readonly worth: Worth;
  /** Plans that may be valued. */
  readonly most: number;
  /** Valued plans so far. */
  readonly onValued?: ((plans: number) => void) | undefined;
}

export interface Found {
  readonly plan: Plan;
  readonly worth: number;
  /** "exact": every order of every subset was valued. */
  readonly kind: "exact" | "greedy with exchange";
  /** Plans valued. */
  readonly plans: number;
  /** Valued plans ran out before the search had come to an end. */
  readonly cutOff: boolean;
}

/**
 * The plan worth most. Few enough plans are valued all; otherwise it is built up greedily and improved by exchange. In both cases it is then tried
 * whether anything in it had better wait. Ties go to the plan that costs less.
 */
export async function searchPlans(planner: Planner, options: SearchOptions): Promise<Found> {
  const all = planner.every(options.most);
  return all === null ? heuristicSearch(planner, options) : exactSearch(planner, all, options);
}

/** Values all of these plans, then whether anything in the best had better wait. */
export async function exactSearch(planner: Planner, all: readonly Plan[], options: SearchOptions): Promise<Found> {
  const desk = new Desk(planner, {...options, most: Infinity});
  await desk.value(all);
  await improve(desk, [plan => postponed(planner, plan)]);
  return desk.found("exact");
}

/** Greedy, by worth per money where money is limited, then exchange, of one lever and then of two, until nothing is better. Never worse than greedy. */
export async function heuristicSearch(planner: Planner, options: SearchOptions): Promise<Found> {
  const desk = new Desk(planner, options);
  await greedy(planner, desk);
  // Levers that bring something only together are missed by adding one at a time.
  await desk.value([planner.schedule(planner.order)]);
  await improve(desk, [
    plan => [...exchanged(planner, plan), ...postponed(planner, plan)],
    plan => exchangedForTwo(planner, plan)
  ]);
  return desk.found("greedy with exchange");
}

/** Adds what brings most per money (per plan where money is no limit), as long as anything brings something. Returns the plan. */
export async function greedy(planner: Planner, desk: Desk): Promise<Plan> {
  let plan = planner.nothing;
  await desk.value([plan]);
  while (true) {
    const next = planner.order.map(lever => planner.withNeeds(plan, lever)).filter(one => one !== null);
    await desk.value(next);
    let best: {plan: Plan; rate: number; gain: number} | null = null;
    for (const one of next) {
      const gain = desk.worthOf(one) - desk.worthOf(plan);
      if (!(gain > 0)) continue;
      const money = planner.cost(one) - planner.cost(plan);
      const rate = planner.terms.perStretch === Infinity ? gain : money > 0 ? gain / money : Infinity;
      if (best === null || rate > best.rate || (rate === best.rate && gain > best.gain)) best = {plan: one, rate, gain};
    }
    if (best === null) return plan;
    plan = best.plan;
  }
}

/** Goes from the best plan to its best neighbour as long as that is better; to remoter ones where none of the nearer is. */
async function improve(desk: Desk, neighbourhoods: ReadonlyArray<(plan: Plan) => Plan[]>): Promise<void> {
  for (let n = 0; n < neighbourhoods.length; n++) {
    const {best} = desk;
    await desk.value(neighbourhoods[n](best));
    if (desk.best !== best) n = -1;
  }
}

/** Plans with one lever more or less or another one instead, and with two in exchanged order. */
function exchanged(planner: Planner, plan: Plan): Plan[] {
  const built = planner.built(plan);
  const absent = planner.order.filter(i => plan[i] === left);
  const fewer = built.map(i => planner.without(plan, i));
  const found = [plan, ...fewer].flatMap(one => absent.map(i => planner.withNeeds(one, i)));
  // What is left can begin earlier with the money that has become free.
  const listed = [...fewer, ...found.filter(one => one !== null)].map(one => planner.schedule(planner.built(one)));
  const swapped =
    planner.terms.perStretch === Infinity
      ? []
      : built.flatMap((_, a) =>
          built.slice(a + 1).map((__, offset) => {
            const b = a + 1 + offset;
            return planner.schedule(built.with(a, built[b]).with(b, built[a]));
          })
        );
  return [...fewer, ...found.filter(one => one !== null), ...listed, ...swapped];
}

/** Plans with two levers more, or with two instead of one. */
function exchangedForTwo(planner: Planner, plan: Plan): Plan[] {
  const absent = planner.order.filter(i => plan[i] === left);
  const bases = [plan, ...planner.built(plan).map(i => planner.schedule(planner.built(planner.without(plan, i))))];
  return bases
    .flatMap(base =>
      absent.flatMap((a, n) =>
        absent.slice(n + 1).map(b => {
          const one = planner.withNeeds(base, a) ?? base;
          return one[b] === left ? planner.withNeeds(one, b) : one;
        })
      )
    )
    .filter(one => one !== null);
}

/** Plans in which one lever begins one stretch later. */
function postponed(planner: Planner, plan: Plan): Plan[] {
  return plan
    .map((stretch, i) => (stretch === left ? plan : plan.with(i, stretch + 1)))
    .filter(one => one !== plan && planner.isFeasible(one));
}

/** Values plans, each once, up to a limit, and keeps the best. */
export class Desk {
  readonly #planner: Planner;
  readonly #options: SearchOptions;
  readonly #worth = new Map<string, number>();
  #best: Plan;
  #cutOff = false;

  constructor(planner: Planner, options: SearchOptions) {
    this.#planner = planner;
    this.#options = options;
    this.#best = planner.nothing;
  }

  get best(): Plan {
    return this.#best;
  }

  /** −Infinity for a plan that was not valued. */
  worthOf(plan: Plan): number {
    return this.#worth.get(String(plan)) ?? -Infinity;
  }

  async value(plans: readonly Plan[]): Promise<void> {
    const {worth, most, onValued} = this.#options;
    const fresh = new Map<string, Plan>();
    for (const plan of plans) if (!this.#worth.has(String(plan))) fresh.set(String(plan), plan);
    const room = Math.max(0, most - this.#worth.size);
    if (fresh.size > room) this.#cutOff = true;
    const asked = [...fresh.values()].slice(0, room);
    if (asked.length === 0) return;
    const values = await worth(asked);
    asked.forEach((plan, i) => {
      this.#worth.set(String(plan), values[i]);
      if (this.#isBetter(plan)) this.#best = plan;
    });
    onValued?.(this.#worth.size);
  }

  found(kind: Found["kind"]): Found {
    const {best} = this;
    return {plan: best, worth: this.worthOf(best), kind, plans: this.#worth.size, cutOff: this.#cutOff};
  }

  #isBetter(plan: Plan): boolean {
    const [now, then] = [this.worthOf(plan), this.worthOf(this.#best)];
    return now > then || (now === then && this.#planner.cost(plan) < this.#planner.cost(this.#best));
  }
}

/**
 * How far the heuristic stays behind the exact plan on the first levers, up to five, as a share of what the exact one is worth; 0 where that is
 * worth nothing. `worth` takes plans of all levers.
 */
export async function measureGap(planner: Planner, options: SearchOptions): Promise<{gap: number; levers: number}> {
  const chosen = planner.order.slice(0, SMALL).toSorted((a, b) => a - b);
  const small = new Planner(
    chosen.map(i => planner.levers[i]),
    planner.terms
  );
  const whole = (plan: Plan) => planner.nothing.map((none, i) => (chosen.includes(i) ? plan[chosen.indexOf(i)] : none));
  const inner = {...options, worth: (plans: readonly Plan[]) => options.worth(plans.map(whole))};
  const exact = await exactSearch(small, small.every(Infinity)!, inner);
  const found = await heuristicSearch(small, inner);
  return {gap: exact.worth > 0 ? Math.max(0, 1 - found.worth / exact.worth) : 0, levers: chosen.length};
}

/** Levers of a small case: 326 orders at most. */
const SMALL = 5;
