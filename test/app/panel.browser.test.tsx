import {signal} from "@preact/signals";
import {render} from "preact";
import {afterEach, beforeEach, expect, test} from "vitest";
import type {Bench} from "../../src/app/view/bench.ts";
import {Panel} from "../../src/app/view/panel.tsx";
import {smallBench} from "./small-bench.ts";

let bench: Bench;
let place: HTMLElement;
beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
  bench = smallBench();
  render(<Panel bench={bench} drawer={false} open={signal(false)} />, place);
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
  row(path).querySelector("button")!.click();
  await expect.poll(() => row(path).querySelector("output")!.textContent).toBe("2 per year per person");
  expect(row(path).classList).not.toContain("changed");
});

test("a double click on a slider is a way back too, and Shift with an arrow key a long step", async () => {
  const path = "segments.everybody.need";
  slider(path).dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", shiftKey: true, bubbles: true}));
  const expected = String(bench.choices.value.values.get(path));
  expect(Number(expected)).toBeGreaterThan(2.1);
  slider(path).dispatchEvent(new MouseEvent("dblclick", {bubbles: true}));
  await expect.poll(() => bench.choices.value.values.size).toBe(0);
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
