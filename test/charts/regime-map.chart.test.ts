import {regimeMap} from "../../src/charts/regime-map.ts";
import {boxesOnly, context, emptyRegimes, fineRegimes, regimesAnswer} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "where one strategy beats the other",
  options => regimeMap(regimesAnswer, context, options),
  figure => {
    // 22% of journeys change and the link costs 240,000: 1.9 M × 0.22 − 280,000 is clearly above 0 in the nearest cell (19%, 210,000)?
    // 361,000 − 250,000 = 111,000 with 70,000 to either side: yes.
    expect(described(figure)).toBe(
      "Integrated is better on 54% of the map; as the scenario stands, Integrated is better."
    );
    expect(texts(figure)).toContain("as it stands");
    expect(figure.querySelector(".chart-sentences")?.textContent).toBe(
      "Integrated wins when more than 18% of journeys change channel and the cart link costs less than $320 k (true in 96% of these worlds; " +
        "they hold 71% of all in which it wins)."
    );
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(30);
  }
);
chart("where one strategy beats the other, in fine steps", options => regimeMap(fineRegimes, context, options));
chart(
  "where one strategy beats the other, in words only",
  options => regimeMap(boxesOnly, context, options),
  figure => {
    expect(figure.querySelector("svg.chart-picture")).toBeNull();
    expect(figure.querySelectorAll(".chart-sentences li")).toHaveLength(2);
  }
);
chart("where one strategy beats the other before anything is known", options =>
  regimeMap(emptyRegimes, context, options)
);
