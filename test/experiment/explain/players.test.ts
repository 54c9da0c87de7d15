import {describe, expect, test} from "vitest";
import {phraseOf, playersOf, readGroups} from "../../../src/experiment/explain/players.ts";
import type {Change} from "../../../src/experiment/mix.ts";

function change(id: string, label: string, section: string, kind: Change["kind"] = "lever"): Change {
  return {id, label, section, kind, setup: 0, monthly: 0, full: 0};
}

const changes = [
  change("joined/links.identity", "recognition", "links"),
  change("joined/links.case", "case link", "links"),
  change("joined/desks.service", "desk service", "desks"),
  change("joined/programmes.cart-recovery", "without programme cart-recovery", "programmes"),
  change("without apart/tools.second-desk", "without tool second-desk", "tools", "without"),
  change("rest", "other changes", "rest", "rest")
];

describe("those among whom a difference is shared out", () => {
  test("are the levers, each by itself", () => {
    const players = playersOf(changes);
    expect(players.map(({id}) => id)).toEqual(changes.map(({id}) => id));
    expect(players.map(({levers}) => levers)).toEqual(changes.map(({id}) => [id]));
    expect(players.filter(({plural}) => plural).map(({phrase}) => phrase)).toEqual(["the other changes"]);
  });

  test("are sections where that is asked for", () => {
    const players = playersOf(changes, {by: "section"});
    expect(players.map(({id}) => id)).toEqual(["links", "desks", "programmes", "tools", "rest"]);
    expect(players[0]!.levers).toEqual(["joined/links.identity", "joined/links.case"]);
  });

  test("are groups in the place of their first lever, by short names, own names and whole sections", () => {
    const groups = [
      {label: "service", levers: ["links.case", "service"]},
      {label: "extras", levers: ["tools", "joined/programmes.cart-recovery"]}
    ];
    const players = playersOf(changes, {groups});
    expect(players.map(({label}) => label)).toEqual(["recognition", "service", "extras", "other changes"]);
    expect(players[1]!.levers).toEqual(["joined/links.case", "joined/desks.service"]);
    expect(players[2]!.levers).toEqual(["joined/programmes.cart-recovery", "without apart/tools.second-desk"]);
    const rest = playersOf(changes, {groups, by: "section"});
    expect(rest.map(({id}) => id)).toEqual(["links", "group service", "group extras", "rest"]);
  });

  test("are refused where a lever is unknown or in two groups, or two groups have one name", () => {
    const of = (...groups: Array<{label: string; levers: string[]}>) => playersOf(changes, {groups});
    expect(() => of({label: "a", levers: ["links.cases"]})).toThrow(
      'unknown lever links.cases: did you mean "links.case"?'
    );
    expect(() => of({label: "a", levers: ["nonsense"]})).toThrow("unknown lever nonsense: one of links.identity,");
    expect(() => of({label: "a", levers: ["links"]}, {label: "b", levers: ["case"]})).toThrow(
      "joined/links.case is in two groups, a and b"
    );
    expect(() => of({label: "a", levers: ["links"]}, {label: "a", levers: ["tools"]})).toThrow(
      "two groups are called a"
    );
  });
});

test("groups are written NAME=LEVER+LEVER with commas between them", () => {
  expect(readGroups("service=links.case + desks.service, messages=programmes")).toEqual([
    {label: "service", levers: ["links.case", "desks.service"]},
    {label: "messages", levers: ["programmes"]}
  ]);
  for (const wrong of ["service", "=links.case", "a=", "a=b++c", "a=b=c"])
    expect(() => readGroups(wrong)).toThrow(`a group is written NAME=LEVER+LEVER, not ${wrong}`);
});

test("levers have a name for the middle of a sentence", () => {
  expect(changes.map(phraseOf)).toEqual([
    "recognition",
    "the case link",
    "the service desk",
    "doing without the cart recovery programme",
    "doing without the second desk tool",
    "the other changes"
  ]);
  const back = change(
    "without joined/programmes.cart-recovery",
    "without without programme cart-recovery",
    "programmes"
  );
  expect(phraseOf(back)).toBe("the cart recovery programme");
});
