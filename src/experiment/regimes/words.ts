import {formatValue} from "../../outcome/format.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import type {RegimeBox, Regimes} from "../answers/regimes.ts";
import {fullValue, limitWords, numberName, parameterValue} from "../number-words.ts";
import {listed} from "../spoken.ts";

/** Share of the worlds of a box that its winner has to win before "wins when" is not too much said. */
export const MAJORITY = 2 / 3;

/** Regimes and what is needed to put them into words. */
export interface Told {
  readonly figures: Regimes;
  readonly outcome: Outcome;
  readonly currency: string;
  readonly replications: number;
}

const percent = (share: number) => formatValue(share, "share", {precision: 2});

/** "Multichannel wins when needs that can lead to an order (neighbours) are below 1.4 per year and …: in 83% of such worlds, which are 71% of all its wins". */
export function boxWords(
  {title, limits, coverage, density}: Pick<RegimeBox, "limits" | "coverage" | "density"> & {title: string},
  {currency, further}: {currency: string; further: boolean}
): string {
  const conditions = limits.map(
    ({parameter, low, high}) => `${numberName(parameter)} is ${limitWords(parameter, {low, high}, currency)}`
  );
  return `${further ? `Apart from that ${title}` : title} ${density >= MAJORITY ? "wins when" : "wins most often when"} ${listed(conditions)}: in ${percent(density)} of such worlds, which are ${percent(coverage)} of all its wins.`;
}

/** What a strategist needs to know about who wins where. */
export function regimesWords(told: Told): string[] {
  return told.figures.map === null ? sampleWords(told) : mapWords(told);
}

function sampleWords({figures, outcome}: Told): string[] {
  const {from, to, boxes, worlds, toBetter, luck, parameters} = figures;
  const [more, less] = toBetter >= 0.5 ? [to, from] : [from, to];
  const share = Math.max(toBetter, 1 - toBetter);
  const by = outcome.id === "net-present-value" ? "" : ` in ${lower(outcome.label)}`;
  const whole =
    share === 1
      ? `${more.title} wins${by} in all ${worlds} worlds that ${parameters} doubtful numbers allow.`
      : `${more.title} wins${by} in ${percent(share)} of ${worlds} worlds that ${parameters} doubtful numbers allow, ${less.title} in ${percent(1 - share)}.`;
  const hidden =
    (luck ?? 0) > 0.9
      ? [
          `Luck hides most of what the numbers do: ${percent(luck!)} of what differs from world to world is chance. More customers or more worlds would show them better.`
        ]
      : [];
  if (share === 1) return [whole, ...hidden];
  return boxes.length > 0
    ? [whole, ...boxes.map(({words}) => words), ...hidden]
    : [
        whole,
        "No limits on a few numbers tell where either wins: what decides is spread over many, or too seldom seen.",
        ...hidden
      ];
}

function mapWords({figures, outcome, currency}: Told): string[] {
  const {from, to} = figures;
  const map = figures.map!;
  const {x, y, cells, contour} = map;
  const of = (winner: "from" | "to" | "unclear") => cells.filter(cell => cell.winner === winner).length / cells.length;
  const by = outcome.id === "net-present-value" ? "" : ` in ${lower(outcome.label)}`;
  const [most, other] = of("to") >= of("from") ? (["to", "from"] as const) : (["from", "to"] as const);
  const titles = {from: from.title, to: to.title};
  const plane = `${numberName(x)} (${ends(x, currency)}) and ${numberName(y)} (${ends(y, currency)})`;
  const unclear = of("unclear") > 0 ? `; in ${percent(of("unclear"))} there is no clear difference` : "";
  const whole =
    of("unclear") === 1
      ? `There is no clear difference${by} anywhere over ${plane}.`
      : of(most) === 1
        ? `${titles[most]} is ahead${by} everywhere over ${plane}.`
        : `${titles[most]} is ahead${by} in ${percent(of(most))} of the places over ${plane}, ${titles[other]} ${of(other) === 0 ? "nowhere" : `in ${percent(of(other))}`}${unclear}.`;
  const lines = [
    [y.low, "at the low end of"],
    [y.value, "as it stands with"],
    [y.high, "at the high end of"]
  ] as const;
  const winnerAt = (level: number) => {
    const row = cells.filter(cell => cell.y === level).map(({value}) => value > 0 === (outcome.better === "higher"));
    return row.every(Boolean) ? to.title : row.some(Boolean) ? null : from.title;
  };
  const flips = lines.flatMap(([level, how]) => {
    const inside = level > y.low && level < y.high;
    if (how.startsWith("as") !== inside) return [];
    const at = contour.flatMap(line => crossingsAt(line, level)).toSorted((a, b) => a - b);
    const there = `${how} ${numberName(y)}, ${fullValue(y, level, currency)}`;
    if (at.length > 0) return [`${there}: ${listed(at.map(place => parameterValue(x, place, currency)))}`];
    const winner = inside ? null : winnerAt(level);
    return winner === null ? [] : [`${there}: nowhere, ${winner} is ahead`];
  });
  return [
    whole,
    ...(flips.length === 0 || of(most) === 1
      ? []
      : [`The better strategy changes at these values of ${numberName(x)}: ${flips.join("; ")}.`])
  ];
}

/** Where a polyline meets a height. */
function crossingsAt(line: ReadonlyArray<readonly [number, number]>, level: number): number[] {
  return line.slice(1).flatMap(([x, y], i) => {
    const [x0, y0] = line[i];
    if (y0 === level && i === 0) return [x0];
    if (y === level) return [x];
    return y0 < level !== y < level && y0 !== level ? [x0 + ((level - y0) / (y - y0)) * (x - x0)] : [];
  });
}

const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
const ends = (moved: Told["figures"]["boxes"][number]["limits"][number]["parameter"], currency: string) =>
  limitWords(moved, {low: moved.low, high: moved.high}, currency).replace(/^between (.*) and (.*)$/, "$1 to $2");

/** How it was computed. */
export function regimesMethod({figures, outcome, replications}: Told): string[] {
  const {map, worlds, parameters, luck, from, to} = figures;
  const what = `${outcome.label} of ${to.title} less that of ${from.title}`;
  if (map !== null)
    return [
      `${what} at ${map.xs.length} × ${map.ys.length} places with the same people and the same luck. A place is won where the paired 95 % interval leaves 0 out; the line between the strategies runs where the mean is 0, straight between neighbouring places.`
    ];
  return [
    `${what} in ${worlds} draws of ${parameters} doubtful numbers over their ranges (Sobol' sequence), ${replications} replications of each: people and luck are the same for both strategies of a draw and new in every draw. Luck is ${percent(luck ?? 0)} of the variance from draw to draw; it is taken out before winners are told apart.`,
    "Boxes: patient rule induction (PRIM) in the first half of the draws, the box of the peeling trajectory that tells winners apart best, pasted; limits that could be chance in the second half (binomial test at 5 %) are dropped, and all shares are those of the second half."
  ];
}
