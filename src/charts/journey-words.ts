import {list} from "./words.ts";

const plural = (n: number, one: string, many: string) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** What the charts of people and their journeys add to the data. */
export const journeyWords = {
  strip: {
    title: "The two lives on one time axis",
    alone: "The life on its time axis",
    person: "person",
    part: "lives part",
    day: (day: number) => `day ${day}`,
    description: (
      lives: ReadonlyArray<{
        readonly title: string;
        readonly moments: number;
        readonly kept: number;
        readonly left: number;
      }>
    ) =>
      `${list(
        lives.map(
          ({title, moments, kept, left}) =>
            `${title}: ${plural(moments, "event", "events")}, ${plural(kept, "record", "records")} came along and ${left} stayed behind`
        )
      )}.`,
    note: "From left to right as time passes, with quiet stretches shortened. A line with an arrow: a record came along from another channel. A torn line with a cross: it stayed behind. A star is an order.",
    keys: ["came along", "stayed behind", "order"],
    head: ["Time", "World", "Channel", "What happens"],
    kept: "came along",
    left: "stayed behind"
  },
  crowd: {
    title: (count: number) =>
      `${count === 100 ? "A hundred people" : plural(count, "person", "people")} in both worlds, one dot each`,
    groups: (one: string, two: string) => ({
      both: "order in both worlds",
      second: `order only in ${two}`,
      first: `order only in ${one}`,
      neither: "order in neither"
    }),
    counts: (parts: readonly string[]) => `${list(parts)}.`,
    lost: "lost as a customer in one world only",
    apart: "the lives differ",
    alike: "the lives are alike",
    person: (customer: number, segment: string, group: string, change: string) =>
      `Customer ${customer}, ${segment}: ${group}; ${change}`,
    orders: (title: string, orders: number) => `${plural(orders, "order", "orders")} in ${title}`,
    cause: (label: string) => `parted by ${label}`,
    same: "the same life in both",
    head: ["Customer", "Segment", "What becomes of them", "Lives part by"],
    note: "Filled: the two lives differ. Ring: they are alike. A cross: lost as a customer in one of the worlds only. Enter or a click opens the person."
  },
  days: {
    title: "When each channel is used",
    description: (channel: string, from: number, to: number, two: readonly string[]) =>
      `${channel} is used most, between day ${from} and day ${to} above all; ${list(two)}.`,
    uses: (title: string, uses: string) => `${uses} visits and contacts in ${title}`,
    axis: "day of the run",
    unit: (binned: number) => `visits and contacts per ${binned === 1 ? "day" : `${binned} days`}`,
    most: (count: string) => `to ${count}`,
    from: "First day of the selection",
    to: "Last day of the selection",
    day: (day: number) => `day ${day}`,
    head: (titles: readonly string[], channel: string) => titles.map(title => `${channel}, ${title}`),
    days: "Days",
    range: (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`),
    note: "Every row has a scale of its own. Drag over the picture to choose days, or move its two handles with the arrow keys."
  },
  pick: {
    channel: (channel: string, count: string) => `${channel}: ${count} of 1,000 journeys. Choose those who use it`,
    cell: (from: string, to: string, rate: string, lost: string) =>
      `${from} to ${to}: ${rate} changes per 100 journeys, context lost at ${lost}. Choose those who change so`
  }
};
