import {readFileSync} from "node:fs";
import {expect, test} from "vitest";

const text = readFileSync(new URL("../../docs/glossary.md", import.meta.url), "utf8");
const table = text
  .split("\n")
  .filter(line => line.startsWith("| "))
  .map(line => line.split("|").slice(1, -1))
  .map(cells => cells.map(cell => cell.trim()));
const [head, , ...terms] = table;

test("every term has a definition and a word in each language", () => {
  expect(head).toEqual(["term", "Italian", "Swedish", "Polish", "what it means here"]);
  expect(terms.length).toBeGreaterThan(45);
  const wrong = terms.filter(cells => cells.length !== 5 || cells.includes("") || !/^[A-Z].*[.]$/.test(cells[4]!));
  expect(wrong).toEqual([]);
});

test("no term is there twice, and the two strategies come first", () => {
  const names = terms.map(([term]) => term);
  expect(new Set(names).size).toBe(names.length);
  expect(names.slice(0, 2)).toEqual(["multichannel", "joined up, omnichannel"]);
});

test("words of different strategies are different in every language", () => {
  const [multi, omni] = terms;
  for (let language = 1; language < 4; language++) {
    const words = (cells: string[]) => new Set(cells[language]!.split(", "));
    expect([...words(multi!)].filter(word => words(omni!).has(word))).toEqual([]);
  }
});
