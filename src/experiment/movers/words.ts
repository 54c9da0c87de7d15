import {formatValue} from "../../outcome/format.ts";
import type {CauseMove, Movers} from "../answers/movers.ts";
import {isClear} from "../clear.ts";
import {digitsOf} from "../digits.ts";
import type {Range} from "../result.ts";
import {listed, spoken} from "../spoken.ts";

export interface Seen {
  readonly replication: number;
  readonly customers: number;
  /** Whether customers meet in one of the two. */
  readonly coupled: boolean;
}

/** Causes named in the answer. */
const MOST_CAUSES = 3;

/** Who moved, by what, and whom to look at. */
export function answerOf(figures: Movers): string[] {
  const {from, to, people, parted, causes, segments, examples, flows} = figures;
  const all = formatValue(people, "count");
  if (causes.length === 0) return [`All ${all} people live the same life in ${from.title} and ${to.title}.`];
  const named = causes.slice(0, MOST_CAUSES).map(({label, parted: its, gained, lost}, i) => {
    const of = `${percent(its)} of all${i === 0 ? " people" : ""}`;
    return `${label} (${of}; of 100 of them ${count(gained)} order more and ${count(lost)} less)`;
  });
  const [example] = examples;
  return [
    `Of ${all} people ${percent(parted)} live differently in ${to.title} than in ${from.title}: ${percent(figures.gained)} order more and ${percent(figures.lost)} less. That makes ${ordersOf(figures.orders)} per 100 people${isClear(figures.orders) ? "" : ", no clear difference"}.`,
    `What their lives part by first: ${listed(named)}.`,
    ...balance(causes),
    ...segmentSentence(segments),
    ...switchSentence(flows),
    ...(example === undefined
      ? []
      : [`Customer ${formatValue(example.customer, "count")} shows it: ${example.change}, by ${example.cause}.`])
  ];
}

/** The causes by which most orders come and go, where that is clear. */
function balance(causes: readonly CauseMove[]): string[] {
  const clear = causes.filter(({orders}) => isClear(orders)).toSorted((a, b) => b.orders.value - a.orders.value);
  const [most, least] = [clear[0], clear.at(-1)];
  const said = [
    ...(most !== undefined && most.orders.value > 0
      ? [`most orders are won by ${most.label}, ${ordersOf(most.orders)} per 100 of all people`]
      : []),
    ...(least !== undefined && least.orders.value < 0
      ? [`most are lost by ${least.label}, ${ordersOf(least.orders)}`]
      : [])
  ];
  const text = said.join("; ");
  return text === "" ? [] : [`${text[0]!.toUpperCase()}${text.slice(1)}.`];
}

function segmentSentence(segments: Movers["segments"]): string[] {
  if (segments.length < 2) return [];
  const clear = segments.filter(({orders}) => isClear(orders)).toSorted((a, b) => b.orders.value - a.orders.value);
  if (clear.length === 0) return ["No segment by itself orders clearly more or less."];
  const said = clear.map(({id, orders}) => `${id.replaceAll("-", " ")} ${ordersOf(orders)} per 100`);
  return [`By segment: ${listed(said)}${clear.length < segments.length ? "; the others not clearly" : ""}.`];
}

function switchSentence({strategies, switches}: Movers["flows"]): string[] {
  const told = switches.map((matrix, s) => {
    const cells = matrix.flat();
    const rate = cells.reduce((sum, cell) => sum + cell.rate, 0);
    const lost = cells.reduce((sum, cell) => sum + cell.rate * cell.lost, 0) / rate;
    return {title: strategies[s]!.title, rate, lost};
  });
  if (told.some(({rate}) => rate === 0)) return [];
  const [one, two] = [told[0]!, told[1]!];
  return [
    `Of 100 journeys there are ${count(one.rate)} changes of channel in ${one.title} and ${count(two.rate)} in ${two.title}; something that another channel knew is missing after ${formatValue(one.lost, "share")} and ${formatValue(two.lost, "share")} of them.`
  ];
}

/** How it was found out. */
export function methodOf(
  {people, flows, causes, examples, from, to}: Movers,
  {replication, coupled, customers}: Seen
): string[] {
  const shown = examples[0]?.customer ?? causes[0]?.example;
  const look = [
    `--customer ${shown}`,
    `--strategies ${from.id},${to.id}`,
    `--customers ${customers}`,
    ...(replication === 0 ? [] : [`--replication ${replication}`])
  ].join(" ");
  return [
    `The first ${formatValue(people, "count")} customers of replication ${replication}, each followed through both strategies with the same luck, event by event. A life parts where its two tellings first differ; the cause is what makes the difference there, and what comes later may have others.`,
    `Intervals are 95 %: Wilson's of shares, Student's t of orders over people${coupled ? ". They share one queue, so the luck of other weeks at the desk is not in them" : ""}; each is about one figure by itself.`,
    `Paths and changes of channel are those of ${flows.journeys.map((n, s) => `${formatValue(n, "count")} journeys in ${flows.strategies[s]!.title}`).join(" and ")}. States by month and cohorts are in the JSON.`,
    ...(shown === undefined ? [] : [`To see such a life: throughline journey FILE ${look}.`])
  ];
}

function percent({value, low, high}: Range): string {
  return formatValue(value, "share", {precision: digitsOf(low, high, 2)});
}

function count(value: number): string {
  return formatValue(value, "ratio", {precision: value < 10 ? 2 : 3});
}

/** "+0.8 orders (+0.3 to +1.3)" */
function ordersOf(orders: Range): string {
  return spoken(orders, "ratio", {signed: true}).replace(/( \(|$)/, " orders$1");
}
