import {exactExp} from "../../random/exact.ts";
import {setValues, type NewValue} from "../../scenario/edit/set-values.ts";
import {months} from "../../scenario/fields/market.ts";
import type {Estimate} from "../../statistics/optimise/likelihood.ts";
import {does, servesOnly, type LogFit} from "./fit.ts";
import {dateOf} from "./times.ts";

export const EVIDENCE = "your data";

export interface ScenarioTextOptions {
  readonly title: string;
  readonly currency: string;
  /** Needs that it takes for one purchase: only some of them end in an order. */
  readonly needsPerOrder: number;
}

/** Price of joining up where nobody has said one, as a share of a year's revenue: a guess, and marked as one. */
const GUESS = {setup: 0.02, monthly: 0.0005} as const;

/**
 * A scenario of the firm that a log is from, as a file: the customers who are still there, their purchases, their channels, and two strategies, as it is and joined up. Numbers from the log bear
 * the evidence "your data"; everything else is a default or marked as a guess.
 */
export function scenarioText(fit: LogFit, options: ScenarioTextOptions): string {
  const {orders, present, channels} = fit;
  const there = channels.filter(({id}) => id !== null);
  const sells = there.some(channel => does(channel.kind, "sells") && !servesOnly(channel));
  const listed = [
    ...there.map(channel => {
      const {id, kind, name} = channel;
      const only = servesOnly(channel) ? ", browses: false, sells: false" : "";
      return `  ${id}: {kind: ${kind}${only}}${id === name ? "" : `   # ${comment(name)}`}`;
    }),
    ...(sells ? [] : [`  ${shopId(there)}: {kind: website}   # not in the log: somewhere people must be able to buy`])
  ];
  const known = [
    ...there.filter(({kind}) => does(kind, "browses") || does(kind, "serves")).map(({id}) => id!),
    ...(sells ? [] : [shopId(there)])
  ];
  const revenue = present.customers * present.rate * 365 * (orders.value?.mean ?? 80);
  const [setup, monthly] = [rounded(revenue * GUESS.setup), rounded(revenue * GUESS.monthly)];
  const serving = there.filter(({kind}) => does(kind, "serves")).map(({id}) => id!);
  const text = `# Made from an event log by \`throughline fit-log\`: ${orders.orders} orders of ${orders.buyers} customers from ${dateOf(orders.days[0])} to ${dateOf(orders.days[1])}.
# Numbers with the evidence "${EVIDENCE}" come from the log. All others are defaults or guesses: look through them before believing a result.
throughline: 1
title: ${JSON.stringify(options.title)}
question: Should this firm connect its channels?
currency: ${options.currency}
horizon: 365d
start: ${months[Number(dateOf(orders.days[1] + 1).slice(5, 7)) - 1]}            # the month after the log ends
seed: your data
run: {customers: 10000, replications: 10}

market:
  people: ${Math.max(1, Math.round(present.customers))}                  # those of the log who are thought to be customers still; newcomers are not in it

segments:
  customers:
    share: 100%
    existing: 100%
    near-store: 100%              # whoever is in the log comes to where it says
    taste: {${fit.visits.channels.map(c => `${fit.channels[c].id}: 1`).join(", ")}}

channels:
${listed.join("\n")}

strategies:
  multichannel: {title: As it is}
  omnichannel:
    title: Joined up
    links:                        # what joining up costs is not in the log: a guess from the revenue, put your own figures here
      identity: {match: {${known.map(id => `${id}: 70%`).join(", ")}}, setup: ${doubt(setup)}, monthly: ${doubt(monthly)}, ready: 90d}
      cart: {pairs: all, ready: 90d}
      promotion: {pairs: all, ready: 90d}
${serving.length > 1 ? "      case: {pairs: all, ready: 90d}\n" : ""}`;
  // Each is put before those that are there.
  return setValues(text, new Map([...valuesOf(fit, options)].toReversed()));
}

/** Every number of the scenario that comes from the log, by its path, in base units. */
export function valuesOf(
  fit: LogFit,
  {needsPerOrder}: Pick<ScenarioTextOptions, "needsPerOrder">
): Map<string, NewValue> {
  const {nbd, bgNbd, present, orders, visits, channels} = fit;
  const buying = bgNbd ?? nbd;
  const values = new Map<string, NewValue>();
  const put = (path: string, value: number, low: number, high: number) =>
    void values.set(path, {value, low: Math.min(low, value), high: Math.max(high, value), evidence: EVIDENCE});
  // The ends of the estimates are carried over, in proportion, to those who are still there.
  const scaled = (path: string, value: number, {value: centre, low, high}: Estimate, most = Infinity) =>
    put(
      path,
      Math.min(most, value),
      (value * (low ?? centre)) / centre,
      Math.min(most, (value * (high ?? centre)) / centre)
    );
  scaled("segments.customers.need", present.rate * 365 * needsPerOrder, buying.rate);
  if (Number.isFinite(present.shape)) scaled("segments.customers.need-shape", present.shape, buying.shape, 1000);
  if (bgNbd) {
    scaled("segments.customers.drop-out.mean", present.dropOut, bgNbd.dropOut, 1);
    if (Number.isFinite(present.concentration))
      scaled("segments.customers.drop-out.concentration", present.concentration, bgNbd.concentration, 1000);
  } else put("segments.customers.drop-out.mean", 0, 0, 0);
  if (orders.value) {
    const {mean, sd, orders: n} = orders.value;
    const half = (1.96 * sd) / Math.sqrt(n);
    put("segments.customers.order.mean", mean, Math.max(0.01, mean - half), mean + half);
    put("segments.customers.order.sd", sd, sd, sd);
  }
  const {habit} = visits;
  const tastes =
    habit?.taste ??
    visits.visits.map(
      n =>
        n /
        Math.max(
          1,
          visits.visits.reduce((a, b) => a + b, 0)
        )
    );
  const largest = Math.max(...tastes);
  for (const [i, c] of visits.channels.entries()) {
    const taste = tastes[i] / largest;
    const error = 1.96 / Math.sqrt(Math.max(1, visits.visits[i]));
    put(`segments.customers.taste.${channels[c].id}`, taste, taste * Math.max(0, 1 - error), taste * (1 + error));
  }
  if (habit && habit.error < Infinity) {
    const reach = exactExp(1.96 * habit.error);
    put("journey.habit", habit.habit, habit.habit / reach, habit.habit * reach);
  }
  return values;
}

function shopId(channels: ReadonlyArray<{id: string | null}>): string {
  return channels.some(({id}) => id === "web") ? "web-shop" : "web";
}

const rounded = (value: number) => Number(value.toPrecision(2));
const doubt = (value: number) => `{value: ${value}, low: ${value / 2}, high: ${value * 2}, note: a guess}`;

/** A name from the log made fit for a comment of one line. */
function comment(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N} .,:;/_-]/gu, "?").slice(0, 60);
}
