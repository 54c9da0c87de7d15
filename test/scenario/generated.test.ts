import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {parse} from "yaml";
import * as z from "zod";
import {kinds} from "../../src/scenario/catalogue/catalogue.ts";
import {register} from "../../src/scenario/evidence/register.ts";
import {generated} from "../../src/scenario/generated.ts";
import {jsonSchema} from "../../src/scenario/json-schema.ts";
import {numericPaths} from "../hostile/fields.ts";
import {fixture} from "./reading.ts";
import {small} from "./texts.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test.each(Object.keys(generated))("%s is up to date (npm run schema)", path => {
  expect(readFileSync(join(root, path), "utf8")).toBe(generated[path]!());
});

test("every number has a meaning, a unit, a denominator, bounds, and says what its evidence is", () => {
  const poor = numericPaths().filter(({meta}) => {
    const {label, unit, per, quantity, bounds, evidence, grade, range} = meta;
    const texts = [label, unit, quantity].every(text => typeof text === "string" && text !== "");
    const sourced = evidence === null ? grade === null : typeof evidence === "string" && grade !== null;
    return !(texts && typeof per === "string" && bounds?.length === 2 && sourced && range !== undefined);
  });
  expect(poor.map(({path}) => path.join("."))).toEqual([]);
});

test("defaults lie inside their plausible ranges, and ranges inside their bounds", () => {
  const beliefs = Object.values(kinds).flatMap(kind =>
    Object.values({...kind.numbers, ...kind.fit, ...kind.quality}).map(belief => ({kind: kind.title, belief}))
  );
  expect(beliefs.length).toBeGreaterThan(80);
  const odd = beliefs.filter(({belief: [value, low, high]}) => {
    if (value === undefined) return true;
    return (low ?? value) > value || (high ?? value) < value;
  });
  expect(odd).toEqual([]);
});

test("evidence of defaults is in the register, with its grade, and is never a claim", () => {
  const cited = [
    ...numericPaths().map(({meta}) => [meta.evidence, meta.grade] as const),
    ...Object.values(kinds).flatMap(({numbers, fit, quality}) =>
      Object.values({...numbers, ...fit, ...quality}).map(([, , , evidence, grade]) => [evidence, grade] as const)
    )
  ].filter(([evidence]) => typeof evidence === "string");
  expect(cited.length).toBeGreaterThan(30);
  const wrong = cited.filter(([id, grade]) => register[id!]?.grade !== grade || register[id!]?.claim === true);
  expect(wrong).toEqual([]);
});

test("codes of kinds are distinct and fixed", () => {
  const codes = Object.fromEntries(Object.entries(kinds).map(([name, {code}]) => [name, code]));
  expect(codes).toEqual({
    website: 0,
    app: 1,
    store: 2,
    marketplace: 3,
    phone: 4,
    catalogue: 5,
    "live-chat": 6,
    messenger: 7,
    facebook: 8,
    instagram: 9,
    pinterest: 10,
    tiktok: 11,
    email: 12,
    sms: 13,
    push: 14,
    "direct-mail": 15,
    youtube: 16,
    "search-ads": 17,
    "display-ads": 18,
    blog: 19,
    chatbot: 20,
    "self-service": 29,
    "video-chat": 21
  });
});

test("the JSON Schema accepts the fixtures and refuses a wrong unit and an unknown key", () => {
  const schema = z.fromJSONSchema(jsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
  const fits = (text: string) => schema.safeParse(parse(text)).success;
  expect([fits(small), fits(fixture("mattress"))]).toEqual([true, true]);
  expect(fits(small.replace("14d", "5%"))).toBe(false);
  expect(fits(small.replace("patience", "pateince"))).toBe(false);
});

function graph(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, "utf8").replaceAll(/import type [^;]+;/g, "");
  for (const [, from] of source.matchAll(/from "([^"]+)"/g))
    if (from!.startsWith(".")) graph(join(dirname(file), from!), seen);
    else seen.add(from!);
  return seen;
}

test.each(["resolve", "levers", "parameters", "channels"])(
  "%s needs neither the parser nor the schema nor the register",
  name => {
    const needed = [...graph(join(root, `src/scenario/${name}.ts`))].map(file => file.replace(root, ""));
    expect(
      needed.filter(file => !file.startsWith("src/scenario/") || /\/(schema|read|check|evidence)\//.test(file))
    ).toEqual([]);
  }
);
