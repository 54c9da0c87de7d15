import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {shopLog} from "../experiment/event-log/logs.ts";
import {performed} from "./throughline.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-"));
afterAll(() => rmSync(folder, {recursive: true}));
const log = join(folder, "log.csv");
writeFileSync(log, shopLog({customers: 150, seed: "command"}));

test("a log becomes a file that validates and compares", async () => {
  const out = join(folder, "firm.yaml");
  const {code, text, message} = await performed(
    "fit-log",
    log,
    "--out",
    out,
    "--title",
    "Ours",
    "--currency",
    "EUR",
    "--threads",
    "1"
  );
  expect({code, message}).toEqual({code: 0, message: ""});
  expect(text).toContain("Numbers from the log (evidence: your data)");
  expect(Math.max(...text.split("\n").map(line => line.length))).toBeLessThanOrEqual(100);
  expect(await performed("validate", out)).toMatchObject({code: 0, text: ""});
  const compared = await performed("compare", out, "--customers", "100", "--replications", "2", "--threads", "1");
  expect(compared.text).toContain("Joined up compared with As it is");
  expect(await performed("fit-log", log, "--out", out)).toMatchObject({
    code: 2,
    message: expect.stringContaining("--force")
  });
});

test("tables come as CSV and everything as JSON", async () => {
  const {text: csv} = await performed("fit-log", log, "--table", "transitions", "--threads", "1");
  expect(csv).toMatch(/^from,to,count,value,low,high\r\n/);
  const {text: json} = await performed("fit-log", log, "--json", "--threads", "1");
  expect(JSON.parse(json)).toMatchObject({
    customers: 151,
    orders: {buyers: 150},
    tables: {channels: expect.any(Array)}
  });
});

test("what is wrong is said, with its place where it has one", async () => {
  const bad = join(folder, "bad.csv");
  writeFileSync(bad, "user_id,event,timestamp\na,order,yesterday\n");
  expect(await performed("fit-log", bad)).toMatchObject({
    code: 3,
    message: expect.stringMatching(/bad\.csv:2:9 "yesterday" is no time/)
  });
  expect(await performed("fit-log", log, "--orders", "buy")).toMatchObject({
    code: 2,
    message: 'the log has no event "buy"'
  });
  expect(await performed("fit-log", log, "--columns", "usr=a")).toMatchObject({
    code: 2,
    message: expect.stringContaining('did you mean "user"?')
  });
  expect(await performed("fit-log", log, "--kinds", "app=ap")).toMatchObject({
    code: 2,
    message: expect.stringContaining("unknown kind of channel: ap")
  });
  expect(await performed("fit-log", log, "--out", join(folder, "x.json"))).toMatchObject({code: 2});
  expect(await performed("fit-log", log, "--currency", "euro")).toMatchObject({
    code: 2,
    message: "a currency is a code such as USD, not euro"
  });
});
