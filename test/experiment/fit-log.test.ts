import {beforeAll, describe, expect, test} from "vitest";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {readEventLog, type EventLog} from "../../src/experiment/event-log.ts";
import {fitToLog} from "../../src/experiment/event-log/fit.ts";
import {logTables, reportOf} from "../../src/experiment/event-log/report.ts";
import {fitLog, type FittedLog} from "../../src/experiment/fit-log.ts";
import {compare} from "../../src/experiment/compare.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {parameters} from "../../src/scenario/parameters.ts";
import {shopLog, truth} from "./event-log/logs.ts";

const runner = inlineRunner();
const logOf = (text: string): EventLog => {
  const {log, error} = readEventLog(text);
  if (log === null) throw new Error(error.message);
  return log;
};

describe("the log of a shop whose customers live by known numbers", () => {
  let found: FittedLog;
  beforeAll(async () => {
    found = await fitLog(logOf(shopLog({customers: 1200, seed: "shop"})), {runner, title: "The shop: ours"});
  });

  test("gives the numbers back within their intervals", () => {
    const {bgNbd, visits, orders, channels} = found.fit;
    const {r, alpha, a, b} = truth.model;
    const known = [
      [bgNbd!.rate, r / alpha],
      [bgNbd!.shape, r],
      [bgNbd!.dropOut, a / (a + b)],
      [bgNbd!.concentration, a + b]
    ] as const;
    for (const [{low, high}, value] of known) {
      expect(value).toBeGreaterThan(low!);
      expect(value).toBeLessThan(high!);
    }
    const {habit, error, taste} = visits.habit!;
    expect(Math.abs(Math.log(habit / truth.habit))).toBeLessThan(3 * error);
    expect(error).toBeLessThan(0.1);
    const names = visits.channels.map(c => channels[c].name);
    const [web, store, app] = ["web", "store", "app"].map(name => taste[names.indexOf(name)]);
    expect(store / web).toBeCloseTo(0.7, 1);
    expect(app / web).toBeCloseTo(0.4, 1);
    expect(orders.value!.mean).toBeCloseTo(60, 0);
  });

  test("becomes a scenario that reads, runs and sells what the buying model foretells", async () => {
    const {scenario, errors} = readScenario(found.text);
    expect(errors).toEqual([]);
    expect(scenario!.title).toBe("The shop: ours");
    const {foretold, simulated} = found.purchases;
    expect(simulated / foretold).toBeGreaterThan(0.97);
    expect(simulated / foretold).toBeLessThan(1.03);
    const {strategies} = await compare(scenario!, {customers: 300, replications: 2, runner});
    expect(strategies.map(({id}) => id)).toEqual(["multichannel", "omnichannel"]);
    expect(strategies[0].outcomes["average-order-value"].value).toBeCloseTo(60, -1);
  });

  test("marks what comes from it as such, and nothing else", () => {
    const own = parameters(found.scenario, "omnichannel").filter(({evidence}) => evidence === "your data");
    expect(own.map(({path}) => path)).toEqual([
      "journey.habit",
      "segments.customers.drop-out.concentration",
      "segments.customers.drop-out.mean",
      "segments.customers.need",
      "segments.customers.need-shape",
      "segments.customers.order.mean",
      "segments.customers.order.sd",
      "segments.customers.taste.app",
      "segments.customers.taste.store",
      "segments.customers.taste.web"
    ]);
    for (const {value, low, high} of own) expect(low! <= value && value <= high!).toBe(true);
  });

  test("is reported with what was learnt and what was not, and with a table of transitions", () => {
    const said = reportOf(found).join(" ").replaceAll("\u00a0", " ");
    expect(said).toMatch(/purchases are “Order Completed”: [\d,]+ of 1,200 buyers/);
    expect(said).toContain("Not in the log, so defaults:");
    const transitions = logTables(found).find(({id}) => id === "transitions")!;
    expect(transitions.rows).toHaveLength(9);
    const from = transitions.rows.filter(([channel]) => channel === "web");
    expect(from.reduce((sum, row) => sum + (row[3] as number), 0)).toBeCloseTo(1, 12);
    // after a visit to the web the odds are 2.5 : 0.7 : 0.4
    const [, , , share, low, high] = from.find(([, to]) => to === "web")!;
    expect(share).toBeCloseTo(2.5 / 3.6, 1);
    expect((low as number) < 2.5 / 3.6 && (high as number) > 2.5 / 3.6).toBe(true);
  });
});

test("a log of purchases alone makes a firm with a shop to buy in", async () => {
  const rows = Array.from({length: 60}, (_, i) => `c${i % 20},${19_800 + 7 * i}`).map(row => {
    const [who, day] = row.split(",");
    return `${who},${new Date(Number(day) * 86_400_000).toISOString().slice(0, 10)}`;
  });
  const {text, scenario, fit} = await fitLog(logOf(`customer,date\n${rows.join("\n")}\n`), {runner});
  expect(text).toContain("web: {kind: website}   # not in the log");
  expect(Object.keys(scenario.strategies)).toEqual(["multichannel", "omnichannel"]);
  expect(fit.visits.habit).toBeNull();
});

test("people who never stop have no drop-out", () => {
  const rows = Array.from({length: 400}, (_, i) => {
    const [who, n] = [i % 40, Math.floor(i / 40)];
    return `c${who},${new Date((19_000 + 30 * n + (who % 7)) * 86_400_000).toISOString().slice(0, 10)}`;
  });
  const {bgNbd, present} = fitToLog(logOf(`customer,date\n${rows.join("\n")}\n`));
  expect(bgNbd).toBeNull();
  expect(present).toMatchObject({customers: 40, dropOut: 0});
});

test("a hostile channel name stays text", async () => {
  const bad = '"x: {kind: website}\n#  - [evil'.replaceAll('"', '""');
  const lines = shopLog({customers: 40, seed: "hostile"}).split("\n");
  const text = [lines[0], `c0,view,2024-02-01,"${bad}",`, ...lines.slice(1)].join("\n");
  const {scenario, fit} = await fitLog(logOf(text), {
    runner,
    kinds: {['"x: {kind: website}\n#  - [evil']: "blog"},
    title: '"; strategies: {}'
  });
  expect(scenario.title).toBe('"; strategies: {}');
  expect(fit.channels.some(({kind}) => kind === "blog")).toBe(true);
});

describe("a log from which nothing can be learnt is refused", () => {
  const fit =
    (text: string, options = {}) =>
    () =>
      fitToLog(logOf(text), options);
  test("for want of purchases, repeats, and names that exist", () => {
    const views = "user_id,event,timestamp,channel\na,view,2025-01-01,web\na,order,2025-02-01,web\n";
    expect(fit("user_id,event,timestamp\na,view,2025-01-01\n")).toThrow(
      "no event of the log is clearly a purchase: say which are, --orders NAME; it has view"
    );
    expect(fit(views)).toThrow("nobody bought a second time");
    expect(fit(views, {orders: ["buy"]})).toThrow('the log has no event "buy"');
    expect(fit(views, {kinds: {shop: "store"}})).toThrow('the log has no channel "shop"');
  });
});
