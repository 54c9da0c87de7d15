import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {darkTheme, lightTheme, pageTheme, seriesAt, type Theme} from "../../src/charts/theme.ts";

type Triple = readonly [number, number, number];

const linear = (hex: string): Triple => {
  const channel = (i: number) => {
    const value = parseInt(hex.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

/** WCAG 2.2 contrast ratio. */
const contrast = (a: string, b: string): number => {
  const [low, high] = [a, b]
    .map(hex => {
      const [r, g, blue] = linear(hex);
      return 0.2126 * r + 0.7152 * g + 0.0722 * blue + 0.05;
    })
    .toSorted((x, y) => x - y);
  return high! / low!;
};

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const sights: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

/** Distance in OKLab (Ottosson 2020) as it is seen. */
const distance = (a: string, b: string, sight: string): number => {
  const lab = (hex: string): Triple => {
    const seen = sights[sight]!.map(row => {
      const [r, g, blue] = linear(hex);
      return Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * blue));
    });
    const [r, g, blue] = seen as unknown as Triple;
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * blue);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * blue);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * blue);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
    ];
  };
  const [x, y] = [lab(a), lab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
};

const themes: ReadonlyArray<readonly [string, Theme]> = [
  ["light", lightTheme],
  ["dark", darkTheme]
];

test.each(themes)("every series of the %s theme stands out from its ground by 3:1, every text by 4.5:1", (_, theme) => {
  for (const {colour} of theme.series) expect(contrast(colour, theme.ground)).toBeGreaterThan(3);
  for (const text of [theme.ink, theme.muted, theme.good, theme.bad])
    expect(contrast(text, theme.ground)).toBeGreaterThan(4.5);
});

test.each(themes)("colours of the %s theme are told apart with every kind of sight", (_, {series}) => {
  for (const sight of Object.keys(sights))
    for (const [i, {colour: a}] of series.entries())
      for (const {colour: b} of series.slice(i + 1))
        expect(distance(a, b, sight), `${a} ${b} ${sight}`).toBeGreaterThan(0.065);
});

test("red and green would not have passed", () => {
  expect(distance("#c0392b", "#7a7a00", "deutan")).toBeLessThan(0.065);
});

test("no two strategies share a dash or a symbol", () => {
  expect(new Set(lightTheme.series.map(({dash}) => dash)).size).toBe(lightTheme.series.length);
  expect(new Set(lightTheme.series.map(({symbol}) => symbol)).size).toBe(lightTheme.series.length);
});

test("the style sheet holds the colours of both themes", () => {
  const css = readFileSync(new URL("../../src/charts/charts.css", import.meta.url), "utf8");
  const [light, dark, darkAgain] = css.split(/:where\(/).slice(1, 4);
  const values = ({series, ...rest}: Theme): string[] => [
    ...series.map(({colour}, i) => `--chart-series-${i + 1}: ${colour};`),
    ...Object.entries(rest).map(([name, colour]) => `--chart-${name}: ${String(colour)};`)
  ];
  for (const value of values(lightTheme)) expect(light).toContain(value);
  for (const value of values(darkTheme)) for (const block of [dark, darkAgain]) expect(block).toContain(value);
});

test("colours of the page fall back to those of daylight", () => {
  expect(pageTheme.series[1]!.colour).toBe(`var(--chart-series-2, ${lightTheme.series[1]!.colour})`);
});

test("a seventh strategy begins the looks again and a position before the first is refused", () => {
  expect(seriesAt(lightTheme, 6)).toBe(lightTheme.series[0]);
  expect(() => seriesAt(lightTheme, -1)).toThrow("position must be a whole number from 0, not -1");
});
