import {formatInterval, formatValue} from "../../outcome/format.ts";
import type {FittedLog} from "../fit-log.ts";
import {listed} from "../spoken.ts";
import type {Column, DataTable} from "../table.ts";
import {EVIDENCE, valuesOf} from "./scenario-text.ts";
import {dateOf} from "./times.ts";

/** What was learnt from a log, and what was not, in sentences. */
export function reportOf({fit, purchases, needsPerOrder, scenario: {currency}}: FittedLog): string[] {
  const {log, orders, nbd, bgNbd, present, channels, visits} = fit;
  const amount = (value: number) => formatValue(value, "ratio", {precision: 3});
  const yearly = bgNbd ?? nbd;
  const [first, last] = orders.days;
  const repeats = orders.histories.reduce((sum, {repeats: x, customers}) => sum + x * customers, 0);
  const left = channels.filter(({id}) => id === null);
  const off = Math.abs(purchases.simulated / purchases.foretold - 1);
  return [
    `${formatValue(log.time.length, "count")} events of ${formatValue(log.customers, "count")} customers from ${dateOf(first)} to ${dateOf(last)}; purchases are ${listed(fit.purchases.map(name => `“${name}”`))}: ${formatValue(orders.orders, "count")} of ${formatValue(orders.buyers, "count")} buyers, ${formatValue(repeats, "count")} on a later day than the first.`,
    bgNbd
      ? `Customers buy ${amount(yearly.rate.value * 365)} times a year (${ends(yearly.rate, 365)}), unevenly (shape ${amount(yearly.shape.value)}), and ${formatValue(bgNbd.dropOut.value, "share")} (${formatInterval(bgNbd.dropOut.low!, bgNbd.dropOut.high!, "share")}) are lost after a purchase (BG/NBD). If nobody were ever lost, the rate would be ${amount(nbd.rate.value * 365)} (NBD).`
      : `Customers buy ${amount(nbd.rate.value * 365)} times a year (${ends(nbd.rate, 365)}), unevenly (shape ${amount(nbd.shape.value)}). The log shows nobody who has stopped buying: drop-out is 0 (NBD).`,
    `${formatValue(Math.round(present.customers), "count")} of ${formatValue(orders.buyers, "count")} buyers are thought to be customers still; they are the market of the scenario, and buy ${amount(present.rate * 365)} times a year.`,
    orders.value
      ? `An order is worth ${formatValue(orders.value.mean, "money", {currency})}, from ${formatValue(orders.value.orders, "count")} orders with a value.`
      : "The log has no values: order values are defaults.",
    ...(visits.habit
      ? [
          `After a visit the same channel is chosen ${amount(visits.habit.habit)} times as gladly as its taste alone would have it (journey.habit).`
        ]
      : [
          visits.channels.length === 1
            ? "People visit only one channel: nothing is learnt of habit."
            : "The log has no visits to known channels: tastes and habit are defaults."
        ]),
    ...(left.length === 0
      ? []
      : [
          `Left out of the scenario: ${left.map(({name, left: why}) => `${name} (${why})`).join("; ")}. --kinds NAME=KIND tells what a channel is.`
        ]),
    `Not in the log, so defaults: how journeys go on, interruptions, costs of channels and messages, margin, recognition, service. Guesses: the price of joining up, who is recognised then.`,
    `The scenario needs ${amount(needsPerOrder)} needs for a purchase; then a customer buys ${amount(purchases.simulated)} times in its year, where the buying model foretells ${amount(purchases.foretold)}.${off > 0.05 ? " The two are apart: journeys as they are by default cannot bring so many purchases about." : ""}`
  ];
}

function ends({low, high}: {low: number | null; high: number | null}, scale: number): string {
  return low === null || high === null ? "no interval" : formatInterval(low * scale, high * scale, "ratio");
}

const text = (id: string, label: string): Column => ({id, label, unit: "text"});

/** Numbers fitted, channels, and transitions between them. */
export function logTables({fit, needsPerOrder}: FittedLog): DataTable[] {
  const {channels, visits} = fit;
  const name = (c: number) => channels[visits.channels[c]].name;
  return [
    {
      id: "numbers",
      title: `Numbers from the log (evidence: ${EVIDENCE})`,
      columns: [
        text("path", "Number"),
        {id: "value", label: "Value", unit: "number"},
        {id: "low", label: "Low", unit: "number"},
        {id: "high", label: "High", unit: "number"}
      ],
      rows: [...valuesOf(fit, {needsPerOrder})].map(([path, {value, low, high}]) => [path, value, low, high])
    },
    {
      id: "channels",
      title: "Channels of the log",
      columns: [
        text("channel", "Channel"),
        text("kind", "Kind"),
        {id: "events", label: "Events", unit: "count"},
        {id: "orders", label: "Orders", unit: "count"},
        text("use", "In the scenario")
      ],
      rows: channels.map(({name: own, kind, events, orders, id, left}) => [
        own,
        kind ?? "not clear",
        events,
        orders,
        id ?? `left out: ${left}`
      ])
    },
    {
      id: "transitions",
      title: "From one visit to the next",
      columns: [
        text("from", "From"),
        text("to", "To"),
        {id: "count", label: "Times", unit: "count"},
        {id: "value", label: "Share", unit: "share"},
        {id: "low", label: "Low", unit: "share"},
        {id: "high", label: "High", unit: "share"}
      ],
      rows: visits.counts.flatMap((row, from) =>
        row.map((count, to) => {
          const {value, low, high} = visits.shares[from][to];
          return [name(from), name(to), count, value, low, high];
        })
      )
    }
  ];
}
