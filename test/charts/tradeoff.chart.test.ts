import {tradeoff} from "../../src/charts/tradeoff.ts";
import {chart, expect} from "./chart.ts";
import {early, empty, four, one, outcomes, two} from "./data.ts";

const axes = {x: outcomes.cost, y: outcomes.repeat};
const texts = (figure: HTMLElement) => [...figure.querySelectorAll("svg text")].map(text => text.textContent);
const description = (figure: HTMLElement) =>
  figure.querySelector(".chart-description")?.textContent?.replaceAll("\u00a0", " ");

chart(
  "cost against retention of two strategies",
  options => tradeoff({...two, ...axes}, options),
  figure => {
    expect(description(figure)).toBe(
      "Integrated against Siloed – cost: no clear difference; repeat customers: better by 3.1 points."
    );
    expect(texts(figure)).toEqual(expect.arrayContaining(["Siloed", "Integrated", "better on both", "worse on both"]));
    expect(figure.querySelectorAll('g[aria-label="arrow"] path')).toHaveLength(1);
  }
);

chart(
  "cost against retention of four strategies",
  options => tradeoff({...four, ...axes}, options),
  figure => expect(figure.querySelectorAll('g[aria-label="arrow"] path')).toHaveLength(3)
);

chart(
  "cost against retention of one strategy has no better corner",
  options => tradeoff({...one, ...axes}, options),
  figure => expect(texts(figure)).not.toContain("better on both")
);

chart("cost against retention before there are intervals", options => tradeoff({...early, ...axes}, options));
chart("cost against retention of nobody", options => tradeoff({...empty, ...axes}, options));

chart(
  "a payback that never comes leaves its strategy out of the picture",
  options => tradeoff({...two, x: outcomes.payback, y: outcomes.conversion}, options),
  figure => {
    expect(texts(figure)).not.toContain("Siloed");
    expect(figure.querySelector("tbody tr")?.textContent).toContain("never");
  }
);
