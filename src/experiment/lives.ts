import {Event} from "../model/event.ts";
import {MONTH} from "../model/compile/units.ts";
import type {ReplayResult} from "../engine/job.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {wilsonInterval} from "../statistics/interval.ts";
import {lossReasons, type Lives, type LossReason} from "./answers/lives.ts";
import {openLab, type LabOptions} from "./lab.ts";
import {CohortCounts} from "./movers/cohorts.ts";
import {follow} from "./movers/follow.ts";
import {storyOf} from "./movers/story.ts";
import {plan} from "./plan.ts";
import type {Range} from "./result.ts";

export interface LivesOptions extends Omit<LabOptions, "replications" | "strategies" | "store"> {
  /** How many of the customers are followed; defaults to 4,000 or all. */
  readonly people?: number | undefined;
  /** Receives the share of the work that is done. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * Follows the same people with the same luck through every strategy: who orders again, who has to explain again, and what people had just been through
 * when they were lost. Throws on impossible numbers; rejects when aborted.
 */
export async function lives(scenario: Scenario, options: LivesOptions): Promise<Lives> {
  const {customers, people = Math.min(4000, customers)} = options;
  if (!(Number.isSafeInteger(people) && people >= 1 && people <= customers))
    throw new Error(`invalid number of people: ${people} of ${customers} customers`);
  const {seed} = openLab(scenario, {...options, replications: 1, store: undefined});
  const {strategies} = plan(scenario, {...options, seed});
  const {months} = strategies[0]!.world;
  const segments = strategies[0]!.setting.segments.map(({id}) => id);
  const counts = strategies.map(() => ({
    cohorts: new CohortCounts({months, month: MONTH}),
    customers: 0,
    lost: lossReasons.map(() => 0),
    cases: segments.map(() => ({had: 0, again: 0}))
  }));
  await follow({...options, strategies, seed, people, replication: 0}, ({lives: all}) => {
    for (const [s, life] of all.entries()) {
      const count = counts[s]!;
      const story = storyOf(life, {months, month: MONTH});
      count.cohorts.add(story);
      const {reason, hadCase, explainedAgain} = readLife(life);
      if (story.existing || story.orders.length > 0) count.customers++;
      if (reason !== null) count.lost[lossReasons.indexOf(reason)]!++;
      const segment = count.cases[life.segment]!;
      if (hadCase) segment.had++;
      if (explainedAgain) segment.again++;
    }
  });
  const pair = strategies.map(({id, title}) => ({id, title}));
  return {
    strategies: pair,
    people,
    cohorts: {
      strategies: pair,
      sizes: counts.map(({cohorts}) => cohorts.sizes),
      shares: counts.map(({cohorts}) => cohorts.shares)
    },
    losses: counts.map(({customers: all, lost}) => ({
      customers: all,
      lost: share(sum(lost), all),
      reasons: lossReasons.map((id, i) => ({id, share: share(lost[i]!, all)}))
    })),
    repeaters: [null, ...segments].map((id, i) => ({
      id,
      strategies: counts.map(({cases}) => {
        const some = id === null ? cases : [cases[i - 1]!];
        const had = sum(some.map(one => one.had));
        return {withCase: had, again: share(sum(some.map(one => one.again)), had)};
      })
    }))
  };
}

interface Read {
  readonly reason: LossReason | null;
  readonly hadCase: boolean;
  readonly explainedAgain: boolean;
}

/** A life's loss and what came right before it, and whether anything had to be explained again. */
function readLife({entries}: Pick<ReplayResult, "entries">): Read {
  let [hadCase, explainedAgain] = [false, false];
  let reason: LossReason | null = null;
  let last: {readonly minute: number; readonly reason: LossReason} | null = null;
  for (let i = 0; i < entries.length; i += 5) {
    const [code, minute, , a] = entries.subarray(i, i + 4) as unknown as [number, number, number, number];
    if (code === Event.contact) hadCase = true;
    else if (code === Event.repeat) explainedAgain = true;
    else if (code === Event.received) last = {minute, reason: a === 3 ? "promise" : "order"};
    else if (code === Event.caseClosed) last = {minute, reason: a === 1 ? "solved" : "unsolved"};
    else if (code === Event.sentBack) last = {minute, reason: "return"};
    // Nothing is written down before a contract that is not renewed.
    else if (code === Event.lost) reason = last !== null && last.minute === minute ? last.reason : "contract";
  }
  return {reason, hadCase, explainedAgain};
}

function share(some: number, all: number): Range {
  if (all === 0) return {value: NaN, low: null, high: null};
  const {value, low, high} = wilsonInterval(some, all);
  return {value, low, high};
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
