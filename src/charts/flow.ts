import type {Flows} from "../experiment/answers/movers.ts";
import {formatValue} from "../outcome/format.ts";
import {answerWords} from "./answer-words.ts";
import {nothing} from "./curves.ts";
import {shape} from "./dom.ts";
import {figure} from "./figure.ts";
import {journeyWords} from "./journey-words.ts";
import {cutText, textWidth} from "./labels.ts";
import {settle, type ChartOptions, type Settled} from "./options.ts";
import {columnsFor, panels, part} from "./parts.ts";
import {roaming, type Picking} from "./roam.ts";
import {layout, type FlowNode} from "./sankey.ts";
import {isOrder} from "./step-matrix.ts";
import {capital, words} from "./words.ts";

const own = answerWords.flow;

/** Where journeys begin, where they go on and how they end, per strategy: bands as wide as the number of journeys that take them. */
export function flow(flows: Flows, {picked, ...options}: ChartOptions & Picking = {}): HTMLElement {
  const {strategies, paths} = flows;
  const settled = settle(
    options,
    strategies.map(({id}) => id)
  );
  const {document} = settled;
  const drawable = paths.some(ways => ways.some(({share}) => share > 0));
  const {columns, room} = columnsFor(strategies.length, settled, {least: 28, most: 2});
  const ways = [...new Set(paths.flatMap(all => all.map(({steps}) => steps.join(own.arrow))))];
  const shareOf = (s: number, way: string) => paths[s]?.find(({steps}) => steps.join(own.arrow) === way)?.share ?? 0;
  const sorted = ways.toSorted((a, b) => shareOf(0, b) - shareOf(0, a));
  return figure(
    {
      name: "flow",
      title: own.title,
      description: drawable ? describe(flows) : words.nothing,
      body: drawable
        ? [
            panels(
              strategies.map(({title}, s) =>
                part(title, [sankey(`${own.title}: ${title}`, flows, s, room, settled, picked)], settled)
              ),
              columns,
              document
            )
          ]
        : [nothing(document)],
      table: {
        head: [
          own.path,
          ...strategies.map(({title}) => own.per(title)),
          ...(strategies.length === 2 ? [own.difference] : [])
        ],
        rows: sorted.map(way => [
          capital(way),
          ...strategies.map((_, s) => formatValue(shareOf(s, way), "ratio")),
          ...(strategies.length === 2 ? [formatValue(shareOf(1, way) - shareOf(0, way), "ratio", {signed: true})] : [])
        ])
      }
    },
    settled
  );
}

function sankey(
  label: string,
  {channels, ends, paths}: Flows,
  s: number,
  width: number,
  settled: Settled,
  picked: Picking["picked"]
): SVGSVGElement {
  const {document, fontSize, theme} = settled;
  const head = fontSize * 1.7;
  const states = [...ends.filter(isOrder), ...channels, ...ends.filter(end => !isOrder(end))];
  const height = settled.height ?? Math.round(Math.max(220, Math.min(width * 0.62, 460)));
  const bar = Math.max(8, Math.round(fontSize * 0.75));
  const ways = paths[s] ?? [];
  const {nodes, links, columns} = layout(ways, {
    order: states,
    ends: new Set(ends),
    width,
    top: head,
    height: height - head - 2,
    bar,
    gap: Math.max(3, fontSize * 0.35)
  });
  const step = columns > 1 ? (width - bar) / (columns - 1) : width;
  const lastNames = nodes.filter(({column}) => column === columns - 1).map(nameOf);
  const lastRoom = Math.min((step - bar) * 0.75, Math.max(0, ...lastNames.map(name => textWidth(name, fontSize))) + 2);
  const colour = (state: string) => (isOrder(state) ? theme.good : ends.includes(state) ? theme.muted : theme.ink);
  const svg = shape(document, "svg", {
    class: "chart-picture",
    role: picked === undefined ? "img" : "group",
    "aria-label": label,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-size": fontSize
  });
  for (const {x1, x2, y1, y2, thick, to} of links) {
    const middle = (x1 + x2) / 2;
    const [a, b] = [y1 + thick, y2 + thick];
    svg.append(
      shape(document, "path", {
        d: `M${n(x1)},${n(y1)}C${n(middle)},${n(y1)} ${n(middle)},${n(y2)} ${n(x2)},${n(y2)}V${n(b)}C${n(middle)},${n(b)} ${n(middle)},${n(a)} ${n(x1)},${n(a)}Z`,
        fill: isOrder(to) ? theme.good : theme.muted,
        "fill-opacity": isOrder(to) ? 0.3 : 0.18
      })
    );
  }
  for (const node of nodes.filter(({passing}) => !passing))
    svg.append(
      shape(document, "rect", {
        x: node.x,
        y: node.y,
        width: bar,
        height: Math.max(1, node.height),
        fill: colour(node.state)
      })
    );
  // All heads in words, or all as numbers.
  const worded = Array.from({length: columns - 1}, (_, k) => k).every(
    k => step > textWidth(own.head(k), fontSize) + 8 + (k === columns - 2 ? textWidth(own.end, fontSize) + 8 : 0)
  );
  for (const column of Array.from({length: columns}, (_, k) => k)) {
    const last = column === columns - 1;
    const name = last ? own.end : worded ? own.head(column) : String(column + 1);
    svg.append(
      shape(
        document,
        "text",
        {
          x: last ? width : column * step,
          y: fontSize,
          "text-anchor": last ? "end" : "start",
          fill: theme.muted
        },
        name
      )
    );
  }
  let below = new Map<number, number>();
  for (const node of nodes.filter(({passing}) => !passing).toSorted((a, b) => a.column - b.column || a.y - b.y)) {
    const text = labelOf(node);
    if (text !== null) svg.append(text);
  }
  if (picked === undefined) return svg;
  for (const node of nodes.filter(({state}) => channels.includes(state))) svg.append(buttonOf(node));
  return roaming(svg);

  /** Over a bar and its name, at least as large as a finger. */
  function buttonOf({state, share, x, y, height: tall}: FlowNode): SVGGElement {
    const high = Math.max(24, tall);
    const on = picked!.includes(state);
    return shape(
      document,
      "g",
      {
        class: "chart-pick",
        role: "button",
        "aria-pressed": String(on),
        "data-pick": state,
        "aria-label": journeyWords.pick.channel(state, countOf(share))
      },
      shape(document, "rect", {
        x: Math.max(0, x - 4),
        y: Math.max(0, y + tall / 2 - high / 2),
        width: bar + 22,
        height: high,
        rx: 4,
        fill: theme.ink,
        "fill-opacity": 0,
        ...(on ? {stroke: theme.ink, "stroke-width": 2} : {})
      })
    );
  }

  /** The name with the number of journeys, beside the bar; null where it would touch the one above it. */
  function labelOf({state, share, column, x, y, height: tall}: FlowNode): SVGTextElement | null {
    const middle = y + tall / 2;
    const half = fontSize * 0.6;
    const at = Math.max(head + half, Math.min(middle, height - half));
    if (at - half < (below.get(column) ?? 0)) return null;
    const last = column === columns - 1;
    const count = countOf(share);
    const full = nameOf({state, share});
    // The names of the last column come first; those of the one before it have what is left between them.
    const mine = last ? lastRoom : column === columns - 2 ? step - bar - lastRoom - 14 : step - bar - 8;
    const beside = textWidth(count, fontSize) + fontSize * 0.4;
    if (textWidth(full, fontSize) > mine && mine - beside < fontSize * 2) return null;
    const shown =
      textWidth(full, fontSize) <= mine ? full : `${cutText(capital(state), mine - beside, fontSize)} ${count}`;
    below = below.set(column, at + half);
    return shape(
      document,
      "text",
      {
        x: last ? x - 5 : x + bar + 5,
        y: at + fontSize * 0.35,
        "text-anchor": last ? "end" : "start",
        fill: theme.ink,
        stroke: theme.ground,
        "stroke-width": 3,
        "stroke-linejoin": "round",
        "paint-order": "stroke"
      },
      shown
    );
  }
}

function nameOf({state, share}: Pick<FlowNode, "state" | "share">): string {
  return `${capital(state)} ${countOf(share)}`;
}

function countOf(share: number): string {
  return formatValue(Math.round(share), "count");
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function describe({strategies, paths}: Flows): string {
  const orders = (s: number) =>
    formatValue(
      Math.round(
        (paths[s] ?? []).filter(({steps}) => isOrder(steps.at(-1) ?? "")).reduce((sum, {share}) => sum + share, 0)
      ),
      "count"
    );
  const [baseline] = strategies;
  const last = strategies.at(-1);
  if (baseline === undefined || last === undefined) return words.nothing;
  if (strategies.length === 1) return own.alone(baseline.title, orders(0));
  return own.description(last.title, orders(strategies.length - 1), baseline.title, orders(0));
}
