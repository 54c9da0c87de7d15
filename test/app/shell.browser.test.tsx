import {signal} from "@preact/signals";
import {render} from "preact";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {HistoryList} from "../../src/app/shell/history-list.tsx";
import {Later} from "../../src/app/shell/later.tsx";
import {Notices} from "../../src/app/shell/notices.tsx";
import {createCommands} from "../../src/app/state/commands.ts";
import type {Host} from "../../src/app/view/host.ts";
import {smallBench} from "./small-bench.ts";

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
});
afterEach(() => {
  render(null, place);
  place.remove();
});
const button = (text: string) => [...place.querySelectorAll("button")].find(one => one.textContent?.includes(text))!;

test("a view stands in its place while it is fetched, says why it does not come, and comes when asked again", async () => {
  let arrived = false;
  const load = () =>
    arrived ? Promise.resolve(() => <p>Here I am</p>) : Promise.reject(new TypeError("no such module"));
  render(<Later name="Journeys" wanted={false} load={load} />, place);
  expect(place.textContent).toBe("");
  render(<Later name="Journeys" wanted load={load} />, place);
  expect(place.querySelector("[role=status]")!.textContent).toBe("Opening Journeys…");
  await expect.poll(() => place.querySelector("[role=alert] h2")?.textContent).toBe("Journeys could not be opened");
  expect(place.textContent).toContain("no such module");
  expect(place.textContent).toContain("Your work is untouched");
  arrived = true;
  button("Try again").click();
  await expect.poll(() => place.textContent).toBe("Here I am");
});

test("what could not be fetched is fetched as soon as there is a network again", async () => {
  let arrived = false;
  const load = () => (arrived ? Promise.resolve(() => <p>Here I am</p>) : Promise.reject(new Error("offline")));
  render(<Later name="Money" wanted load={load} />, place);
  await expect.poll(() => place.querySelector("[role=alert]")).not.toBeNull();
  arrived = true;
  dispatchEvent(new Event("online"));
  await expect.poll(() => place.textContent).toBe("Here I am");
});

test("a view that breaks while it is drawn is replaced by a way back to it, and nothing else is", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = signal(true);
  const Part = () => {
    if (broken.value) throw new Error("a number was missing");
    return <p>Whole again</p>;
  };
  render(
    <>
      <h1>The page</h1>
      <Later name="Support" wanted load={() => Promise.resolve(Part)} />
    </>,
    place
  );
  await expect.poll(() => place.querySelector("[role=alert]")?.textContent).toContain("a number was missing");
  expect(place.querySelector("h1")!.textContent).toBe("The page");
  broken.value = false;
  button("Try again").click();
  await expect.poll(() => place.textContent).toContain("Whole again");
  said.mockRestore();
});

test("the history names every step, marks where one is and goes wherever one likes", async () => {
  const bench = smallBench();
  try {
    bench.switchLevers("joined", ["joined/links.cart"], false);
    bench.reroll();
    render(<HistoryList bench={bench} />, place);
    const entries = () => [...place.querySelectorAll("li")].map(item => item.textContent);
    expect(entries()).toHaveLength(3);
    expect(entries()[1]).toMatch(/cart/i);
    const current = () => place.querySelector("[aria-current=step]")!;
    expect(current().closest("li")).toBe(place.querySelector("li"));
    [...place.querySelectorAll("button")].at(-1)!.click();
    await expect.poll(() => current().closest("li") === place.querySelectorAll("li")[2]).toBe(true);
    expect(bench.canUndo.value).toBe(false);
    expect(place.querySelectorAll(".undone")).toHaveLength(2);
    place.querySelector("button")!.click();
    await expect.poll(() => bench.canRedo.value).toBe(false);
    expect(bench.choices.value.off["joined"]?.has("joined/links.cart")).toBe(true);
  } finally {
    bench.close();
  }
});

test("a run that failed says what, where and how to go on; a single strategy says that there is nothing to compare", async () => {
  const bench = smallBench();
  const ran: string[] = [];
  const commands = createCommands();
  commands.add(
    ["run.retry", "change.undo"].map(id => ({id, title: id, group: "run" as const, run: () => ran.push(id)}))
  );
  const host = {bench, commands, view: signal("comparison")} as unknown as Host;
  try {
    render(<Notices {...host} />, place);
    expect(place.querySelector("[role=alert]")).toBeNull();
    bench.failure.value = "the worker ran out of memory";
    await expect.poll(() => place.querySelector("[role=alert]")?.textContent).toMatch(/out of memory/);
    expect(place.textContent).toContain("“Two shops”");
    button("Try again").click();
    expect(ran).toEqual(["run.retry"]);
    expect(button("Take back")).toBeUndefined();
    bench.failure.value = null;
    await bench.edit([
      {kind: "remove", strategy: "more"},
      {kind: "remove", strategy: "joined"}
    ]);
    await expect.poll(() => place.textContent).toContain("Apart is the only strategy here");
    button("Open the text").click();
    expect(host.view.value).toBe("scenario");
  } finally {
    bench.close();
  }
});
