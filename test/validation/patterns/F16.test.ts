import {expect, test} from "vitest";
import {watch} from "../../model/lives.ts";
import {apart, worldOf} from "./support.ts";

/**
 * Dixon, Freeman & Toman (2010, E095): 9 % of customers with little effort and 96 % of those with much say that they will be less
 * loyal. What people say is not what they do: 10 to 30 % of that gap is expected in what they do.
 */
const intention = 0.96 - 0.09;

test("much effort drives away a tenth to three tenths of those who say so", () => {
  const seen = {little: {cases: 0, lost: 0}, much: {cases: 0, lost: 0}};
  watch(worldOf(apart(), "apart"), {customers: 12_000}, (_, story) => {
    let [contacts, repeats] = [0, 0];
    story.forEach(({what, a}, i) => {
      if (what === "question" || what === "problem") [contacts, repeats] = [0, 0];
      if (what === "contact") contacts++;
      if (what === "repeat") repeats++;
      if (what !== "caseClosed") return;
      const solved = a === 1;
      const group = solved && contacts === 1 ? seen.little : contacts > 2 || repeats > 1 || !solved ? seen.much : null;
      if (group === null) return;
      group.cases++;
      if (story[i + 1]?.what === "lost") group.lost++;
    });
  });
  const {little, much} = seen;
  expect(Math.min(little.cases, much.cases)).toBeGreaterThan(200);
  const gap = much.lost / much.cases - little.lost / little.cases;
  expect(gap).toBeGreaterThan(0.1 * intention);
  expect(gap).toBeLessThan(0.3 * intention);
});
