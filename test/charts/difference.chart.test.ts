import {difference} from "../../src/charts/difference.ts";
import {chart, expect} from "./chart.ts";
import {early, empty, four, headlineOutcomes, one, outcomes as all, two} from "./data.ts";

const outcomes = Object.values(all);
const description = (figure: HTMLElement) => figure.querySelector(".chart-description")?.textContent;
const headings = (figure: HTMLElement) => [...figure.querySelectorAll("h4")].map(heading => heading.textContent);

chart(
  "differences by unit",
  options => difference({...two, outcomes}, options),
  figure => {
    expect(description(figure)).toBe(
      "Of 12 outcomes, Integrated is better than Siloed on 9, with no clear difference on 3."
    );
    expect(headings(figure)).toEqual(["Shares, in points", "Money", "Minutes", "Contacts", "Counts", "Scores"]);
    expect(figure.querySelector(".chart-note")?.textContent).toBe(
      "Not drawn, because no difference can be computed: payback."
    );
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(12);
  }
);

chart(
  "differences as shares of the baseline",
  options => difference({...two, outcomes}, {...options, by: "relative"}),
  figure => {
    expect(headings(figure)).toEqual(["Change as a share of Siloed’s value"]);
    expect([...figure.querySelectorAll("svg text")].map(text => text.textContent)).toContain("−37%");
  }
);

chart(
  "differences of three strategies",
  options => difference({...four, outcomes: headlineOutcomes}, options),
  figure => expect(figure.querySelectorAll(".chart-legend li")).toHaveLength(3)
);

chart("differences before there are intervals", options => difference({...early, outcomes: headlineOutcomes}, options));

chart(
  "differences of one strategy",
  options => difference({...one, outcomes}, options),
  figure => expect(figure.querySelector("svg")).toBeNull()
);

chart("differences where nobody came", options => difference({...empty, outcomes: headlineOutcomes}, options));
