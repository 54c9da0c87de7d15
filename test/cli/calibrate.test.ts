import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {text} from "../experiment/calibrate/world.ts";
import {performed} from "./throughline.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-"));
afterAll(() => rmSync(folder, {recursive: true}));
const at = (name: string, content?: string) => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  return path;
};
const shop = at(
  "shop.yaml",
  `${text}targets:
  - {outcome: purchases-per-customer, in: now, value: 0.72, tolerance: 0.05, source: the till}
`
);
const small = ["--customers", "200", "--particles", "40", "--rounds", "8", "--threads", "1"];

test("the fitted scenario keeps its comments, reads well, and comes out at the target", async () => {
  const out = at("fitted.yaml");
  const {code, text: printed, message} = await performed("calibrate", shop, ...small, "--out", out);
  expect({code, message}).toEqual({code: 0, message: ""});
  expect(printed.replaceAll(/\s+/g, " ")).toContain(
    "The target is met by worlds within the ranges; the number has been learnt."
  );
  const fitted = readFileSync(out, "utf8");
  expect(fitted).toMatch(
    /need: \{value: [\d.]+ per year, low: [\d.]+ per year, high: [\d.]+ per year, evidence: your data\} {3}# to be fitted/
  );
  expect(fitted.split("\n").filter(line => !readFileSync(shop, "utf8").includes(line))).toHaveLength(1);
  expect(await performed("validate", out)).toMatchObject({code: 0});
  const {text: csv} = await performed("calibrate", shop, ...small, "--csv", "--table", "targets");
  expect(csv).toMatch(
    /^outcome,strategy,unit,target,tolerance,before,value,low,high,met\r\nPurchases,now,orders,0.72,0.05,/
  );
});

test("numbers with which the targets are not met are marked so", async () => {
  const out = at("missed.yaml");
  const targets = at("far.csv", "outcome,value,tolerance\npurchases-per-customer,5,0.1\n");
  const {text: printed} = await performed("calibrate", shop, ...small, "--targets", targets, "--out", out);
  expect(printed).toContain("The target is not met");
  expect(readFileSync(out, "utf8")).toContain('evidence: "your data, not all targets met"}');
  expect(await performed("validate", out)).toMatchObject({code: 0});
});

test("targets may come from a file, by outcome or by month", async () => {
  const targets = at("targets.csv", "outcome,strategy,value,tolerance\norders-per-journey,now,38%,3%\n");
  const by = await performed(
    "calibrate",
    shop,
    ...small,
    "--targets",
    targets,
    "--parameters",
    "journey.moves.evaluate.cart=0.3..3",
    "--json"
  );
  expect(JSON.parse(by.text).figures.targets).toMatchObject([{outcome: "orders-per-journey", target: 0.38, met: true}]);
  const months = at("months.csv", "month,revenue\n1,60000\n2,60000\n");
  const {text: printed} = await performed("calibrate", shop, ...small, "--targets", months, "--tolerance", "20%");
  expect(printed).toContain("Month by month");
});

test("what is wrong is said with its place", async () => {
  const targets = at("wrong.csv", "outcome,value\norders-per-jorney,38%\n");
  expect(await performed("calibrate", shop, "--targets", targets)).toEqual({
    code: 3,
    text: "",
    message: `${targets}:2:1 unknown outcome "orders-per-jorney" (did you mean "orders-per-journey"?)`
  });
  expect(await performed("calibrate", at("plain.yaml", text))).toMatchObject({
    code: 2,
    message: expect.stringContaining("no targets to fit to")
  });
  expect(await performed("calibrate", shop, "--parameters", "segments.all.nede")).toMatchObject({
    code: 2,
    message: 'unknown number: segments.all.nede, did you mean "segments.all.need"?'
  });
  expect(await performed("calibrate", shop, "--out", shop, "--force")).toMatchObject({
    code: 2,
    message: expect.stringContaining("is the scenario itself")
  });
});
