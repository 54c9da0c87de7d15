import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {parquetReadObjects} from "hyparquet";
import {afterAll, expect, test} from "vitest";
import {performed, start, throughline} from "./throughline.ts";

const shop = "scenarios/small-shop.yaml";
const folder = mkdtempSync(join(tmpdir(), "throughline-sweep-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const small = ["--customers", "60", "--replications", "2", "--points", "3", "--threads", "1"];
const inFolder = (name: string, text?: string) => {
  const path = join(folder, name);
  if (text !== undefined) writeFileSync(path, text);
  return path;
};

test("a sweep says who wins where, in sentences", async () => {
  const {code, text} = await performed("sweep", shop, ...small, "--parameters", "journey.mobile=5%..40%");
  expect(code).toBe(0);
  expect(text).toContain("In net present value Joined up is worse than Multichannel at all 3 points.");
  expect(text).toContain("3 points of 1 number");
  // single runs are for files
  expect(text).not.toContain("Runs:");
});

test("CSV and Parquet hold the same rows, and the file says the same as the standard output", async () => {
  const args = ["sweep", shop, ...small, "--parameters", "journey.mobile=5%..40%", "--outcomes", "cost-per-order"];
  const [csv, parquet] = [inFolder("rows.csv"), inFolder("rows.parquet")];
  const printed = await performed(...args, "--csv");
  expect(await performed(...args, "--out", csv)).toEqual({code: 0, text: "", message: ""});
  expect(await performed(...args, "--out", parquet)).toEqual({code: 0, text: "", message: ""});
  expect(readFileSync(csv, "utf8")).toBe(printed.text);
  const [head, ...lines] = printed.text.trimEnd().split("\r\n");
  expect(head).toBe("point,strategy,replication,journey.mobile,cost-per-order");
  const bytes = readFileSync(parquet);
  const rows = await parquetReadObjects({file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)});
  expect(rows.map(row => Object.values(row).join(","))).toEqual(lines);
  expect(rows).toHaveLength(3 * 2 * 2);
});

test("a list of points is read from a file, and what is wrong with one is told by line and column", async () => {
  const list = inFolder("list.csv", "journey.mobile,segments.neighbours.need\n20%,2 per year\n0.3,1.5\n");
  const {code, text} = await performed(
    "sweep",
    shop,
    "--customers",
    "40",
    "--replications",
    "1",
    "--list",
    list,
    "--csv"
  );
  expect(code).toBe(0);
  expect(text.split("\r\n").map(line => line.split(",").slice(0, 5).join(","))).toEqual([
    "point,strategy,replication,journey.mobile,segments.neighbours.need",
    "0,multichannel,0,0.2,2",
    "0,omnichannel,0,0.2,2",
    "1,multichannel,0,0.3,1.5",
    "1,omnichannel,0,0.3,1.5",
    ""
  ]);
  const wrong = inFolder("wrong.csv", "journey.mobil\nmuch\n");
  expect(await performed("sweep", shop, "--list", wrong)).toEqual({
    code: 3,
    text: "",
    message: `${wrong}:1:1 "journey.mobil" is no number of this scenario (did you mean "journey.mobile"?)\n${wrong}:2:1 "much" is no quantity for journey.mobil (write it as a scenario does: 0.4, 30%, 2d, 4 per year)`
  });
});

test.each([
  [["--design", "sobel"], 'unknown design sobel: did you mean "sobol"?'],
  [["--design", "list"], "the design list needs --list PATH"],
  [["--design", "grid", "--points", "9"], "--points is for sobol and latin-hypercube; a grid has its own"],
  [["--list", "a.csv", "--design", "grid"], "--list gives the points, so the design is list, not grid"],
  [["--list", "a.csv", "--parameters", "journey.mobile"], "--list names the numbers in its head"],
  [["--parameters", "journey.mobil"], 'unknown number: journey.mobil, did you mean "journey.mobile"?'],
  [["--parameters", "journey.mobile=40%..5%"], "a range needs a low end below its high end"],
  [["--outcomes", "profit"], "unknown outcome: profit"],
  [["--table", "runz", ...small, "--parameters", "journey.mobile"], 'unknown table runz: did you mean "runs"?']
])("%j is wrong usage", async (args, message) => {
  const ended = await performed("sweep", shop, ...args);
  expect(ended.code).toBe(2);
  expect(ended.message).toContain(message);
});

test("more lives than one run may have are refused before anything runs", async () => {
  const {code, message} = await performed("sweep", shop, "--points", "90000", "--parameters", "journey.mobile");
  expect(code).toBe(4);
  expect(message).toContain("90000 points × 2 strategies × 5 replications × 1000 customers are 900000000 lives");
});

test("whoever gets a file is told on stderr which worlds failed, and what came from the cache", async () => {
  const out = inFolder("failed.csv");
  const args = ["sweep", shop, "--customers", "40", "--replications", "1", "--design", "grid", "--threads", "1"];
  const cache = ["--cache", inFolder("failing cells")];
  const parameters = ["--parameters", "market.people=-100..300:2"];
  const failed = "2 of 4 worlds failed and are left out: invalid value for market.people: -100 (2 times).\n";
  expect(await throughline(...args, ...parameters, "--out", out)).toMatchObject({code: 0, stdout: "", stderr: failed});
  const place = inFolder("failing cells");
  expect((await throughline(...args, ...parameters, ...cache, "--csv")).stderr).toBe(
    `${failed}${place}: 0 runs were there, 2 were simulated\n`
  );
  const again = await throughline(...args, ...parameters, ...cache, "--csv");
  expect(again.stderr).toBe(`${failed}${place}: 2 runs were there, 0 were simulated\n`);
  expect(again.stdout).toBe(readFileSync(out, "utf8"));
});

test("an interrupted sweep with a cache says that the same command goes on, and it does", async () => {
  const cache = inFolder("cells");
  const args = [
    "sweep",
    shop,
    "--customers",
    "100",
    "--replications",
    "2",
    "--points",
    "100",
    "--csv",
    "--cache",
    cache
  ];
  const child = start([...args, "--parameters", "journey.mobile=5%..40%"]);
  const there = () => {
    try {
      return readdirSync(cache).length > 0;
    } catch {
      return false;
    }
  };
  while (!there() && child.exitCode === null) await sleep(5);
  child.kill("SIGINT");
  expect(await child.ended).toMatchObject({
    code: 130,
    stdout: "",
    stderr: `interrupted; the same command goes on from what is in ${cache}\n`
  });
  const {code, stderr} = await throughline(...args, "--parameters", "journey.mobile=5%..40%");
  const [, found, simulated] = /(\d+) runs were there, (\d+) were simulated/.exec(stderr)!.map(Number);
  expect({code, all: found! + simulated!}).toEqual({code: 0, all: 400});
  expect(found).toBeGreaterThan(0);
});

test("a cache that cannot be one is refused", async () => {
  const file = inFolder("file", "text");
  expect(await performed("sweep", shop, ...small, "--cache", file)).toMatchObject({code: 2, text: ""});
});
