import {expect, test} from "vitest";
import {performed, throughline} from "./throughline.ts";

const shop = "scenarios/small-shop.yaml";
const small = ["--customers", "60", "--replications", "2"];
const plain = (text: string) => text.replaceAll(/\s+/g, " ");

test("roadmap says first what to build, then what it is worth, and prints its plan", async () => {
  const {code, text} = await performed("roadmap", shop, ...small);
  expect(code).toBe(0);
  expect(plain(text)).toContain("Build nothing of it: no plan is worth more than Multichannel as it stands.");
  expect(plain(text)).toContain("Exact: all 34 plans were valued");
  expect(text).toMatch(/^Everything at once +\$14\.9 k /m);
});

test("roadmap takes a budget, stretches in words and an order", async () => {
  const {stdout, code} = await throughline(
    "roadmap",
    "scenarios/migration.yaml",
    ...small,
    "--budget=60000",
    "--every=6 months",
    "--plans=20",
    "--after=links.case:links.orders,tools.new-ways:links.identity",
    "--json"
  );
  expect(code).toBe(0);
  const {figures} = JSON.parse(stdout);
  expect(figures.budget).toEqual({perStretch: 60_000, months: 6});
  expect(figures.dependencies).toContainEqual({
    id: "omnichannel/links.case",
    needs: "omnichannel/links.orders",
    because: expect.any(String)
  });
  // 260,000 of 60,000 a half-year.
  const order: {id: string; month: number}[] = figures.others.find(({id}: {id: string}) => id === "file-order").steps;
  expect(order.find(({id}) => id.endsWith("identity"))!.month).toBe(24);
});

test("optimise prints what is worth considering as a table, and every combination as CSV", async () => {
  const {text} = await performed("optimise", shop, ...small, "--outcomes=cost-per-customer,orders-per-journey");
  expect(plain(text)).toContain(
    "All 64 combinations of 6 changes between Multichannel and Joined up were lived through."
  );
  expect(text).toMatch(/^Worth considering, by cost$/m);
  const csv = await performed("optimise", shop, ...small, "--by=section", "--table=points");
  expect(csv.text.trim().split("\n")).toHaveLength(1 + 4);
});

test("naive puts the truth beside what the data say", async () => {
  const {text} = await performed("naive", "scenarios/null-world.yaml", "--customers=400", "--replications=2");
  expect(plain(text)).toMatch(
    /Buyers in several channels against buyers in one: the data say \d+% .* the truth is 0% exactly/
  );
});

test("what was asked wrongly is said in a sentence", async () => {
  const said = async (...args: readonly string[]) => {
    const {code, message} = await performed(...args);
    expect(code).toBe(2);
    return message;
  };
  expect(await said("roadmap", shop, "--every=5 weeks")).toContain("--every is a time in whole months");
  expect(await said("roadmap", shop, "--budget=lots")).toContain("--budget is a number");
  expect(await said("roadmap", shop, ...small, "--after=links.kart:links.cart")).toContain("unknown lever: links.kart");
  expect(await said("optimise", shop, "--by=size")).toContain("--by is lever or section, not size");
  expect(await said("optimise", shop, ...small, "--outcomes=payback")).toContain("payback is a comparison");
  expect(await said("naive", shop, ...small, "--followed=0")).toContain("--followed is a whole number from 1 on");
});
