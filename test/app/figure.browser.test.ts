import "../../src/charts/charts.css";
import {afterEach, expect, test} from "vitest";
import {csvOf, tabsOf} from "../../src/app/figure/table.ts";
import {pictureFile, pngOf} from "../../src/app/figure/picture.ts";
import {offerTaking} from "../../src/app/figure/take.ts";
import {headline} from "../../src/charts/headline.ts";
import {retention} from "../../src/charts/retention.ts";
import {headlineOutcomes as outcomes, two} from "../charts/data.ts";
import {payloads} from "../export/payloads.ts";

const origin = {version: "9", scenario: "Two shops", seed: "s", fingerprint: "0123456789abcdef"};
const placed: Element[] = [];
afterEach(() => {
  for (const element of placed.splice(0)) element.remove();
  delete document.documentElement.dataset.theme;
});

function place(figure: HTMLElement): HTMLElement {
  document.body.append(figure);
  placed.push(figure);
  return figure;
}
const parse = (text: string) => new DOMParser().parseFromString(text, "image/svg+xml");

test("a figure of several pictures and words becomes one picture, in daylight whatever the theme of the page", () => {
  document.documentElement.dataset.theme = "dark";
  const figure = place(headline({...two, outcomes}, {width: 900}));
  const svg = parse(pictureFile(figure, origin));
  expect(svg.querySelector("parsererror")).toBe(null);
  expect(svg.documentElement.querySelectorAll("svg").length).toBe(figure.querySelectorAll("svg").length);
  const said = [...svg.querySelectorAll("text")].map(text => text.textContent).join(" ");
  expect(said).toContain(figure.querySelector(".chart-title")!.textContent);
  expect(said.replaceAll(/\s+/g, " ")).toContain("Integrated: better by 0.80");
  expect(said).toContain("fingerprint 0123456789abcdef");
  expect(svg.documentElement.innerHTML).toContain("#0b57d0");
  expect(svg.documentElement.innerHTML).not.toMatch(/var\(|#14181d|#63aaff/);
  expect(document.querySelector(".figure-studio")).toBe(null);
});

test("hostile titles of strategies stay words in the picture, and the browser reads it as an image", async () => {
  const texts = payloads.map(payload => {
    const strategies = two.strategies.map((strategy, s) => (s === 1 ? {...strategy, title: payload} : strategy));
    const figure = place(retention({...two, strategies}, {width: 500}));
    const text = pictureFile(figure, {...origin, scenario: payload});
    figure.remove();
    return text;
  });
  const elements = texts.flatMap(text => [...parse(text).querySelectorAll("*")]);
  expect([...new Set(elements.map(({localName}) => localName))].toSorted()).toEqual(
    [
      "circle",
      "clipPath",
      "defs",
      "desc",
      "g",
      "line",
      "metadata",
      "path",
      "rect",
      "svg",
      "text",
      "title",
      "tspan"
    ].filter(name => elements.some(({localName}) => localName === name))
  );
  const attributes = elements.flatMap(element => [...element.attributes]);
  expect(attributes.filter(({name}) => /^(on|style|.*href)/.test(name))).toEqual([]);
  expect(attributes.filter(({name, value}) => !name.startsWith("aria-") && /javascript:/.test(value))).toEqual([]);
  const images = await Promise.all(texts.filter((_, i) => i % 12 === 0).map(text => pngOf(text)));
  expect(images.map(({type}) => type)).toEqual(images.map(() => "image/png"));
  expect((globalThis as {pwned?: unknown}).pwned).toBe(undefined);
});

test("a picture has twice the pixels of the page", async () => {
  const figure = place(retention(two, {width: 500}));
  figure.style.width = "500px";
  const bitmap = await createImageBitmap(await pngOf(pictureFile(figure, undefined)));
  expect(bitmap.width).toBe(2 * 540);
});

test("the table goes along as CSV with numbers as numbers, and as text to paste", () => {
  const figure = place(headline({...two, outcomes}, {width: 900}));
  const [head, first, second] = csvOf(figure)!.split("\r\n");
  expect(head).toMatch(/^Outcome,Strategy,Value/);
  expect(first).toMatch(/^"Conversion, orders of journeys",Siloed,4.70%,/);
  expect(second).toContain("0.80 points");
  expect(tabsOf(figure)).toContain("Conversion, orders of journeys\tSiloed\t4.70%");
});

test("the menu opens by a click, goes by arrow keys, closes by Escape, and stays through a new drawing", async () => {
  const first = place(retention(two, {width: 500}));
  offerTaking(first, [], () => origin);
  const opener = first.querySelector<HTMLButtonElement>(".figure-take > button")!;
  expect(opener.getAttribute("aria-label")).toBe(`Take along: ${first.getAttribute("aria-label")}`);
  opener.click();
  await expect.poll(() => first.querySelectorAll("[role=menuitem]").length).toBe(6);
  const items = [...first.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const press = (key: string) =>
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
  expect(document.activeElement).toBe(items[0]);
  press("ArrowUp");
  expect(document.activeElement).toBe(items[5]);
  const second = retention(two, {width: 500});
  offerTaking(second, [...first.querySelectorAll(".figure-take")], () => origin);
  first.replaceWith(place(second));
  expect(second.querySelectorAll("[role=menuitem]")).toHaveLength(6);
  second.querySelector<HTMLElement>("[role=menuitem]")!.focus();
  press("Escape");
  expect(second.querySelector("[role=menu]")).toBe(null);
  expect(document.activeElement).toBe(opener);
  expect(opener.getAttribute("aria-expanded")).toBe("false");
});
