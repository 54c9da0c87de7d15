import {retention} from "../../src/charts/retention.ts";
import {chart, expect} from "./chart.ts";
import {early, empty, four, gapped, one, pinned, two} from "./data.ts";

const description = (figure: HTMLElement) => figure.querySelector(".chart-description")?.textContent;
const count = (figure: HTMLElement, selector: string) => figure.querySelectorAll(selector).length;

chart(
  "retention of two strategies",
  options => retention(two, options),
  figure => {
    expect(description(figure)).toBe(
      "24 months after their first order, still customers: 57.5% in Siloed and 65.4% in Integrated."
    );
    expect(count(figure, 'g[aria-label="line"]')).toBe(2);
    expect(count(figure, 'g[aria-label="area"]')).toBe(2);
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(25);
    expect(figure.querySelector("tbody tr:nth-child(13)")?.textContent).toBe(
      "1268.5% (66.6% to 70.4%)74.7% (72.9% to 76.5%)"
    );
  }
);

chart(
  "retention of four strategies",
  options => retention(four, options),
  figure => expect(count(figure, 'g[aria-label="line"]')).toBe(4)
);

chart("retention of one strategy", options => retention(one, options));

chart(
  "retention before there are intervals",
  options => retention(early, options),
  figure => expect(figure.querySelector('g[aria-label="area"] path')?.getAttribute("d") ?? "").toBe("")
);

chart(
  "retention of nobody",
  options => retention(empty, options),
  figure => expect(figure.querySelector(".chart-body")?.textContent).toBe("Nothing to draw yet.")
);

chart(
  "retention side by side, each with the baseline behind it",
  options => retention(two, {...options, mode: "side"}),
  figure => {
    expect(count(figure, ".chart-part svg.chart-picture")).toBe(2);
    expect(figure.querySelector(".chart-badge")?.textContent).toBe("baseline");
    expect(count(figure, 'g[aria-label="line"]')).toBe(3);
    const axes = [...figure.querySelectorAll(".chart-part svg")].map(svg =>
      [...svg.querySelectorAll('g[aria-label="y-axis tick label"] text')].map(text => text.textContent).join(" ")
    );
    expect(new Set(axes.filter(Boolean)).size).toBe(1);
    expect(figure.querySelector(".chart-note")?.textContent).toContain("thin dashed line is Siloed");
  }
);

chart(
  "retention as a difference from the baseline",
  options => retention(gapped, {...options, mode: "difference"}),
  figure => {
    expect(description(figure)?.replaceAll("\u00a0", " ")).toBe(
      "24 months after their first order Integrated keeps +7.9 points (+5.9 to +9.9 points)."
    );
    expect(count(figure, 'g[aria-label="area"]')).toBe(1);
  }
);

chart(
  "retention with a pinned result behind it",
  options => retention(two, {...options, pinned}),
  figure => {
    expect(count(figure, 'g[aria-label="line"]')).toBe(4);
    expect(count(figure, 'g[aria-label="area"]')).toBe(2);
    expect(figure.querySelector("thead")?.textContent).toContain("pinned: Integrated");
  }
);
