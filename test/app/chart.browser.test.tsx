import {signal} from "@preact/signals";
import {render} from "preact";
import {afterEach, beforeEach, expect, test} from "vitest";
import {Chart} from "../../src/app/view/chart.tsx";

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
});
afterEach(() => {
  render(null, place);
  place.remove();
});

function picture(value: number, {width}: {width: number}) {
  const figure = document.createElement("figure");
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "Table";
  details.append(summary, `${value} at ${width}`);
  figure.append(details);
  return figure;
}
const text = () => place.querySelector("details")?.textContent;

test("a picture is drawn at the width of its place, and again when data or width change", async () => {
  const data = signal<number | null>(null);
  place.style.width = "500px";
  render(<Chart data={data} draw={picture} />, place);
  expect(text()).toBe(undefined);
  data.value = 1;
  await expect.poll(text).toBe("Table1 at 500");
  data.value = 2;
  await expect.poll(text).toBe("Table2 at 500");
  place.style.width = "300px";
  await expect.poll(text).toBe("Table2 at 300");
});

test("a table that is open stays open and keeps the focus when the picture is drawn anew", async () => {
  const data = signal<number | null>(1);
  place.style.width = "400px";
  render(<Chart data={data} draw={picture} />, place);
  await expect.poll(text).toContain("1 at");
  const details = place.querySelector("details")!;
  details.open = true;
  details.querySelector("summary")!.focus();
  data.value = 2;
  await expect.poll(text).toContain("2 at");
  expect(place.querySelector("details")).not.toBe(details);
  expect(place.querySelector("details")!.open).toBe(true);
  expect(document.activeElement).toBe(place.querySelector("summary"));
});

test("what is far from the screen is drawn only when there is time, or for print", async () => {
  const data = signal<number | null>(1);
  const idle = signal(false);
  const far = document.createElement("div");
  far.style.height = "5000px";
  place.before(far);
  place.style.width = "400px";
  render(<Chart data={data} draw={picture} idle={idle} />, place);
  await new Promise(resolve => setTimeout(resolve, 150));
  expect(text()).toBe(undefined);
  idle.value = true;
  await expect.poll(text).toContain("1 at");
  idle.value = false;
  data.value = 2;
  dispatchEvent(new Event("beforeprint"));
  expect(text()).toContain("2 at");
  far.remove();
});
