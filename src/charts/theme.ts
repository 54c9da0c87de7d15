/** How a strategy looks wherever it is drawn: colour, dash and symbol together, so that colour is never alone. */
export interface Series {
  readonly colour: string;
  /** SVG dash array; the baseline is dashed, the second strategy solid. */
  readonly dash: string | undefined;
  readonly symbol: SeriesSymbol;
}

export type SeriesSymbol = "circle" | "diamond" | "triangle" | "square" | "star" | "wye";

export interface Theme {
  /** By position of the strategy in its scenario. */
  readonly series: readonly Series[];
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly good: string;
  readonly bad: string;
}

const shapes: ReadonlyArray<Omit<Series, "colour">> = [
  {dash: "6 4", symbol: "circle"},
  {dash: undefined, symbol: "diamond"},
  {dash: "2 3", symbol: "triangle"},
  {dash: "10 3 2 3", symbol: "square"},
  {dash: "12 5", symbol: "star"},
  {dash: "4 2 1 2 1 2", symbol: "wye"}
];

type Palette = Omit<Theme, "series"> & {readonly series: readonly string[]};

// Chosen for contrast with the ground (3:1 at least) and distance from each other with protan, deutan and tritan sight.
const light: Palette = {
  series: ["#a84a00", "#0b57d0", "#7a1668", "#128a80", "#52607a", "#8f8f00"],
  ground: "#ffffff",
  ink: "#1a1e24",
  muted: "#5a636f",
  grid: "#d8dde3",
  good: "#1a7431",
  bad: "#b3201f"
};

const dark: Palette = {
  series: ["#fca84e", "#63aaff", "#c87ab0", "#97f7da", "#a9b6d8", "#e9e34a"],
  ground: "#14181d",
  ink: "#eceff3",
  muted: "#a3adb8",
  grid: "#39424d",
  good: "#59d07f",
  bad: "#ff8a80"
};

/** Colours that follow the page through the custom properties of charts.css; without that file they are those of daylight. */
export const pageTheme: Theme = theme({
  series: light.series.map((colour, position) => `var(--chart-series-${position + 1}, ${colour})`),
  ground: `var(--chart-ground, ${light.ground})`,
  ink: `var(--chart-ink, ${light.ink})`,
  muted: `var(--chart-muted, ${light.muted})`,
  grid: `var(--chart-grid, ${light.grid})`,
  good: `var(--chart-good, ${light.good})`,
  bad: `var(--chart-bad, ${light.bad})`
});

/** Fixed colours, for pictures that leave the page. */
export const lightTheme: Theme = theme(light);
export const darkTheme: Theme = theme(dark);

/** The look of the strategy at a position from 0; past the sixth they begin again. */
export function seriesAt({series}: Theme, position: number): Series {
  if (!Number.isInteger(position) || position < 0)
    throw new Error(`position must be a whole number from 0, not ${position}`);
  return series[position % series.length]!;
}

/**
 * The look of a strategy whose line stands beside that of a baseline: colour and shape are its own, the first one's dash is always the baseline's.
 */
export function seriesBeside(theme: Theme, order: readonly string[], id: string, baseline: string | undefined): Series {
  const own = seriesAt(theme, order.indexOf(id));
  const {dash} = theme.series[0]!;
  if (id === baseline) return {...own, dash};
  return own.dash === dash ? {...own, dash: undefined} : own;
}

function theme({series, ...rest}: Palette): Theme {
  return {...rest, series: series.map((colour, position) => ({colour, ...shapes[position]!}))};
}
