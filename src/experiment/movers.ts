import {T} from "../model/tally.ts";
import {MONTH} from "../model/compile/units.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {meanInterval, wilsonInterval} from "../statistics/interval.ts";
import type {Movers, SegmentMove} from "./answers/movers.ts";
import {partingCause, partingPoint, plotOf} from "./divergence.ts";
import {openLab, type LabOptions} from "./lab.ts";
import {causeLabel} from "./movers/causes.ts";
import {CohortCounts} from "./movers/cohorts.ts";
import {FlowCounts, flowsOf} from "./movers/flows.ts";
import {follow, type Followed} from "./movers/follow.ts";
import {storyOf} from "./movers/story.ts";
import {tablesOf} from "./movers/tables.ts";
import {answerOf, methodOf} from "./movers/words.ts";
import {plan} from "./plan.ts";
import {resultOf, type Range, type Result} from "./result.ts";
import {entriesOf} from "./trace.ts";

export interface MoversOptions extends Omit<LabOptions, "replications" | "strategies" | "store"> {
  readonly from: string;
  readonly to: string;
  /** How many of the customers are followed; defaults to 4,000 or all. */
  readonly people?: number | undefined;
  /** Number of the replication that they belong to; defaults to 0. */
  readonly replication?: number | undefined;
  /** Receives the share of the work that is done. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

const MOST_EXAMPLES = 8;

/** Somebody whose two lives part. */
interface Mover {
  readonly customer: number;
  readonly segment: string;
  readonly cause: string;
  readonly story: string;
  readonly before: number;
  readonly after: number;
  /** Entries of both lives: short ones tell better. */
  readonly length: number;
}

/**
 * Follows the same people with the same luck through two strategies: who lives differently, who orders more or less, and by what the lives part first. On
 * the way it gathers how people move between channels, and who orders again. Throws on unknown strategies and on impossible numbers.
 */
export async function movers(scenario: Scenario, options: MoversOptions): Promise<Result<Movers>> {
  const {from, to, customers, people = Math.min(4000, customers), replication = 0} = options;
  if (from === to) throw new Error(`nobody moves: ${from} is compared with itself`);
  if (!(Number.isSafeInteger(people) && people >= 1 && people <= customers))
    throw new Error(`invalid number of people: ${people} of ${customers} customers`);
  const lab = openLab(scenario, {...options, replications: 1, strategies: [from, to], store: undefined});
  const {strategies} = plan(scenario, {...options, seed: lab.seed, strategies: [from, to]});
  const {months} = strategies[0]!.world;
  const channels = [...new Set(strategies.flatMap(({setting}) => setting.channels.map(({id}) => id)))];
  const flows = strategies.map(() => new FlowCounts(channels));
  const cohorts = strategies.map(() => new CohortCounts({months, month: MONTH}));
  const gains: number[] = [];
  const segmentOf: string[] = [];
  const found: Mover[] = [];

  const take = ({customer, lives}: Followed) => {
    const told = strategies.map(({title, setting}, s) =>
      plotOf({title, setting, entries: entriesOf(lives[s]!, setting)})
    );
    const orders = lives.map(({tallies: {totals}}) => totals[T.orders] + totals[T.renewals]);
    const [before, after] = [orders[0]!, orders[1]!];
    gains.push(after - before);
    const segment = strategies[0]!.setting.segments[lives[0]!.segment]!.id;
    segmentOf.push(segment);
    lives.forEach((life, s) => {
      const story = storyOf(life, {months, month: MONTH});
      flows[s]!.add(
        story,
        strategies[s]!.setting.channels.map(({id}) => id)
      );
      cohorts[s]!.add(story);
    });
    const [one, two] = [told[0]!, told[1]!];
    const at = partingPoint(one, two);
    if (at < 0) return;
    const {id: cause, text: story} = partingCause(one, two, at);
    const length = one.entries.length + two.entries.length;
    found.push({customer, segment, cause, story, before, after, length});
  };
  await follow({...options, strategies, seed: lab.seed, people, replication}, take);

  const parted = new Set(found.map(({customer}) => customer));
  const moveOf = (who: readonly number[]): Omit<SegmentMove, "id"> => ({
    people: who.length,
    parted: share(who.filter(customer => parted.has(customer)).length, who.length),
    gained: share(who.filter(customer => gains[customer]! > 0).length, who.length),
    lost: share(who.filter(customer => gains[customer]! < 0).length, who.length),
    orders: perHundred(who.map(customer => gains[customer]!))
  });
  const everybody = gains.map((_, customer) => customer);
  const pair = strategies.map(({id, title}) => ({id, title}));
  const figures: Movers = {
    from: pair[0]!,
    to: pair[1]!,
    ...moveOf(everybody),
    segments: strategies[0]!.setting.segments.map(({id}) => ({
      id,
      ...moveOf(everybody.filter(customer => segmentOf[customer] === id))
    })),
    causes: causesOf(found, people),
    examples: examplesOf(found),
    flows: flowsOf(pair, channels, flows),
    cohorts: {strategies: pair, sizes: cohorts.map(({sizes}) => sizes), shares: cohorts.map(({shares}) => shares)}
  };
  const seen = {replication, customers, coupled: strategies.some(({world}) => world.coupled)};
  return resultOf({
    question: "movers",
    inputs: {...lab.inputs, options: {...lab.inputs.options, people, replication}},
    method: methodOf(figures, seen),
    answer: answerOf(figures),
    figures,
    tables: tablesOf(figures)
  });
}

function causesOf(found: readonly Mover[], people: number): Movers["causes"] {
  const byCause = Map.groupBy(found, ({cause}) => cause);
  return [...byCause]
    .map(([id, all]) => {
      const per100 = (some: readonly Mover[]) => (100 * some.length) / all.length;
      const gained = all.filter(({before, after}) => after > before);
      const lost = all.filter(({before, after}) => after < before);
      const gains = [
        ...all.map(({before, after}) => after - before),
        ...Array.from({length: people - all.length}, () => 0)
      ];
      const [example] = tellingFirst(
        gained.length >= lost.length && gained.length > 0 ? gained : lost.length > 0 ? lost : all
      );
      return {
        id,
        label: causeLabel(id),
        parted: share(all.length, people),
        gained: per100(gained),
        lost: per100(lost),
        orders: perHundred(gains),
        example: example!.customer
      };
    })
    .toSorted((a, b) => b.parted.value - a.parted.value || (a.id < b.id ? -1 : 1));
}

/** Of the causes by which most people order more or less, one who orders more each, and one who orders less. */
function examplesOf(found: readonly Mover[]): Movers["examples"] {
  const changed = found.filter(({before, after}) => before !== after);
  return [...Map.groupBy(changed, ({cause}) => cause).values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap(all => [
      ...tellingFirst(all.filter(({before, after}) => after > before)).slice(0, 1),
      ...tellingFirst(all.filter(({before, after}) => after < before)).slice(0, 1)
    ])
    .slice(0, MOST_EXAMPLES)
    .map(({customer, segment, cause, story, before, after}) => ({
      customer,
      segment,
      change: `${after} ${after === 1 ? "order" : "orders"} instead of ${before}`,
      cause: causeLabel(cause),
      story
    }));
}

function tellingFirst(some: readonly Mover[]): Mover[] {
  return some.toSorted((a, b) => a.length - b.length || a.customer - b.customer);
}

function share(some: number, all: number): Range {
  const {value, low, high} = wilsonInterval(some, all);
  return {value, low, high};
}

function perHundred(gains: readonly number[]): Range {
  const {value, low, high} = meanInterval(gains.map(gain => 100 * gain));
  return {value, low, high};
}
