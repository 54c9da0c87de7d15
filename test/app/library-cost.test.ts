import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {claimOf} from "../../src/app/library/claim.ts";
import {secondsOf, smaller} from "../../src/app/library/cost.ts";
import {asWritten, setValue} from "../../src/app/state/choices.ts";
import {opened} from "../../src/app/state/opened.ts";
import {plannedSize} from "../../src/app/state/size.ts";
import {looksLike, shownName} from "../../src/app/state/shown.ts";
import {readScenario} from "../../src/scenario/read.ts";

const textOf = (file: string) => readFileSync(`scenarios/${file}`, "utf8");
function read(file: string, text = textOf(file)) {
  const {scenario, errors} = readScenario(text, {name: file});
  if (!scenario) throw new Error(errors[0]!.message);
  return opened(file, scenario, {text});
}

test("what a run takes grows with customers, replications, needs and messages", () => {
  const shop = read("small-shop.yaml");
  const choices = asWritten(shop);
  const size = {customers: 10_000, replications: 5};
  const base = secondsOf(shop.scenario, choices, size, 1);
  expect(base).toBeGreaterThan(0.2);
  expect(base).toBeLessThan(20);
  expect(secondsOf(shop.scenario, choices, {...size, customers: 20_000}, 1)).toBeCloseTo(2 * base);
  expect(secondsOf(shop.scenario, choices, size, 4)).toBeCloseTo(base / 4);
  const path = Object.keys(shop.scenario.segments!).map(id => `segments.${id}.need`)[0]!;
  expect(secondsOf(shop.scenario, setValue(choices, path, 300, 2), size, 1)).toBeGreaterThan(3 * base);
  expect(secondsOf(shop.scenario, setValue(choices, path, -1, 2), size, 1)).toBe(0);
});

test("a run made smaller fits, and still has customers and replications", () => {
  const planned = plannedSize(read("leesa-mattress.yaml").scenario);
  const fits = smaller(planned, 20, 2);
  expect(fits.customers * fits.replications).toBeLessThanOrEqual(0.1 * planned.customers * planned.replications);
  expect(fits.replications).toBeGreaterThan(1);
  expect(smaller(planned, 1e9, 2)).toEqual({customers: 500, replications: 1});
});

const shipped = [
  {
    file: "small-shop.yaml",
    title: read("small-shop.yaml").scenario.title,
    load: async () => read("small-shop.yaml").scenario,
    text: async () => textOf("small-shop.yaml")
  }
];

test("a file that claims to be a scenario of the page is told apart by its values", async () => {
  const honest = read("small-shop.yaml");
  expect(await claimOf(honest, asWritten(honest), shipped)).toMatchObject({values: 0, same: true});
  const path = Object.keys(honest.scenario.segments!).map(id => `segments.${id}.need`)[0]!;
  expect(await claimOf(honest, setValue(asWritten(honest), path, 9, 2), shipped)).toMatchObject({
    values: 1,
    same: false
  });
  const title = honest.scenario.title;
  const lookalike = read(
    "mine.yaml",
    textOf("small-shop.yaml").replace(title, title.replace("o", "\u043E").replace("a", "\u0430\u200B"))
  );
  expect(lookalike.scenario.title).not.toBe(title);
  expect(await claimOf(lookalike, asWritten(lookalike), shipped)).toMatchObject({title, same: false});
  const other = read("mine.yaml", textOf("small-shop.yaml").replace(title, "Something else"));
  expect(await claimOf(other, asWritten(other), shipped)).toBe(null);
});

test.each([
  ["plain.yaml", "plain.yaml"],
  ["Größe 📦 è bello", "Größe 📦 è bello"],
  ["Магазин", "Магазин"],
  ["👩‍💻 at work", "👩‍💻 at work"],
  ["a\u202Eb", "a\\u{202E}b"],
  ["a\u200Bb", "a\\u{200B}b"],
  ["a\u0000b\nc", "a\\u{0}b\\u{A}c"],
  ["p\u0430yp\u0430l", "p\\u{430}yp\\u{430}l"],
  ["a\u{E0041}b", "a\\u{E0041}b"],
  ["a\uD800b", "a\\u{D800}b"],
  ["\u2066x\u2069", "\\u{2066}x\\u{2069}"]
])("the name %j is shown as %j", (name, shown) => {
  expect(shownName(name)).toBe(shown);
});

test("titles that look the same are taken for the same, others not", () => {
  expect(looksLike("Тhe Ѕmall  shop!")).toBe(looksLike("the small shop"));
  expect(looksLike("ｔhe small shop")).toBe(looksLike("the small shop"));
  expect(looksLike("the smáll shop")).toBe(looksLike("the small shop"));
  expect(looksLike("the small shops")).not.toBe(looksLike("the small shop"));
});
