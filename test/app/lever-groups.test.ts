import {expect, test} from "vitest";
import {leverGroups} from "../../src/app/state/lever-groups.ts";
import type {Lever} from "../../src/scenario/scenario.ts";

const lever = (id: string, section: Lever["section"]): Lever => ({id, section, label: id, setup: 0, monthly: 0});
const base = [lever("base/links.cart", "links"), lever("base/desks.phone", "desks")];
const own = [lever("omni/tools.cdp", "tools"), lever("omni/links.identity", "identity")];

test("levers of one strategy and levers that several share are told apart", () => {
  const groups = leverGroups(
    new Map([
      ["multi", base],
      ["omni", [...base, ...own]]
    ])
  );
  expect(groups.own.map(({strategy}) => strategy)).toEqual(["omni"]);
  expect(groups.own[0]!.groups.map(({section}) => section)).toEqual(["identity", "tools"]);
  expect(groups.shared.flatMap(({rows}) => rows.map(row => [row.lever.id, ...row.strategies]))).toEqual([
    ["base/links.cart", "multi", "omni"],
    ["base/desks.phone", "multi", "omni"]
  ]);
});

test("a strategy that inherits from another shares what it inherits", () => {
  const multi = lever("multi/programmes.news", "programmes");
  const groups = leverGroups(
    new Map([
      ["multi", [multi]],
      ["omni", [multi, own[0]!]]
    ])
  );
  expect(groups.shared[0]!.rows[0]!.strategies).toEqual(["multi", "omni"]);
});

test("with a single strategy everything is its own", () => {
  const groups = leverGroups(new Map([["only", base]]));
  expect(groups.shared).toEqual([]);
  expect(groups.own[0]!.groups).toHaveLength(2);
});

test("no lever is lost and none comes twice", () => {
  const groups = leverGroups(
    new Map([
      ["multi", base],
      ["omni", [...base, ...own]]
    ])
  );
  const all = [...groups.own.flatMap(({groups: sections}) => sections), ...groups.shared];
  const ids = all.flatMap(({rows}) => rows.map(row => row.lever.id));
  expect(ids.toSorted()).toEqual([...base, ...own].map(({id}) => id).toSorted());
});
