import {cash, paybackMonth} from "../../src/charts/cash.ts";
import {chart, expect, test} from "./chart.ts";
import {early, empty, four, one, two, pinned} from "./data.ts";

const description = (figure: HTMLElement) =>
  figure.querySelector(".chart-description")?.textContent?.replaceAll("\u00a0", " ");

chart(
  "cash gained over the baseline",
  options => cash(two, options),
  figure => {
    expect(description(figure)).toBe(
      "Integrated falls behind Siloed by $464 k at worst (month 1) and has paid for itself in month 18; " +
        "after 24 months it is $280 k ahead (+$115 k to +$445 k)."
    );
    expect([...figure.querySelectorAll("svg text")].map(text => text.textContent)).toContain("paid back in month 18");
  }
);

chart(
  "cash gained by three strategies",
  options => cash(four, options),
  figure => expect(figure.querySelectorAll('g[aria-label="line"]')).toHaveLength(3)
);

chart(
  "cash of every strategy",
  options => cash(two, {...options, of: "total"}),
  figure =>
    expect(description(figure)).toBe("After 24 months Siloed has gathered $2.92 M and Integrated has gathered $3.20 M.")
);

chart("cash gained before there are intervals", options => cash(early, options));

chart(
  "cash gained with nothing to compare",
  options => cash(one, options),
  figure => expect(figure.querySelector(".chart-body")?.textContent).toBe("Nothing to draw yet.")
);

chart("cash without months", options => cash(empty, options));

const months = (gain: readonly number[]) => ({
  ...two,
  strategies: [
    two.strategies[0]!,
    {...two.strategies[1]!, curves: {...two.strategies[1]!.curves, cashGain: {value: gain, low: [], high: []}}}
  ]
});

chart(
  "cash that is not paid back",
  options => cash(months([-480_000, -450_000, -431_000, -420_000, -415_000, -413_000, NaN]), options),
  figure => expect(description(figure)).toContain("has not paid for itself; after 5 months it is $413 k behind.")
);

chart(
  "cash that is never behind",
  options => cash(months([0, 12_000, 31_000, 50_000]), options),
  figure => expect(description(figure)).toBe("Integrated is never behind Siloed; after 3 months it is $50.0 k ahead.")
);

test("the month of payback lies between the months around zero", () => {
  expect(paybackMonth([-100, -50, 50, 60])).toBe(1.5);
  expect(paybackMonth([-100, 0])).toBe(1);
  expect(paybackMonth([0, 10])).toBe(0);
  expect(paybackMonth([-10, -5])).toBe(Infinity);
  // What falls back below zero has not been paid back.
  expect(paybackMonth([-10, 5, -5])).toBe(Infinity);
  expect(paybackMonth([-10, 5, -5, 5])).toBe(2.5);
  expect(paybackMonth([])).toBe(0);
});

chart(
  "cash side by side with a pinned result",
  options => cash(two, {...options, of: "total", mode: "side", pinned}),
  figure => {
    expect(figure.querySelectorAll(".chart-part svg.chart-picture")).toHaveLength(2);
    expect(figure.querySelectorAll('g[aria-label="line"]')).toHaveLength(5);
    expect(figure.querySelector(".chart-note")?.textContent).toContain("Grey dots: the pinned result");
  }
);
