import axe from "axe-core";
import {expect, test} from "vitest";
import "../../src/charts/charts.css";
import {registered} from "./chart.ts";

const load = Object.values(import.meta.glob("./*.chart.test.ts"));
await Promise.all(load.map(module => module()));

test("the drawings of every chart are registered", () => {
  expect(load.length).toBeGreaterThanOrEqual(10);
  expect(registered.length).toBeGreaterThan(load.length);
});

function show(figures: readonly HTMLElement[], scheme: "light" | "dark"): HTMLElement {
  const place = document.createElement("main");
  place.dataset.theme = scheme;
  place.style.background = "var(--chart-ground)";
  const heading = document.createElement("h2");
  heading.className = "chart";
  heading.textContent = "Charts";
  place.append(heading, ...figures);
  document.body.replaceChildren(place);
  // One table of each kind is enough to read.
  for (const kind of new Set(figures.map(({className}) => className)))
    place.getElementsByClassName(kind)[0]!.querySelector("details")!.open = true;
  return place;
}

const headline = () => registered.find(({name}) => name === "headline of two strategies")!.draw({width: 640});
const draw = (width: number) => registered.map(chart => chart.draw({width}));

const rules = (options: axe.RunOptions["rules"]): axe.RunOptions => ({
  resultTypes: ["violations"],
  rules: options ?? {}
});

test.each(["light", "dark"] as const)(
  "axe finds nothing to complain about in the %s scheme",
  async scheme => {
    const place = show(draw(640), scheme);
    // Contrast takes nearly all the time and is the same for every drawing of a kind.
    const {violations} = await axe.run(place, rules({"color-contrast": {enabled: false}}));
    const kinds = [...new Set([...place.querySelectorAll("figure")].map(({className}) => className))];
    const contrast = await axe.run(
      {
        include: kinds.map(kind => [
          `figure.${kind.split(" ").join(".")}:nth-child(1 of .${kind.split(" ").join(".")})`
        ])
      },
      {
        runOnly: ["color-contrast"]
      }
    );
    const found = [...violations, ...contrast.violations];
    expect(found.map(({id, nodes}) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
  },
  180_000
);

test("axe would complain about an unlabelled picture", async () => {
  const figure = headline();
  figure.querySelector("svg.chart-picture")!.removeAttribute("aria-label");
  const {violations} = await axe.run(show([figure], "light"), rules({"color-contrast": {enabled: false}}));
  expect(violations.map(({id}) => id)).toContain("svg-img-alt");
});

test.each([320, 640, 1600])("no text leaves its picture or covers another one at %i px", width => {
  const place = show(draw(width), "light");
  const figures = [...place.querySelectorAll("figure")];
  expect(registered.flatMap(({name}, i) => faultsOf(figures[i]!).map(fault => `${name}: ${fault}`))).toEqual([]);
});

test("a text that covers another one or leaves its picture is found", () => {
  const figure = headline();
  show([figure], "light");
  const text = figure.querySelector("svg.chart-picture text")!;
  const copy = text.cloneNode(true) as SVGTextElement;
  const away = text.cloneNode(true) as SVGTextElement;
  away.setAttribute("transform", "translate(-100,0)");
  text.after(copy, away);
  expect(faultsOf(figure)).toEqual([
    `“${text.textContent}” covers “${text.textContent}”`,
    `“${text.textContent}” leaves its picture`
  ]);
});

function faultsOf(figure: HTMLElement): string[] {
  return [...figure.querySelectorAll("svg.chart-picture")].flatMap(svg => {
    const picture = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll<SVGTextElement>("text")]
      .filter(text => text.textContent !== "")
      .map(text => ({text: text.textContent ?? "", box: inkOf(text)}));
    return texts.flatMap(({text, box}, k) => {
      const outside = box.left < picture.left - 1 || box.right > picture.right + 1 || box.bottom > picture.bottom + 2;
      const covered = texts.slice(0, k).filter(({box: other}) => {
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        return across > 2 && down > box.height * 0.4;
      });
      return [
        ...(outside ? [`“${text}” leaves its picture`] : []),
        ...covered.map(other => `“${text}” covers “${other.text}”`)
      ];
    });
  });
}

/** The place of a text on the screen without its halo. */
function inkOf(text: SVGTextElement): {left: number; right: number; top: number; bottom: number; height: number} {
  const {left, right, top, bottom, height} = text.getBoundingClientRect();
  const {stroke, strokeWidth} = getComputedStyle(text);
  const halo = stroke === "none" ? 0 : parseFloat(strokeWidth) / 2;
  return {left: left + halo, right: right - halo, top: top + halo, bottom: bottom - halo, height: height - 2 * halo};
}

const policy =
  "default-src 'none'; script-src 'self'; " +
  "style-src 'self' 'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='; " +
  "require-trusted-types-for 'script'; trusted-types app-worker";

test("a strict Content Security Policy with Trusted Types blocks nothing of a chart", async () => {
  const frame = document.createElement("iframe");
  document.body.replaceChildren(frame);
  const inner = frame.contentDocument!;
  const meta = inner.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy;
  inner.head.append(meta);
  const blocked: string[] = [];
  inner.addEventListener("securitypolicyviolation", event => blocked.push(event.effectiveDirective));
  const settled = () => new Promise(resolve => setTimeout(resolve, 50));

  inner.body.append(...registered.map(chart => chart.draw({document: inner})));
  await settled();
  expect(blocked).toEqual([]);

  inner.body.setAttribute("style", "color: red");
  await settled();
  expect(blocked).toEqual(["style-src-attr"]);
});

test("the arrow keys walk over the events of a life", () => {
  const twin = registered.find(({name}) => name === "one customer in two worlds")!;
  const place = show([twin.draw({width: 900})], "light");
  const events = [...place.querySelectorAll<SVGElement>(".chart-event")];
  const press = (key: string) => {
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
    return document.activeElement!.getAttribute("aria-label");
  };
  events[0]!.focus();
  expect(press("ArrowRight")).toContain("day 5, 20:40");
  for (let step = 0; step < 4; step++) press("ArrowDown");
  expect(document.activeElement!.getAttribute("aria-label")).toContain("Siloed, day 6, 12:15");
  expect(press("ArrowRight")).toContain("Integrated, day 6, 12:15");
  expect(press("ArrowDown")).toContain("Integrated, day 6, 12:21");
  expect(press("ArrowLeft")).toContain("Siloed, day 6, 12:21");
  expect(press("End")).toContain("day 300");
  expect(press("Home")).toContain("day 5, 20:40");
  expect(events.filter(event => event.getAttribute("tabindex") === "0")).toEqual([document.activeElement]);
});
