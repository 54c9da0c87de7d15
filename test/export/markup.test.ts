import {expect, test} from "vitest";
import {tradeoff} from "../../src/charts/tradeoff.ts";
import {checkMarkup} from "../../src/export/check-markup.ts";
import {tableCsv, tableTabs} from "../../src/export/csv.ts";
import {markup} from "../../src/export/markup.ts";
import {svgFile} from "../../src/export/svg.ts";
import {nodeDocument} from "../charts/chart.ts";
import {outcomes, two} from "../charts/data.ts";
import {payloads} from "./payloads.ts";

const document = await nodeDocument();
const svgOf = (text: string) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const label = document.createElementNS("http://www.w3.org/2000/svg", "text");
  label.setAttribute("aria-label", text);
  label.append(text);
  svg.append(label);
  return svg as SVGSVGElement;
};

test.each(payloads.map(payload => [payload]))("a label stays a label: %j", payload => {
  const origin = {version: payload, scenario: payload, seed: payload, fingerprint: payload};
  const text = svgFile(svgOf(payload), {title: payload, description: payload, origin});
  const names = [...text.matchAll(/<([a-z][\w:-]*)/gi)].map(([, name]) => name);
  expect(names).toEqual(["svg", "title", "desc", "metadata", "text"]);
  expect(text.replaceAll(/"[^"]*"/g, "").replaceAll(/>[^<]*</g, "><")).not.toMatch(/\son\w+=|javascript:|href/i);
  expect(checkMarkup(text.trim())).toEqual([]);
});

test("what is not allowed stays behind with all that is in it, and so do handlers, styles and addresses that run or fetch", () => {
  const svg = svgOf("kept");
  const make = (name: string, attributes: Record<string, string>) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append("inside");
    svg.append(node);
  };
  for (const name of ["script", "style", "foreignObject", "animate", "set", "image", "iframe"]) make(name, {});
  make("a", {href: "javascript:pwned=1", onclick: "pwned=1", style: "color:red", class: "x"});
  make("a", {href: " https://example.org/"});
  make("g", {fill: "url(https://example.org/x)", stroke: "u\\72l(https://example.org/x)", "clip-path": "url(#clip)"});
  make("a", {href: "https://example.org/?a=1&b=2"});
  expect(markup(svg, {syntax: "xml"}).replace(/<text.*?<\/text>/, "")).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"><a class="x">inside</a><a>inside</a><g clip-path="url(#clip)">inside</g>' +
      '<a href="https://example.org/?a=1&amp;b=2">inside</a></svg>'
  );
});

test.each([
  ["<svg><script>1</script></svg>", "element script"],
  ['<svg onload="1"></svg>', "attribute onload"],
  ['<a href="javascript:1">x</a>', "value of href"],
  ['<a href="jav&#9;ascript:1">x</a>', "value of href"],
  ['<g fill="url(http://example.org)"/>', "value of fill"],
  ['<g fill="u\\72l(x)"/>', "value of fill"],
  ['<g style="x"/>', "attribute style"],
  ["<g><p></g></p>", "ends nothing"],
  ["<g>", "without an end"],
  ["<g>a > b</g>", "a loose sign"],
  ["<g>a &nbsp; b</g>", "a loose sign"],
  ["<g><!-- x --></g>", "no tag"],
  ["<?xml version='1.0'?><g/>", "no tag"],
  ["<g title='x'/>", "no tag"]
])("the check of what was written finds %s", (text, complaint) => {
  expect(checkMarkup(text).join()).toContain(complaint);
});

test("colours of the page become those of daylight, and the file says what it was computed from", () => {
  const figure = tradeoff({...two, x: outcomes.cost, y: outcomes.repeat}, {document});
  const svg = figure.querySelector<SVGSVGElement>("svg.chart-picture")!;
  const origin = {version: "9", scenario: "Shops & co", seed: "s", fingerprint: "0123456789abcdef"};
  const text = svgFile(svg, {title: "Cost & kept", description: "One sentence.", origin});
  expect(text).toContain(
    "<title>Cost &amp; kept</title><desc>One sentence.</desc><metadata>Throughline, model version 9;"
  );
  expect(text).toContain("fingerprint: 0123456789abcdef</metadata>");
  expect(text).toContain("#0b57d0");
  expect(text).not.toMatch(/var\(|<style|class=/);
});

test.each(payloads.map(payload => [payload]))("a cell is never a formula: %j", payload => {
  const columns = [{id: payload, label: payload, unit: "text"}] as const;
  for (const text of [tableCsv({columns, rows: [[payload]]}), tableTabs({columns, rows: [[payload]]})]) {
    const starts = text.split(/\r?\n/).map(line => line.replace(/^"/, ""));
    for (const start of starts) expect(start).not.toMatch(/^[=+\-@\t\r]/);
  }
});
