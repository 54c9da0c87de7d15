import {expect, test} from "vitest";
import {performed} from "./throughline.ts";

const args = ["compare", "scenarios/small-shop.yaml", "--customers", "400", "--replications", "3"];
const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split("\r\n")
    .map(line => line.split(","));

test("--csv has a row for each difference, with the figures of --json", async () => {
  const {differences, family} = JSON.parse((await performed(...args, "--json")).text);
  const [head, ...rows] = rowsOf((await performed(...args, "--csv")).text);
  expect(rows).toHaveLength(differences.length);
  const column = (name: string) => head!.indexOf(name);
  for (const [i, {outcome, to, value, low, high, verdict}] of differences.entries()) {
    const row = rows[i]!;
    expect([row[column("outcome")], row[column("to")], row[column("verdict")]]).toEqual([outcome, to, verdict]);
    const numbers = ["value", "low", "high"].map(name => row[column(name)]);
    expect(numbers).toEqual([value, low, high].map(number => (number === null ? "" : String(number))));
  }
  const adjusted = rows.filter(row => row[column("p-adjusted")] !== "");
  expect(adjusted).toHaveLength(family.members.length);
});

test("--table levels has every outcome in every strategy, and an unknown table is refused with a hint", async () => {
  const [head, ...rows] = rowsOf((await performed(...args, "--table", "levels")).text);
  expect(head).toEqual(["outcome", "strategy", "value", "low", "high", "unit"]);
  expect(rows.filter(([outcome]) => outcome === "cost-per-order").map(([, strategy]) => strategy)).toEqual([
    "multichannel",
    "omnichannel"
  ]);
  expect((await performed(...args, "--table", "level")).message).toContain('did you mean "levels"?');
});
