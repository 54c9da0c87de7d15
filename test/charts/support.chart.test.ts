import {support} from "../../src/charts/support.ts";
import {chart, expect} from "./chart.ts";
import {early, empty, four, one, supportOutcomes as outcomes, two} from "./data.ts";

const description = (figure: HTMLElement) => figure.querySelector(".chart-description")?.textContent;

chart(
  "support effort of two strategies",
  options => support({...two, outcomes}, options),
  figure => {
    expect(description(figure)).toBe("Of 4 measures of support effort, Integrated is better than Siloed on 4.");
    expect(figure.querySelectorAll(".chart-panel svg.chart-picture")).toHaveLength(4);
  }
);

chart("support effort of four strategies", options => support({...four, outcomes}, options));
chart("support effort of one strategy", options => support({...one, outcomes}, options));
chart(
  "support effort before there are intervals",
  options => support({...early, outcomes}, options),
  figure => expect(description(figure)).toContain("In 4 measures of support effort there is no clear difference")
);
chart("support effort where nobody asked", options => support({...empty, outcomes}, options));
