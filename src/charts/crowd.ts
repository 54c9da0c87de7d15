import {element, shape} from "./dom.ts";
import {figure} from "./figure.ts";
import {journeyWords} from "./journey-words.ts";
import {key} from "./key.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {roaming} from "./roam.ts";
import {seriesAt, type Theme} from "./theme.ts";
import {words} from "./words.ts";

const own = journeyWords.crowd;

/** People in two worlds: who orders where. */
export interface CrowdData {
  readonly strategies: ReadonlyArray<{readonly id: string; readonly title: string}>;
  readonly people: readonly CrowdPerson[];
}

export interface CrowdPerson {
  readonly customer: number;
  readonly segment: string;
  /** In which of the two worlds there is an order. */
  readonly outcome: "both" | "second" | "first" | "neither";
  /** Orders by strategy. */
  readonly orders: readonly number[];
  /** What the lives part by; null where they are alike. */
  readonly cause: string | null;
  /** Lost as a customer in one of the worlds only. */
  readonly lostInOne: boolean;
}

const groups = ["second", "first", "both", "neither"] as const;

/**
 * A dot for each person, in four fields by the worlds in which they order; those whose lives flip come first. Each dot carries `data-pick`,
 * the number of its customer, and can be focused.
 */
export function crowd({strategies, people}: CrowdData, options: ChartOptions = {}): HTMLElement {
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document, theme, width} = settled;
  const [one, two = one] = strategies.map(({title}) => title);
  const names = own.groups(one ?? "", two ?? "");
  const found = groups.map(group => ({group, all: people.filter(({outcome}) => outcome === group)}));
  const shown = found.filter(({group, all}) => all.length > 0 || group === "second" || group === "first");
  const columns = width >= 560 ? 2 : 1;
  const gap = 28;
  const room = Math.floor((width - gap * (columns - 1)) / columns);
  const title = own.title(people.length);
  const fields = shown.map(({group, all}) =>
    element(
      document,
      "section",
      {class: `chart-part chart-crowd-${group}`},
      element(
        document,
        "p",
        {class: "chart-crowd-title"},
        element(document, "strong", {}, String(all.length)),
        ` ${names[group]}`
      ),
      all.length === 0 ? null : field(names[group], all, {...settled, width: room}, lookOf(group, strategies, settled))
    )
  );
  return figure(
    {
      name: "crowd",
      title,
      description:
        people.length === 0 ? words.nothing : own.counts(found.map(({group, all}) => `${all.length} ${names[group]}`)),
      body: [
        key(
          [
            {text: own.apart, look: "dot", colour: theme.ink},
            {text: own.alike, look: "ring", colour: theme.ink}
          ],
          settled
        ),
        roaming(element(document, "div", {class: "chart-panels", "data-columns": columns}, ...fields))
      ],
      table: {
        head: own.head,
        rows: found.flatMap(({group, all}) =>
          all.map(({customer, segment, cause}) => [String(customer), segment, names[group], cause ?? own.same])
        )
      },
      note: own.note
    },
    settled
  );

  function field(
    label: string,
    all: readonly CrowdPerson[],
    {width: wide, fontSize}: Settled,
    colour: string
  ): SVGSVGElement {
    const cell = Math.max(26, fontSize * 1.9);
    const across = Math.max(1, Math.floor(wide / cell));
    const height = Math.ceil(all.length / across) * cell;
    const dots = all.map((person, i) => {
      const [x, y] = [((i % across) + 0.5) * cell, (Math.floor(i / across) + 0.5) * cell];
      return dotOf(person, x, y, cell, colour);
    });
    return shape(
      document,
      "svg",
      {
        class: "chart-picture",
        role: "group",
        "aria-label": label,
        width: wide,
        height,
        viewBox: `0 0 ${wide} ${height}`
      },
      ...dots
    );
  }

  function dotOf(person: CrowdPerson, x: number, y: number, cell: number, colour: string): SVGGElement {
    const {customer, segment, outcome, orders, cause, lostInOne} = person;
    const changed = [
      ...strategies.map(({title: name}, s) => own.orders(name, orders[s] ?? 0)),
      ...(lostInOne ? [own.lost] : []),
      cause === null ? own.same : own.cause(cause)
    ].join(", ");
    const r = cell * 0.3;
    const apart = cause !== null;
    const flips = outcome === "first" || outcome === "second";
    const d = flips
      ? `M${x},${y - r * 1.25}L${x + r * 1.25},${y}L${x},${y + r * 1.25}L${x - r * 1.25},${y}Z`
      : `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
    return shape(
      document,
      "g",
      {
        class: "chart-pick",
        role: "button",
        "data-pick": String(customer),
        "aria-label": own.person(customer, segment, names[outcome], changed)
      },
      shape(document, "title", {}, own.person(customer, segment, names[outcome], changed)),
      shape(document, "rect", {
        x: x - cell / 2,
        y: y - cell / 2,
        width: cell,
        height: cell,
        rx: 4,
        fill: theme.ground,
        "fill-opacity": 0
      }),
      shape(document, "path", {d, fill: apart ? colour : theme.ground, stroke: colour, "stroke-width": 2}),
      lostInOne
        ? shape(document, "path", {
            d: `M${x - r * 0.5},${y - r * 0.5}l${r},${r}m0,${-r}l${-r},${r}`,
            stroke: apart ? theme.ground : colour,
            "stroke-width": 2
          })
        : null
    );
  }
}

/** The colour of the world in which alone there is an order; ink where both are the same. */
function lookOf(
  group: (typeof groups)[number],
  strategies: CrowdData["strategies"],
  {theme, order}: {theme: Theme; order: readonly string[]}
): string {
  if (group === "neither") return theme.muted;
  if (group === "both") return theme.ink;
  const {id} = strategies[group === "first" ? 0 : strategies.length - 1]!;
  return seriesAt(theme, order.indexOf(id)).colour;
}
