import {describe, expect, test} from "vitest";
import {opened} from "../../src/app/state/opened.ts";
import {createWorkbench, type WorkbenchHost} from "../../src/app/state/workbench.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {realText} from "./small-bench.ts";

const text = `throughline: 1
title: Two shops
seed: two
segments: {all: {share: 100%, patience: 14d}}   # everybody
channels: {site: {kind: website}, email: {kind: email}}
base:
  programmes: {news: [{every: 30d, send: {channel: email}}]}
strategies:
  apart: {title: Apart}
  joined:
    title: Joined
    links: {cart: all}
`;
const scenarioOf = (written: string) => readScenario(written).scenario!;

/** A workbench that reads and edits real text, when it is let; nothing is simulated. */
function bench({now = () => 0}: {now?: () => number} = {}) {
  let gate: Promise<void> = Promise.resolve();
  let asked = 0;
  const host: WorkbenchHost = {
    ...realText,
    edit: async (...job) => (await gate, realText.edit(...job)),
    read: async (...job) => (await gate, realText.read(...job)),
    compare: () => (asked++, new Promise(() => {})),
    requestFrame: callback => callback(),
    now
  };
  const workbench = createWorkbench(opened("two.yaml", scenarioOf(text), {text}), host);
  /** Text work waits until the function returned is called. */
  const hold = () => {
    let open = () => {};
    gate = new Promise(done => (open = done));
    return open;
  };
  return {workbench, hold, asked: () => asked};
}
const names = ({history}: ReturnType<typeof bench>["workbench"]) =>
  [...history.value.past, history.value.present].map(({change}) => change.kind);

test("the text says what was chosen, comments and all", async () => {
  const {workbench} = bench();
  workbench.setValue("segments.all.patience", 10 * 1440, 14 * 1440);
  workbench.switchLevers("joined", ["base/programmes.news"], false);
  expect(await workbench.text()).toBe(
    text
      .replace("patience: 14d", "patience: 10d")
      .replace("    title: Joined\n", "    title: Joined\n    without: [base/programmes.news]\n")
  );
});

test("an edit writes the choices into the text and is one step to undo", async () => {
  const {workbench} = bench();
  workbench.setValue("segments.all.patience", 10 * 1440, 14 * 1440);
  workbench.switchLevers("joined", ["base/programmes.news"], false);
  await workbench.edit([{kind: "duplicate", strategy: "joined", id: "other", title: "Other"}]);
  expect(Object.keys(workbench.opened.value.scenario.strategies)).toEqual(["apart", "joined", "other"]);
  expect(workbench.choices.value.values.size).toBe(0);
  expect([...workbench.choices.value.off.other!]).toEqual(["base/programmes.news"]);
  expect(workbench.order.value).toEqual(["apart", "joined", "other"]);
  workbench.undo();
  expect(workbench.choices.value.values.get("segments.all.patience")).toBe(10 * 1440);
  expect(Object.keys(workbench.opened.value.scenario.strategies)).toEqual(["apart", "joined"]);
});

test("an edit that does not fit says so, and the next one is made all the same", async () => {
  const {workbench} = bench();
  const wrong = workbench.edit([{kind: "remove", strategy: "gone"}]);
  const right = workbench.edit([{kind: "title", strategy: "apart", title: "Side by side"}]);
  await expect(wrong).rejects.toThrow('there is no strategy "gone"');
  await right;
  expect(names(workbench)).toEqual(["opened", "edits"]);
});

test("edits are made one after the other, each on what the one before has made", async () => {
  const {workbench} = bench();
  await Promise.all([
    workbench.edit([{kind: "add", id: "third", title: "Third", builds: "joined"}]),
    workbench.edit([{kind: "duplicate", strategy: "third", id: "fourth", title: "Fourth"}])
  ]);
  expect(Object.keys(workbench.opened.value.scenario.strategies)).toEqual(["apart", "joined", "third", "fourth"]);
});

describe("while an edit is on its way", () => {
  test("what is chosen comes on top, and what is taken back goes back", async () => {
    const {workbench, hold} = bench();
    workbench.setValue("segments.all.patience", 10 * 1440, 14 * 1440);
    workbench.switchLevers("joined", ["base/programmes.news"], false);
    const go = hold();
    const edit = workbench.edit([{kind: "title", strategy: "apart", title: "Side by side"}]);
    await Promise.resolve();
    workbench.setValue("segments.all.patience", 14 * 1440, 14 * 1440);
    workbench.setValue("journey.effort", 0.3, 0.6);
    workbench.switchLevers("joined", ["base/programmes.news"], true);
    workbench.switchLevers("joined", ["joined/links.cart"], false);
    workbench.setSeed("luck");
    go();
    await edit;
    const after = scenarioOf(await workbench.text());
    expect(after.segments).toMatchObject({all: {patience: 14 * 1440}});
    expect(after.journey).toEqual({effort: 0.3});
    expect(after.strategies.joined!.without).toEqual(["joined/links.cart"]);
    expect(after.strategies.apart!.title).toBe("Side by side");
    expect(after.seed).toBe("luck");
  });

  test("undo takes the edit back, and nothing else", async () => {
    const {workbench, hold} = bench();
    workbench.setValue("segments.all.patience", 10 * 1440, 14 * 1440);
    const go = hold();
    const edit = workbench.edit([{kind: "add", id: "third", title: "Third", builds: null}]);
    await Promise.resolve();
    workbench.undo();
    go();
    await edit;
    expect(names(workbench)).toEqual(["opened", "value"]);
    workbench.undo();
    expect(names(workbench)).toEqual(["opened"]);
  });

  test.each(["open", "goTo", "reset", "redo"] as const)("%s drops it", async way => {
    const {workbench, hold} = bench();
    workbench.setSeed("other");
    const go = hold();
    const edit = workbench.edit([{kind: "add", id: "third", title: "Third", builds: null}]);
    await Promise.resolve();
    if (way === "open") workbench.open(opened("two.yaml", scenarioOf(text), {text}));
    else if (way === "goTo") workbench.goTo(0);
    else workbench[way]();
    go();
    await edit;
    expect(Object.keys(workbench.opened.value.scenario.strategies)).toEqual(["apart", "joined"]);
    await workbench.edit([{kind: "add", id: "third", title: "Third", builds: null}]);
    expect(Object.keys(workbench.opened.value.scenario.strategies)).toContain("third");
  });

  test("a text written on the step before has the edit too", async () => {
    const {workbench} = bench();
    const edit = workbench.edit([{kind: "add", id: "third", title: "Third", builds: null}]);
    const written = workbench.write(text.replace("Two shops", "Three shops"));
    await Promise.all([edit, written]);
    const {title, strategies} = workbench.opened.value.scenario;
    expect([title, Object.keys(strategies)]).toEqual(["Three shops", ["apart", "joined", "third"]]);
  });
});

describe("a text that is written by hand", () => {
  test("is in force if it is whole; otherwise the last whole one stays, and the errors come back", async () => {
    const {workbench} = bench();
    const errors = await workbench.write(text.replace("kind: website", "kind: webste"));
    expect(errors).toMatchObject([{line: 5, hint: 'did you mean "website"?'}]);
    expect(workbench.draftErrors.value).toBe(errors);
    expect(names(workbench)).toEqual(["opened"]);
    expect(await workbench.write(text.replace("14d", "15d"))).toEqual([]);
    expect(workbench.draftErrors.value).toEqual([]);
    expect(workbench.opened.value.scenario.segments).toMatchObject({all: {patience: 15 * 1440}});
  });

  test("is one step, until there is a pause, a long while, or something else is done", async () => {
    let clock = 0;
    const {workbench} = bench({now: () => clock});
    const write = (days: number) => workbench.write(text.replace("14d", `${days}d`));
    for (const days of [1, 11, 12]) await write(days);
    expect(names(workbench)).toEqual(["opened", "text"]);
    workbench.pause();
    await write(13);
    expect(names(workbench)).toEqual(["opened", "text", "text"]);
    clock += 60_000;
    await write(15);
    expect(names(workbench)).toHaveLength(4);
    workbench.setSeed("luck");
    await write(16);
    expect(names(workbench).slice(4)).toEqual(["seed", "text"]);
    workbench.undo();
    await write(17);
    expect(names(workbench).slice(3)).toEqual(["text", "seed", "text"]);
    workbench.goTo(0);
    expect(await workbench.text()).toBe(text);
  });

  test("of several that wait the last one counts", async () => {
    const {workbench, hold} = bench();
    const go = hold();
    const all = [1, 11, 12].map(days => workbench.write(text.replace("14d", `${days}d`)));
    go();
    await Promise.all(all);
    expect(workbench.opened.value.scenario.segments).toMatchObject({all: {patience: 12 * 1440}});
    expect(names(workbench)).toEqual(["opened", "text"]);
  });

  test("that says the same is not simulated again", async () => {
    const {workbench, asked} = bench();
    await workbench.write(`# ours\n${text}`);
    expect(asked()).toBe(1);
    expect(await workbench.text()).toBe(`# ours\n${text}`);
  });

  test("takes along what it does away with: the baseline, switches and numbers of a strategy that is gone", async () => {
    const {workbench} = bench();
    workbench.setBaseline("joined");
    const rest = text.slice(0, text.indexOf("  joined:"));
    workbench.switchLevers("joined", ["joined/links.cart"], false);
    workbench.setValue("strategies.joined.links.cart.coverage", 0.5, 1);
    await workbench.write(rest);
    expect(workbench.choices.value).toEqual({seed: "two", off: {}, values: new Map(), baseline: undefined});
    workbench.setBaseline("joined");
    expect(workbench.choices.value.baseline).toBeUndefined();
    expect(workbench.order.value).toEqual(["apart", "joined"]);
    workbench.undo();
    expect(workbench.choices.value.baseline).toBe("joined");
  });

  test("is reset to what was opened, with the luck as it is", async () => {
    const {workbench} = bench();
    await workbench.write(text.replace("14d", "15d"));
    workbench.setSeed("luck");
    workbench.reset();
    expect(names(workbench)).toEqual(["opened", "text", "seed", "reset"]);
    expect(await workbench.text()).toBe(text.replace("seed: two", "seed: luck"));
    workbench.undo();
    expect(await workbench.text()).toContain("15d");
  });
});

test("going to a step that is not there goes to the nearest", () => {
  const {workbench} = bench();
  workbench.setSeed("one");
  workbench.setSeed("three");
  workbench.goTo(-5);
  expect(names(workbench)).toEqual(["opened"]);
  workbench.goTo(99);
  expect(names(workbench)).toHaveLength(3);
  workbench.goTo(NaN);
  expect(names(workbench)).toEqual(["opened"]);
});
