import {sweep} from "../../src/charts/sweep.ts";
import {context, siloed, sweepAnswer} from "./answers.ts";
import {chart, described, expect, nodeDocument, test} from "./chart.ts";

const data = sweepAnswer;

chart(
  "the difference over a sweep",
  options => sweep(data, context, options),
  figure => {
    expect(described(figure)).toMatch(
      /^Integrated is better than Siloed on average in \d+ of 23 settings\. .* 1 run failed\.$/
    );
    expect(figure.querySelectorAll("svg.chart-picture")).toHaveLength(2);
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(23);
  }
);
chart("one strategy over a sweep along one number", options =>
  sweep({...data, strategies: [siloed], figures: data.figures.map(point => point.slice(0, 1))}, context, {
    ...options,
    parameter: "links.cart.setup"
  })
);
chart("a sweep of 250 points", options =>
  sweep(
    {
      ...data,
      points: Array.from({length: 250}, (_, i) => [0.35 + (i % 125) / 250, 80_000 + ((i * 79) % 250) * 2080]),
      figures: Array.from({length: 250}, (_, i) => [[[0]], [[((i * 31) % 997) * 900 - 300_000]]]),
      failed: []
    },
    context,
    options
  )
);
chart("a sweep of which every run failed", options =>
  sweep({...data, figures: data.figures.map(() => [null, null])}, context, options)
);

test("a sweep is drawn only by what it has", async () => {
  const document = await nodeDocument();
  expect(() => sweep(data, context, {document, outcome: "nps"})).toThrow("the sweep has no outcome nps");
  expect(() => sweep(data, context, {document, parameter: "a.b"})).toThrow("the sweep does not vary a.b");
});
