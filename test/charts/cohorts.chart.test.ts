import {cohorts} from "../../src/charts/cohorts.ts";
import {aloneCohorts, cohortsAnswer, emptyCohorts, longCohorts} from "./answers.ts";
import {chart, described, expect} from "./chart.ts";

chart(
  "who orders again by month of the first order",
  options => cohorts(cohortsAnswer, options),
  figure => {
    expect(described(figure)).toMatch(
      /^6 months after the first order, [\d.]+% of the customers of Integrated order in that month, [\d.]+% in Siloed\.$/
    );
    expect(figure.querySelectorAll("svg.chart-picture")).toHaveLength(3);
  }
);
chart(
  "who orders again in a picture too narrow for numbers",
  options => cohorts(longCohorts, {...options, width: Math.min(options.width ?? 640, 400)}),
  figure => expect(figure.querySelector(".chart-note")?.textContent).toContain("hollow ones are below zero")
);
chart(
  "who orders again of one strategy in two months",
  options => cohorts(aloneCohorts, options),
  // Only the first cohort is seen for a month: 8% of its 500.
  figure =>
    expect(described(figure)).toBe(
      "1 month after the first order, 8.00% of the customers of Siloed order in that month."
    )
);
chart("who orders again where nobody orders", options => cohorts(emptyCohorts, options));
