import {readdirSync} from "node:fs";
import {expect, test} from "vitest";
import {groupScenarios, scenarioGroups} from "../../src/app/state/scenario-groups.ts";

const shipped = readdirSync("scenarios").filter(name => name.endsWith(".yaml"));

test("every shipped scenario stands in exactly one group, and every group names files that exist", () => {
  const named = Object.values(scenarioGroups).flat();
  expect(named.map(name => `${name}.yaml`).toSorted()).toEqual(shipped.toSorted());
});

test("the picker begins with the scenario that the page opens on", () => {
  const [first] = groupScenarios(shipped.map(file => ({file})));
  expect(first!.group).toBe("start");
  expect(first!.files[0]).toEqual({file: "leesa-mattress.yaml"});
});

test("a file that no group names is offered last, and groups without files are left out", () => {
  const files = [{file: "zebra.yaml"}, {file: "bank.yaml"}];
  expect(groupScenarios(files)).toEqual([
    {group: "industries", files: [files[1]]},
    {group: "others", files: [files[0]]}
  ]);
});
