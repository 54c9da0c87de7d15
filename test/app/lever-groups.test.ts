import {expect, test} from "vitest";
import {leverSheets} from "../../src/app/state/lever-groups.ts";
import {words} from "../../src/app/words.ts";
import {toolKindNames} from "../../src/scenario/fields/tools.ts";
import type {Lever} from "../../src/scenario/scenario.ts";
import {recordObjects} from "../../src/scenario/setting/records.ts";

const lever = (id: string, section: Lever["section"]): Lever => ({
  id,
  section,
  label: id,
  setup: 0,
  monthly: 0,
  does: null,
  works: 0,
  full: 0
});
const base = [lever("base/links.cart", "links"), lever("base/desks.phone", "desks")];
const own = [lever("omni/tools.cdp", "tools"), lever("omni/links.identity", "identity")];
const worlds = new Map([
  ["multi", base],
  ["omni", [...base, ...own]]
]);

test("what a strategy brings comes first, what all share last", () => {
  const sheets = leverSheets(worlds);
  expect(sheets.map(({origin, strategies}) => [origin, ...strategies])).toEqual([
    ["omni", "omni"],
    ["base", "multi", "omni"]
  ]);
  expect(sheets[0]!.sections.map(({section}) => section)).toEqual(["identity", "tools"]);
});

test("a strategy that extends another has a switch of its own for what it inherits", () => {
  const sheets = leverSheets(new Map([...worlds, ["more", [...base, ...own, lever("more/links.case", "links")]]]));
  expect(sheets.map(({origin, strategies}) => [origin, ...strategies])).toEqual([
    ["omni", "omni", "more"],
    ["more", "more"],
    ["base", "multi", "omni", "more"]
  ]);
  expect(sheets[0]!.sections[0]!.rows[0]!.strategies).toEqual(["omni", "more"]);
});

test("a lever that an heir lost has no switch there", () => {
  const sheets = leverSheets(new Map([...worlds, ["less", base.slice(1)]]));
  const cart = sheets.at(-1)!.sections.find(({section}) => section === "links")!.rows[0]!;
  expect(cart.strategies).toEqual(["multi", "omni"]);
});

test("no lever is lost and none comes twice", () => {
  const ids = leverSheets(worlds).flatMap(({sections}) => sections.flatMap(({rows}) => rows.map(row => row.lever.id)));
  expect(ids.toSorted()).toEqual([...base, ...own].map(({id}) => id).toSorted());
});

test("every kind of tool and every record that a link can bring has a plain word", () => {
  expect(Object.keys(words.levers.tools).toSorted()).toEqual(toolKindNames.toSorted());
  expect(Object.keys(words.levers.links).toSorted()).toEqual(recordObjects.toSorted());
});
