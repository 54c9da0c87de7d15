import {computed, signal} from "@preact/signals";
import type {Runner} from "../../engine/runners/runner.ts";
import type {Arm} from "../../experiment/arm.ts";
import {isClear} from "../../experiment/clear.ts";
import {openLab} from "../../experiment/lab.ts";
import type {Store} from "../../experiment/store.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import type {RecordObject} from "../../scenario/setting/records.ts";
import {meanInterval} from "../../statistics/interval.ts";
import {sameChoices} from "../state/choices.ts";
import {createJob} from "../state/job.ts";
import {plannedSize, type Size} from "../state/size.ts";
import type {Question, Workbench} from "../state/workbench.ts";
import {allPairs, linksOf, pairKey, withPairs} from "./links.ts";

/** What having something brings on money over not having it, the same people with the same luck in both worlds. */
export interface Bringing {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly clear: boolean;
  /** It is there now: the value is what would be lost without it. Otherwise what adding it would bring. */
  readonly there: boolean;
  /** It has no price: the value is what it may cost at most. */
  readonly priceless: boolean;
}

/** Of each world at most; enough for links that matter, and soon there. */
const most: Size = {customers: 4000, replications: 10};

/** How much of each world is lived through: no more than the comparison itself. */
export function sizeOf(scenario: Scenario): Size {
  const planned = plannedSize(scenario);
  return {
    customers: Math.min(planned.customers, most.customers),
    replications: Math.min(Math.max(planned.replications, 4), most.replications)
  };
}

const money = "net-present-value";

interface Item {
  readonly key: string;
  readonly arm: Arm;
  readonly there: boolean;
  readonly priceless: boolean;
}

export type Values = ReturnType<typeof createValues>;
export const objectKey = (strategy: string, object: string) => `${strategy}\n${object}`;
export const cellKey = (strategy: string, object: string, from: string, to: string) =>
  `${objectKey(strategy, object)}\n${pairKey(from, to)}`;

/** What links bring, computed when somebody wants to know; results stay, and say when they are about an earlier state. */
export function createValues(
  bench: Pick<Workbench, "opened" | "choices">,
  {runner, store, size}: {readonly runner: Runner; readonly store: Store; readonly size?: Size}
) {
  const found = signal<ReadonlyMap<string, {readonly bringing: Bringing; readonly question: Question}>>(new Map());
  const {start, running, progress, stopped, failure, stop} = createJob();
  /** What is being computed, or was last. */
  const subject = signal<string | null>(null);
  const question = computed<Question>(() => ({...bench.opened.value, choices: bench.choices.value}));

  function compute(name: string, itemsOf: (asked: Question) => {readonly base: Arm; readonly items: Item[]}) {
    const asked = question.peek();
    subject.value = name;
    return start(async ({signal: stopping, onProgress, isCurrent}) => {
      const {base, items} = itemsOf(asked);
      const {scenario, choices} = asked;
      const lab = openLab(scenario, {
        ...(size ?? sizeOf(scenario)),
        runner,
        store,
        seed: choices.seed,
        values: choices.values
      });
      let standing: readonly number[] = [];
      await lab.evaluate([base, ...items.map(({arm}) => arm)], {
        outcomes: [money],
        signal: stopping,
        onProgress,
        onArm: ({figures}, index) => {
          if (!isCurrent()) return;
          if (index === 0) standing = figures[money]!;
          else {
            const item = items[index - 1]!;
            found.value = new Map(found.peek()).set(item.key, {
              bringing: bringingOf(standing, figures[money]!, item),
              question: asked
            });
          }
        }
      });
    });
  }

  return {
    /** What is being computed; null = nothing. */
    running: computed(() => (running.value ? subject.value : null)),
    progress,
    stopped,
    failure,
    size: computed(() => size ?? sizeOf(bench.opened.value.scenario)),
    stop,
    /** What is known, and whether it is about an earlier state of the document; undefined where nothing has been computed. */
    of(key: string): {readonly bringing: Bringing; readonly stale: boolean} | undefined {
      const known = found.value.get(key);
      if (known === undefined) return undefined;
      const {scenario, choices} = question.value;
      const stale = known.question.scenario !== scenario || !sameChoices(known.question.choices, choices);
      return {bringing: known.bringing, stale};
    },
    /** Every record of a strategy: as a whole on, or off. */
    objects: (strategy: string) =>
      compute(strategy, ({scenario, choices}) => {
        const off = choices.off[strategy] ?? new Set<string>();
        const {channels, objects} = linksOf(scenario, strategy, {off, values: choices.values});
        const items = objects.flatMap(({object, levers}): Item[] => {
          const key = objectKey(strategy, object);
          const on = levers.filter(id => !off.has(id));
          if (on.length > 0)
            return [{key, arm: {strategy, off: new Set([...off, ...on])}, there: true, priceless: false}];
          if (levers.length > 0) {
            const without = new Set([...off].filter(id => !levers.includes(id)));
            return [{key, arm: {strategy, off: without}, there: false, priceless: false}];
          }
          if (object === "identity") return [];
          const all = withPairs(scenario, strategy, object, allPairs(channels));
          return [{key, arm: {strategy, off, scenario: all}, there: false, priceless: true}];
        });
        return {base: {strategy, off}, items};
      }),
    /** Every pair of channels for one record of a strategy. */
    pairs: (strategy: string, object: Exclude<RecordObject, "identity">) =>
      compute(objectKey(strategy, object), ({scenario, choices}) => {
        const off = choices.off[strategy] ?? new Set<string>();
        const {channels, objects} = linksOf(scenario, strategy, {off, values: choices.values});
        const linked = objects.find(one => one.object === object)!.pairs;
        const items = [...allPairs(channels)].map((pair): Item => {
          const there = linked.has(pair);
          const wanted = new Set(there ? [...linked].filter(one => one !== pair) : [...linked, pair]);
          const [from, to] = pair.split(" ") as [string, string];
          const arm = {strategy, off, scenario: withPairs(scenario, strategy, object, wanted)};
          return {key: cellKey(strategy, object, from, to), arm, there, priceless: !there};
        });
        return {base: {strategy, off}, items};
      })
  };
}

function bringingOf(
  standing: readonly number[],
  changed: readonly number[],
  {there, priceless}: Pick<Item, "there" | "priceless">
): Bringing {
  const gaps = standing.map((value, r) => (there ? value - changed[r]! : changed[r]! - value));
  const {value, low, high} = meanInterval(gaps.filter(Number.isFinite));
  return {value, low, high, clear: isClear({low, high}), there, priceless};
}
