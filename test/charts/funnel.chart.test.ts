import {funnel} from "../../src/charts/funnel.ts";
import {chart, expect} from "./chart.ts";
import {empty, four, one, two, gapped, pinned} from "./data.ts";

const plain = (text: string | null | undefined) => text?.replaceAll("\u00a0", " ");
const description = (figure: HTMLElement) => plain(figure.querySelector(".chart-description")?.textContent);

chart(
  "funnel of two strategies",
  options => funnel(two, options),
  figure => {
    expect(description(figure)).toBe(
      "Of 100 journeys, these reach “order”: 4.7 in Siloed and 5.5 in Integrated; Integrated differs most at “cart” (+1.5 points)."
    );
    const cart = [...figure.querySelectorAll("tbody tr")][2]!;
    expect([...cart.children].map(cell => cell.textContent)).toEqual([
      "Cart",
      "63,860",
      "15.5%",
      "25.8%",
      "70,470",
      "17.0%",
      "27.9%"
    ]);
  }
);

chart("funnel of four strategies", options => funnel(four, options));
chart("funnel of one strategy", options => funnel(one, options));
chart(
  "funnel without steps",
  options => funnel(empty, options),
  figure => expect(description(figure)).toBe("Nothing to draw yet.")
);

const [siloed] = two.strategies;
chart(
  "funnel without journeys",
  options => {
    const none = ["journey", "cart", "order"].map(step => ({step, count: 0}));
    return funnel({strategies: [{...siloed!, curves: {...siloed!.curves, funnel: none}}]}, options);
  },
  figure => expect(figure.querySelectorAll('g[aria-label="rect"] rect')).toHaveLength(0)
);

chart(
  "funnel side by side",
  options => funnel(two, {...options, mode: "side", pinned}),
  figure => expect(figure.querySelectorAll(".chart-part svg.chart-picture")).toHaveLength(2)
);

chart(
  "funnel as differences from the baseline",
  options => funnel(gapped, {...options, mode: "difference"}),
  figure => {
    expect(figure.querySelector(".chart-description")?.textContent).toContain("4 of 4 differences are clear of noise.");
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(4);
  }
);
