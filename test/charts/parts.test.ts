import {expect, test} from "vitest";
import {element} from "../../src/charts/dom.ts";
import {lettersOf} from "../../src/charts/letters.ts";
import {clockOf, commonStart, dayOf, foldAlike, gapAfter, momentsOf, quiet} from "../../src/charts/moments.ts";
import {placeNames} from "../../src/charts/names.ts";
import {settle} from "../../src/charts/options.ts";
import {amountAxis, differenceAxis, positionAxis} from "../../src/charts/scales.ts";
import {retention} from "../../src/charts/retention.ts";
import {nodeDocument} from "./chart.ts";
import {two} from "./data.ts";
import {anna, endedLife} from "./lives.ts";

test("an axis of amounts begins at zero or below", () => {
  expect(amountAxis([294, 306], "money", 3).domain).toEqual([0, 400]);
  expect(amountAxis([-5, 10], "score", 3).domain[0]).toBeLessThanOrEqual(-5);
  expect(amountAxis([NaN, Infinity], "months", 3).domain).toEqual([0, 1]);
});

test("an axis of differences stays put while an interval narrows", () => {
  expect(differenceAxis([0.0071, 0.0089], "share", 3).domain).toEqual([-0.0025, 0.01]);
  expect(differenceAxis([0.0077, 0.0083], "share", 3).domain).toEqual([-0.0025, 0.01]);
  expect(differenceAxis([], "share", 3).domain).toEqual([-0.25, 0.25]);
});

test("an axis of positions surrounds its values", () => {
  const [low, high] = positionAxis([281, 311], "money", 4).domain;
  expect(low).toBeGreaterThan(200);
  expect(low).toBeLessThan(281);
  expect(high).toBeGreaterThan(311);
});

test("letters differ although names begin alike", () => {
  expect([...lettersOf(["site", "store", "search", "sms", "s"]).values()]).toEqual(["S", "St", "Se", "Sm", "S2"]);
});

test("lives have their events in common until they part", () => {
  expect(commonStart(anna.tracks)).toBe(6);
  expect(commonStart(endedLife.tracks)).toBe(6);
  expect(commonStart([])).toBe(0);
});

test("moments set the events of the same minute side by side", () => {
  const moments = momentsOf(anna.tracks, 6);
  expect(moments[0]!.events.map(event => event?.kind)).toEqual(["lost", "carried"]);
  expect(moments.find(({same}) => same)?.events[0]?.text).toBe("The chat breaks off.");
  expect(moments.filter(({events}) => events[0] === null)).toHaveLength(6);
});

test("minute 0 is midnight of day 1", () => {
  expect([dayOf(0), clockOf(0)]).toEqual([1, "00:00"]);
  expect([dayOf(1440 + 61.5), clockOf(1440 + 61.5)]).toEqual([2, "01:01"]);
});

test("longer pauses get more room, up to the point where they are left out", () => {
  expect(gapAfter(60)).toBeLessThan(gapAfter(1440));
  expect(gapAfter(quiet * 5)).toBe(gapAfter(quiet));
});

test("names of neighbours do not cover each other", () => {
  const frame = {left: 0, right: 400, top: 0, bottom: 300};
  const [a, b] = placeNames(
    [
      {text: "Siloed", x: 200, y: 150},
      {text: "Integrated", x: 205, y: 152}
    ],
    [],
    frame,
    12
  );
  expect(Math.abs(a!.dy - b!.dy) > 12 || Math.sign(a!.dx) !== Math.sign(b!.dx)).toBe(true);
});

test("an element takes neither styles nor handlers as attributes", async () => {
  const document = await nodeDocument();
  expect(() => element(document, "p", {style: "color: red"})).toThrow("attribute style is not allowed");
  expect(() => element(document, "p", {onclick: "alert(1)"})).toThrow("attribute onclick is not allowed");
});

test("hostile names stay text", async () => {
  const document = await nodeDocument();
  const name = `<img src=x onerror="alert(1)"><script>alert(2)</script>`;
  const figure = retention({strategies: two.strategies.map(strategy => ({...strategy, title: name}))}, {document});
  expect(figure.querySelector("img, script")).toBeNull();
  expect(figure.querySelector("th:nth-child(2)")?.textContent).toBe(name);
});

test("options that make no sense are refused", async () => {
  const document = await nodeDocument();
  expect(() => settle({document, width: 12}, [])).toThrow("width must be 240 to 10000 px, not 12");
  expect(() => settle({}, [])).toThrow("a document must be given outside a browser");
  expect(() => settle({document, headingLevel: 7}, [])).toThrow("heading level must be 2 to 5, not 7");
  expect(() => settle({document, order: ["a"]}, ["b"])).toThrow("order does not name strategy b");
});

test("a strategy keeps its look where only some are shown", async () => {
  const document = await nodeDocument();
  const strategies = two.strategies.slice(1);
  const order = two.strategies.map(({id}) => id);
  const shown = (figure: HTMLElement) => figure.querySelector('g[aria-label="line"]')!.getAttribute("stroke");
  expect(shown(retention({strategies}, {document, order}))).toContain("--chart-series-2");
  expect(shown(retention({strategies}, {document}))).toContain("--chart-series-1");
});

test("where lives run alike again for long, only the first and the last of it is drawn", () => {
  const moment = (minute: number, same: boolean) => ({minute, events: [], same, index: minute});
  const moments = [false, true, true, true, true, true, true, false, true, true].map((same, i) => moment(i, same));
  const steps = foldAlike(moments);
  expect(steps.map(step => ("folded" in step ? `${step.folded} folded` : step.minute))).toEqual([
    0,
    1,
    "4 folded",
    6,
    7,
    8,
    9
  ]);
  expect(foldAlike([])).toEqual([]);
});
