import {attribution, type AttributionData} from "../../src/charts/attribution.ts";
import {credits} from "../../src/charts/credits.ts";
import {range} from "./answers.ts";
import {chart, described, expect, nodeDocument, test, texts} from "./chart.ts";

const interval = (value: number, half: number) => ({...range(value, half), n: 10});
const rules = [
  ["last", "Last touch"],
  ["first", "First touch"]
] as const;

const source = (
  kind: "messages" | "visits",
  channel: string,
  truth: number | null,
  last: number,
  first: number
): AttributionData["sources"][number] => {
  const credit = Object.fromEntries(
    ["last", "first", "linear", "position", "decay", "markov", "shapley"].map(id => [
      id,
      interval(id === "first" ? first : last, 0.01)
    ])
  ) as AttributionData["sources"][number]["credit"];
  return {
    id: `${kind}:${channel}`,
    kind,
    channel,
    truth: truth === null ? null : interval(truth, 0.02),
    credit,
    completeCredit: credit,
    claims: interval(last * 1.6, 0.02)
  };
};

const data: AttributionData = {
  title: "Siloed",
  sources: [
    source("messages", "email", 0.04, 0.11, 0.03),
    source("messages", "search ads", 0.06, 0.31, 0.22),
    source("messages", "catalogue", 0.09, 0.02, 0.14),
    source("visits", "site", null, 0.4, 0.42),
    source("visits", "store", null, 0.16, 0.19)
  ],
  rules: rules.map(([id, title]) => ({
    id,
    title,
    error: interval(0.4, 0.02),
    completeError: interval(0.3, 0.02),
    gap: interval(0.1, 0.02),
    errors: []
  })),
  ownAccord: interval(0.81, 0.03)
};

chart(
  "where orders seem to come from",
  options => attribution(data, options),
  figure => {
    expect(described(figure)).toBe(
      "“Last touch” is furthest off for messages by search ads: it credits 31% of the orders, the truth is 6.00% (4.00 to 8.00%)."
    );
    expect(texts(figure)).toEqual(expect.arrayContaining(["too much credit", "too little credit"]));
    // 40% + 16% are credited to visits.
    expect(figure.querySelector("tbody tr:last-child")?.textContent).toContain("56.0%");
  }
);
chart("where orders seem to come from by the first touch", options => attribution(data, {...options, rule: "first"}));
chart(
  "where orders come from when nothing is sent",
  options => attribution({...data, sources: data.sources.slice(3), ownAccord: interval(1, 0)}, options),
  figure => expect(described(figure)).toBe("No channel sends anything: all orders are those of people on their own.")
);
chart("where orders come from when there are none", options =>
  attribution({...data, sources: [], ownAccord: {...interval(NaN, 0), low: null, high: null}}, options)
);

test("only a rule that was followed can stand beside the truth", async () => {
  const document = await nodeDocument();
  expect(() => attribution(data, {document, rule: "linear"})).toThrow("no attribution rule linear");
});
chart(
  "what every rule would report",
  options => credits({...data, orders: 5200}, options),
  figure => {
    expect(figure.querySelectorAll(".chart-part")).toHaveLength(3);
    // 31% instead of 6%; 2% instead of 9%.
    expect(texts(figure)).toEqual(expect.arrayContaining(["5.2 × too much", "22% of the truth"]));
    expect(figure.querySelector("tbody tr:last-child")?.textContent).toContain("wrongly credited");
  }
);
chart("what every rule would report when nothing is sent", options =>
  credits({...data, orders: 5200, sources: []}, options)
);
