/** Something that can be built. */
export interface Buildable {
  readonly id: string;
  /** One-off money, paid where it begins. */
  readonly setup: number;
  /** Begun at the start of any stretch; what is not timed stands from day 0 or not at all. */
  readonly timed: boolean;
  /** Ids of what has to be built too, and begun no later. */
  readonly after: readonly string[];
}

/** The stretches of time at whose beginnings something can begin, and the money of each; what is not spent is kept for later ones. */
export interface Terms {
  readonly stretches: number;
  /** Infinity where money is no limit. */
  readonly perStretch: number;
}

/** By buildable: the stretch in which it begins, or `left` where it is not built. */
export type Plan = readonly number[];

/** Not built. */
export const left = -1;

/** Rounding in sums of money. */
const SLACK = 1e-9;

/** Builds plans from what can be built. Throws on a dependency on something unknown, and where things wait for each other. */
export class Planner {
  readonly levers: readonly Buildable[];
  readonly terms: Terms;
  /** By lever: the indices of what it needs directly. */
  readonly #needs: ReadonlyArray<readonly number[]>;
  /** Indices of levers, those that others need first, otherwise in the order given. */
  readonly order: readonly number[];
  readonly nothing: Plan;

  constructor(levers: readonly Buildable[], terms: Terms) {
    if (!(Number.isSafeInteger(terms.stretches) && terms.stretches >= 1))
      throw new Error(`invalid number of stretches: ${terms.stretches}`);
    if (!(terms.perStretch >= 0)) throw new Error(`invalid budget: ${terms.perStretch}`);
    this.levers = levers;
    this.terms = terms;
    const indexOf = new Map(levers.map(({id}, i) => [id, i]));
    if (indexOf.size < levers.length) throw new Error("invalid levers: two have the same id");
    this.#needs = levers.map(({id, after}) =>
      after.map(needed => {
        const index = indexOf.get(needed);
        if (index === undefined) throw new Error(`${id} waits for something that cannot be built: ${needed}`);
        return index;
      })
    );
    this.order = inOrderOfNeed(levers, this.#needs);
    this.nothing = levers.map(() => left);
  }

  /** Whether money lasts and everything has what it needs. */
  isFeasible(plan: Plan): boolean {
    return (
      plan.every((stretch, i) => {
        if (stretch === left) return true;
        if (stretch < 0 || stretch >= this.terms.stretches || (!this.levers[i].timed && stretch !== 0)) return false;
        return this.#needs[i].every(n => plan[n] !== left && (!this.levers[i].timed || plan[n] <= stretch));
      }) && this.#moneyLasts(plan, 0)
    );
  }

  /** The plan with one lever more, begun as soon as money and what it needs allow; null where it cannot be. */
  with(plan: Plan, lever: number): Plan | null {
    if (plan[lever] !== left) return null;
    const needs = this.#needs[lever];
    if (needs.some(n => plan[n] === left)) return null;
    const first = this.levers[lever].timed ? Math.max(0, ...needs.map(n => plan[n])) : 0;
    const last = this.levers[lever].timed ? this.terms.stretches - 1 : 0;
    for (let stretch = first; stretch <= last; stretch++) {
      const next = plan.with(lever, stretch);
      if (this.#moneyLasts(next, stretch)) return next;
    }
    return null;
  }

  /** The plan with a lever and all that it needs and that is not built yet; null where it cannot be. */
  withNeeds(plan: Plan, lever: number): Plan | null {
    const wanted = this.needsOf(lever);
    wanted.add(lever);
    let next: Plan | null = plan;
    for (const i of this.order) if (next !== null && wanted.has(i) && plan[i] === left) next = this.with(next, i);
    return next;
  }

  /** All that a lever needs, directly or not. */
  needsOf(lever: number): Set<number> {
    const found = new Set<number>();
    const add = (i: number) => {
      for (const n of this.#needs[i].filter(one => !found.has(one))) {
        found.add(n);
        add(n);
      }
    };
    add(lever);
    return found;
  }

  /** The plan without a lever and without what needs it. What is left begins when it did. */
  without(plan: Plan, lever: number): Plan {
    return plan.map((stretch, i) => (i === lever || this.needsOf(i).has(lever) ? left : stretch));
  }

  /** Levers one after the other, each as soon as it can be; those that cannot be are left out. */
  schedule(list: readonly number[]): Plan {
    let plan = this.nothing;
    for (const lever of list) plan = this.with(plan, lever) ?? plan;
    return plan;
  }

  /** Indices of what a plan builds, in the order in which it begins. */
  built(plan: Plan): number[] {
    return this.order.filter(i => plan[i] !== left).toSorted((a, b) => plan[a] - plan[b]);
  }

  /** One-off money of a plan. */
  cost(plan: Plan): number {
    return plan.reduce((sum, stretch, i) => (stretch === left ? sum : sum + this.levers[i].setup), 0);
  }

  /**
   * Every plan in which nothing waits that could begin: all orders of all subsets, each lever begun as soon as it can be. Null where there
   * are more than `most`. Where beginning later never brings more, the best of all feasible plans is among them (for the same
   * reason as active schedules suffice: Kolisch, EJOR 90(2), 1996).
   */
  every(most: number): Plan[] | null {
    const found = new Map<string, Plan>([[String(this.nothing), this.nothing]]);
    const queue: Plan[] = [this.nothing];
    for (const plan of queue)
      for (const lever of this.order) {
        const next = this.with(plan, lever);
        if (next === null || found.has(String(next))) continue;
        if (found.size >= most) return null;
        found.set(String(next), next);
        queue.push(next);
      }
    return queue;
  }

  #moneyLasts(plan: Plan, from: number): boolean {
    const {perStretch, stretches} = this.terms;
    if (perStretch === Infinity) return true;
    let spent = 0;
    for (let stretch = 0; stretch < stretches; stretch++) {
      for (let i = 0; i < plan.length; i++) if (plan[i] === stretch) spent += this.levers[i].setup;
      if (stretch >= from && spent > (stretch + 1) * perStretch * (1 + SLACK)) return false;
    }
    return true;
  }
}

function inOrderOfNeed(levers: readonly Buildable[], needs: ReadonlyArray<readonly number[]>): number[] {
  const order: number[] = [];
  const state = new Uint8Array(levers.length);
  const place = (i: number) => {
    if (state[i] === 2) return;
    if (state[i] === 1) throw new Error(`${levers[i].id} waits for itself`);
    state[i] = 1;
    needs[i].forEach(place);
    state[i] = 2;
    order.push(i);
  };
  levers.forEach((_, i) => place(i));
  return order;
}
