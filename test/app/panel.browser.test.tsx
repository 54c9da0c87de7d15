import {signal} from "@preact/signals";
import {render} from "preact";
import {afterEach, beforeEach, expect, test} from "vitest";
import "../../src/app/app.css";
import "../../src/app/controls.css";
import type {Bench} from "../../src/app/view/bench.ts";
import type {Asking} from "../../src/app/view/host.ts";
import {Panel} from "../../src/app/view/panel.tsx";
import type {ViewName} from "../../src/app/view/views.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {memoryStore} from "../../src/experiment/store.ts";
import {smallBench} from "./small-bench.ts";

const reveal = signal<string | null>(null);
const asking = signal<Asking | null>(null);
const view = signal<ViewName>("comparison");
let bench: Bench;
let place: HTMLElement;
beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
  bench = smallBench();
  reveal.value = null;
  asking.value = null;
  view.value = "comparison";
  const host = {bench, reveal, asking, view, runner: inlineRunner(), store: memoryStore()};
  render(<Panel host={host} drawer={false} open={signal(false)} />, place);
});
afterEach(() => {
  bench.close();
  render(null, place);
  place.remove();
});

const switches = () => [...place.querySelectorAll<HTMLInputElement>("input[role=switch]")];
const named = (name: string) => switches().find(input => input.getAttribute("aria-label") === name)!;
const slider = (path: string) => place.querySelector<HTMLInputElement>(`input[data-path="${path}"]`)!;
const row = (path: string) => slider(path).closest(".dial")!;
const fire = (input: HTMLInputElement, type: string, value: number) => {
  input.value = String(value);
  input.dispatchEvent(new Event(type, {bubbles: true}));
};
const status = () => place.querySelector("[role=status]")!.textContent;
const resetOf = (path: string) => row(path).querySelector<HTMLButtonElement>("button.reset");
const key = (path: string, type: "keydown" | "keyup", init: KeyboardEventInit) =>
  slider(path).dispatchEvent(new KeyboardEvent(type, {bubbles: true, cancelable: true, ...init}));
const valueOf = (path: string) =>
  bench.choices.value.values.get(path) ?? bench.offered.value.parameters.get(path)!.value;
const press = (text: string) =>
  [...place.querySelectorAll("button")].find(button => button.textContent === text)!.click();

test("every lever of every strategy is a switch, with its cost beside it", () => {
  const names = switches().map(input => input.getAttribute("aria-label"));
  expect(names).toEqual([
    "Identity in Joined",
    "Identity in More",
    "Cart in Joined",
    "Cart in More",
    "Cdp in More",
    "Newsletter in Apart",
    "Newsletter in Joined",
    "Newsletter in More"
  ]);
  expect(switches().every(({checked}) => checked)).toBe(true);
  expect(place.textContent).toContain("€5,000 once + €100 a month");
  expect(place.textContent).toContain("€9,000 once");
});

test("a switch changes one strategy only and gets a dot", async () => {
  named("Cart in Joined").click();
  await expect.poll(status).toBe("1 change to the scenario");
  expect(bench.choices.value.off).toEqual({joined: new Set(["joined/links.cart"])});
  expect(named("Cart in More").checked).toBe(true);
  expect(named("Cart in Joined").closest(".switch")!.classList).toContain("changed");
});

test("undo moves the switch back, redo forth, and reset makes everything as written", async () => {
  named("Cart in Joined").click();
  await expect.poll(status).toBe("1 change to the scenario");
  press("Undo");
  await expect.poll(() => named("Cart in Joined").checked).toBe(true);
  press("Redo");
  await expect.poll(() => named("Cart in Joined").checked).toBe(false);
  press("Reset all");
  await expect.poll(status).toBe("As written by the author");
});

test("one button switches off everything that a strategy brings, and on again", async () => {
  press("All off");
  await expect.poll(() => named("Identity in Joined").checked).toBe(false);
  expect(named("Cart in Joined").checked).toBe(false);
  expect(named("Newsletter in Joined").checked).toBe(true);
  press("All on");
  await expect.poll(status).toBe("As written by the author");
});

test("a slider says its value with unit and denominator, its range and its evidence", () => {
  const path = "segments.everybody.need";
  expect(row(path).querySelector("output")!.textContent).toBe("2 per year per person");
  expect(row(path).textContent).toContain("plausible 1 per year to 4 per year");
  expect(row(path).querySelector(".grade")!.textContent).toBe("no good evidence");
  expect(slider(path).getAttribute("aria-valuetext")).toBe("2 per year per person");
});

test("moving a slider previews, letting go commits, and the way back is one button", async () => {
  const path = "segments.everybody.need";
  fire(slider(path), "input", 150);
  await expect.poll(() => row(path).querySelector("output")!.textContent).toBe("3.25 per year per person");
  expect(bench.canUndo.value).toBe(false);
  fire(slider(path), "change", 150);
  await expect.poll(status).toBe("1 change to the scenario");
  expect(bench.canUndo.value).toBe(true);
  resetOf(path)!.click();
  await expect.poll(() => row(path).querySelector("output")!.textContent).toBe("2 per year per person");
  expect(row(path).classList).not.toContain("changed");
});

const need = "segments.everybody.need";

test("arrow keys step a slider, with Shift ten times as far and with Alt a tenth; a held key is one change", async () => {
  const step = (init: KeyboardEventInit) => {
    const before = valueOf(need);
    key(need, "keydown", init);
    return valueOf(need) - before;
  };
  const plain = step({key: "ArrowRight"});
  // Values are cut to three digits, those of small steps to five.
  expect(Math.abs(plain - 3 / 200)).toBeLessThanOrEqual(0.0051);
  expect(step({key: "ArrowUp", shiftKey: true}) / (3 / 200)).toBeCloseTo(10, 0);
  expect(step({key: "ArrowLeft", altKey: true}) / (3 / 200)).toBeCloseTo(-0.1, 1);
  expect(bench.canUndo.value).toBe(false);
  key(need, "keyup", {key: "ArrowLeft"});
  expect(bench.history.value.past).toHaveLength(1);
  expect(valueOf(need)).toBeGreaterThan(2.1);
  slider(need).dispatchEvent(new MouseEvent("dblclick", {bubbles: true}));
  await expect.poll(() => bench.choices.value.values.size).toBe(0);
});

test("after the text was edited a number has a dot, and its reset goes to the value as opened", async () => {
  const written = (await bench.text()).replace("value: 2 per year", "value: 3 per year");
  expect(await bench.write(written)).toEqual([]);
  await expect.poll(() => row(need).querySelector("output")!.textContent).toBe("3 per year per person");
  expect(row(need).classList).toContain("changed");
  expect(row(need).querySelector("label")!.textContent).toContain("changed");
  expect(resetOf(need)!.textContent).toBe("reset to 2 per year");
  resetOf(need)!.click();
  await expect.poll(() => resetOf(need)).toBe(null);
  expect(bench.choices.value.values.get(need)).toBe(2);
  await expect.poll(status).toBe("As written by the author");
});

/** Types into the small field of a number and sends it off. */
async function type(path: string, text: string) {
  if (row(path).querySelector(".typed") === null)
    [...row(path).querySelectorAll("button")].find(({textContent}) => textContent === "type a number")!.click();
  await expect.poll(() => row(path).querySelector(".typed input")).not.toBe(null);
  const field = row(path).querySelector<HTMLInputElement>(".typed input")!;
  field.value = text;
  field.form!.requestSubmit();
}

test("a number can be typed exactly, in its unit or any other of the language", async () => {
  await type(need, "2.3456");
  await expect.poll(() => valueOf(need)).toBe(2.3456);
  expect(row(need).querySelector("output")!.textContent).toBe("2.3456 per year per person");
  await type(need, "0.25 per month");
  await expect.poll(() => valueOf(need)).toBe(3);
  await type(need, "a lot");
  await expect.poll(() => row(need).querySelector("[role=alert]")?.textContent).toContain("Not a number");
  expect(valueOf(need)).toBe(3);
  row(need)
    .querySelector(".typed input")!
    .dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
  await expect.poll(() => row(need).querySelector(".typed")).toBe(null);
});

test("a typed number beyond the slider is taken if the language knows it, and refused with a reason if not", async () => {
  const search = place.querySelector<HTMLInputElement>("input[type=search]")!;
  const setup = "strategies.joined.links.cart.setup";
  search.value = setup;
  search.dispatchEvent(new Event("input", {bubbles: true}));
  await expect.poll(() => place.querySelectorAll(".dial").length).toBe(1);
  await type(setup, "25,000");
  await expect.poll(() => valueOf(setup)).toBe(25_000);
  expect(await bench.text()).toContain("setup: 25000");
  await expect.poll(() => row(setup).classList.contains("changed")).toBe(true);
  const fault = () => row(setup).querySelector("[role=alert]")?.textContent ?? "";
  await type(setup, "-4");
  await expect.poll(fault).toContain("-4");
  expect(valueOf(setup)).toBe(25_000);
});

test("a typed number outside the range that its author gave is refused: the range comes first", async () => {
  await type(need, "9");
  await expect.poll(() => row(need).querySelector("[role=alert]")?.textContent).toContain("1 per year to 4 per year");
  expect(valueOf(need)).toBe(2);
});

test("the list of changes says what was changed, and takes back one by one", async () => {
  named("Cart in Joined").click();
  bench.setValue(need, 3, 2);
  await expect.poll(status).toBe("2 changes to the scenario");
  press("Which?");
  const items = () => [...place.querySelectorAll(".change-list li")].map(({textContent}) => textContent);
  await expect.poll(() => items().length).toBe(2);
  expect(items()[0]).toContain("Cart, Joined");
  expect(items()[0]).toContain("switched off");
  expect(items()[1]).toContain("2 per year → 3 per year");
  place.querySelector<HTMLButtonElement>(".change-list button")!.click();
  await expect.poll(items).toHaveLength(1);
  expect(named("Cart in Joined").checked).toBe(true);
});

test("from a slider one comes to its line in the text, and to the question where it flips", () => {
  const act = (text: string) =>
    [...row(need).querySelectorAll("button")].find(({textContent}) => textContent === text)!.click();
  act("in the text");
  expect([reveal.value, view.value]).toEqual([need, "scenario"]);
  act("where does it flip?");
  expect(asking.value).toEqual({id: "break-even", settings: {x: need}});
  expect(view.value).toBe("questions");
});

test("under a slider stands where the answer tips, with the band of doubt, and it is told when it is old", async () => {
  // Far more than carts that travel could ever bring in half of the range.
  const path = "strategies.joined.links.cart.setup";
  const search = place.querySelector<HTMLInputElement>("input[type=search]")!;
  search.value = path;
  search.dispatchEvent(new Event("input", {bubbles: true}));
  await expect.poll(() => place.querySelectorAll(".dial").length).toBe(1);
  slider(path).scrollIntoView();
  const tip = () => row(path).querySelector(".tip p")?.textContent ?? "";
  await expect
    .poll(tip, {timeout: 30_000})
    .toMatch(/Tips at €[\d,]+; between €[\d,]+ and €[\d,]+|stays ahead|no clear/);
  expect(row(path).querySelector(".spark .line")!.getAttribute("d")!.split("L").length).toBeGreaterThan(6);
  const known = row(path).querySelector(".spark .line");
  bench.setValue(path, 7000, 5000);
  await expect.poll(() => bench.running.value).toBe(false);
  expect(row(path).querySelector(".tip")!.classList).not.toContain("old");
  expect(row(path).querySelector(".spark .line")).toBe(known);
  named("Identity in Joined").click();
  await expect.poll(() => row(path).querySelector(".tip.old")).not.toBe(null);
  await expect.poll(() => row(path).querySelector(".tip.old"), {timeout: 30_000}).toBe(null);
});

test("a search finds any number of the scenario; a changed one stays in view afterwards", async () => {
  const search = place.querySelector<HTMLInputElement>("input[type=search]")!;
  const find = (text: string) => {
    search.value = text;
    search.dispatchEvent(new Event("input", {bubbles: true}));
  };
  find("discount rate");
  await expect.poll(() => place.querySelectorAll(".dial").length).toBe(1);
  expect(place.textContent).toContain("1 number found");
  fire(slider("money.discount-rate"), "change", 200);
  find("");
  await expect.poll(() => place.querySelectorAll(".dial").length).toBeGreaterThan(4);
  expect(slider("money.discount-rate")).not.toBe(null);
});
