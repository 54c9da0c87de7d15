import type {Movers} from "../answers/movers.ts";
import type {Range} from "../result.ts";
import type {Cell, Column, DataTable} from "../table.ts";

/** Rows of a strategy in the tables of paths and of changes of channel; the figures have all. */
const MOST_WAYS = 10;

const text = (id: string, label: string): Column => ({id, label, unit: "text"});
const number = (id: string, label: string): Column => ({id, label, unit: "number"});

/** Causes, segments, people to look at, paths, changes of channel. */
export function tablesOf({causes, segments, examples, flows, ...all}: Movers): DataTable[] {
  const {strategies, channels, paths, switches} = flows;
  const groups = [...segments, {id: "all", ...all}];
  const title = (s: number) => strategies[s]!.title;
  return [
    {
      id: "causes",
      title: "What lives part by first, and what becomes of those people",
      columns: [
        text("cause", "Cause"),
        ...range("parted", "Of people", "share"),
        number("gained-per-100", "More of 100"),
        number("lost-per-100", "Less of 100"),
        {id: "example", label: "Customer", unit: "count"}
      ],
      rows: causes.map(({label, parted, gained, lost, example}) => [label, ...cells(parted), gained, lost, example])
    },
    {
      id: "causes-orders",
      title: "Orders per 100 of all people by first cause (causes that changed nobody's orders are left out)",
      columns: [text("cause", "Cause"), ...range("", "Orders per 100", "number", true)],
      rows: causes.filter(({gained, lost}) => gained + lost > 0).map(({label, orders}) => [label, ...cells(orders)])
    },
    {
      id: "segments",
      title: "Orders per 100 people of a segment",
      columns: [
        text("segment", "Segment"),
        {id: "people", label: "People", unit: "count"},
        ...range("", "Orders per 100", "number", true)
      ],
      rows: groups.map(({id, people, orders}) => [name(id), people, ...cells(orders)])
    },
    {
      id: "segments-moved",
      title: "Shares of a segment who live differently, order more, order less",
      columns: [
        text("segment", "Segment"),
        ...range("parted", "Differently", "share"),
        ...range("gained", "More", "share"),
        ...range("lost", "Less", "share")
      ],
      rows: groups.map(({id, parted, gained, lost}) => [name(id), ...[parted, gained, lost].flatMap(cells)])
    },
    {
      id: "examples",
      title: "People to look at",
      columns: [
        text("story", "What happens"),
        text("change", "Change"),
        text("segment", "Segment"),
        {id: "customer", label: "Customer", unit: "count"}
      ],
      rows: examples.map(({story, change, segment, customer}) => [story, change, name(segment), customer])
    },
    {
      id: "paths",
      title: `Ways through the channels, per 1,000 journeys (the ${MOST_WAYS} most frequent of each)`,
      columns: [text("path", "Path"), text("strategy", "Strategy"), number("per-1000", "Per 1,000")],
      rows: paths.flatMap((its, s) =>
        its.slice(0, MOST_WAYS).map(({steps, share}): Cell[] => [steps.map(name).join(" → "), title(s), share])
      )
    },
    {
      id: "switches",
      title: `Changes of channel per 100 journeys, and the share after which something was missing (the ${MOST_WAYS} most frequent)`,
      columns: [
        text("from", "From"),
        text("to", "To"),
        text("strategy", "Strategy"),
        number("rate", "Per 100"),
        {id: "lost", label: "Missing", unit: "share"}
      ],
      rows: channels
        .flatMap((from, i) => channels.map((to, j) => ({from, to, cells: switches.map(matrix => matrix[i]![j]!)})))
        .filter(({cells: its}) => its.some(({rate}) => rate > 0))
        .toSorted((a, b) => b.cells[0]!.rate - a.cells[0]!.rate)
        .slice(0, MOST_WAYS)
        .flatMap(({from, to, cells: its}) =>
          its.map(({rate, lost}, s): Cell[] => [name(from), name(to), title(s), rate, rate > 0 ? lost : null])
        )
    }
  ];
}

function name(id: string): string {
  return id.replaceAll("-", " ");
}

function range(id: string, label: string, unit: Column["unit"], signed = false): Column[] {
  const end = (which: string) => (id === "" ? which : `${id}-${which}`);
  return [
    {id: id === "" ? "value" : id, label, unit, signed},
    {id: end("low"), label: "from", unit, signed},
    {id: end("high"), label: "to", unit, signed}
  ];
}

function cells({value, low, high}: Range): Cell[] {
  return [value, low, high];
}
