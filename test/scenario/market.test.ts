import {expect, test} from "vitest";
import {readScenario} from "../../src/scenario/read.ts";
import {small} from "./texts.ts";

const messages = (text: string) => readScenario(text).errors.map(({message, hint}) => `${message} — ${hint}`);

test("a strategy cannot bring awareness, rivals or consistency into the world", () => {
  for (const section of ["awareness", "rivals", "consistency"])
    expect(messages(`${small}    ${section}: {}\n`)).toEqual([
      `\`${section}\` is written in a strategy only — write ${section}: {} at the top of the file, so that every strategy meets the same people`
    ]);
});

test("advertising needs people who do not know the firm, sponsored search people who compare", () => {
  const bought = (does: string) => `${small}    tools: {ads: {does: ${does}}}\n`;
  expect(messages(bought("advertising"))).toEqual([
    "advertising has no use where everybody knows the firm — write awareness: {start: 30%} at the top of the file"
  ]);
  expect(messages(bought("sponsored-search"))).toEqual([
    "sponsored search has no use where nobody compares — give a segment a marketplace-check"
  ]);
  expect(messages(`${bought("advertising")}awareness: {start: 30%}\n`)).toEqual([]);
});
