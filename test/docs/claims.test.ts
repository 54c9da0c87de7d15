import {readFileSync, readdirSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {claimsPage, famous} from "../../build/sources/claims.ts";
import {register} from "../../src/scenario/evidence/register.ts";
import {readScenario} from "../../src/scenario/read.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(root + path, "utf8");
const claims = Object.keys(register).filter(id => register[id]!.claim === true);

test("docs/claims.md says what its data say (npx node build/coverage.ts)", () => {
  expect(read("docs/claims.md")).toBe(claimsPage());
});

test("every claim of the register is in the ledger, and the ledger names nothing else", () => {
  expect(claims.length).toBeGreaterThan(5);
  expect(famous.flatMap(({evidence}) => evidence).toSorted()).toEqual(claims.toSorted());
});

test("the ledger says of each what it really says and how far it may be used", () => {
  const sentences = famous.flatMap(({told, source, says, use}) => [told, source, says, use]);
  expect(sentences.filter(sentence => !/^[A-Z0-9].{15,}\.$/.test(sentence))).toEqual([]);
});

test("no default of the catalogue rests on a claim", () => {
  const reference = read("docs/scenario.md");
  const cited = [...reference.matchAll(/evidence\.md#(e\d+)/g)].map(([, id]) => id!.toUpperCase());
  expect(cited.length).toBeGreaterThan(20);
  expect(cited.filter(id => claims.includes(id))).toEqual([]);
});

test("no shipped scenario rests on a claim", () => {
  const files = readdirSync(`${root}scenarios`).filter(name => name.endsWith(".yaml"));
  const cited = files.flatMap(name => [...read(`scenarios/${name}`).matchAll(/evidence: ?(E\d+)/g)].map(([, id]) => id!));
  expect(cited.length).toBeGreaterThan(10);
  expect(cited.filter(id => claims.includes(id))).toEqual([]);
});

test("a scenario that takes a claim as the source of a number is refused", () => {
  const text = read("scenarios/small-shop.yaml").replace("evidence: E130", "evidence: E111");
  const {scenario, errors} = readScenario(text, {name: "small-shop"});
  expect(scenario).toBeNull();
  expect(errors.map(({message}) => message).join()).toContain("E111 is a claim, never an input");
});
