import {headline} from "../../src/charts/headline.ts";
import {chart, expect} from "./chart.ts";
import {early, empty, four, headlineOutcomes as outcomes, one, outcomes as all, two, pinned} from "./data.ts";

const texts = (figure: HTMLElement) => [...figure.querySelectorAll("svg text")].map(text => text.textContent);
const description = (figure: HTMLElement) => figure.querySelector(".chart-description")?.textContent;

chart(
  "headline of two strategies",
  options => headline({...two, outcomes}, options),
  figure => {
    expect(description(figure)).toBe(
      "Against Siloed, Integrated is better on conversion, repeat customers and customer time, with no clear difference on cost."
    );
    expect(texts(figure)).toEqual(expect.arrayContaining(["Siloed", "4.70%", "+0.80\u00a0points", "+0.71 to +0.89"]));
    expect([...figure.querySelectorAll(".chart-verdict")].map(verdict => verdict.textContent)).toEqual([
      "Integrated: better by 0.80\u00a0points, in 95% of paired worlds",
      "Integrated: better by 3.1\u00a0points",
      "Integrated: no clear difference",
      "Integrated: better by 8.6\u00a0min"
    ]);
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(8);
  }
);

chart(
  "headline of four strategies",
  options => headline({...four, outcomes}, options),
  figure => {
    expect(figure.querySelectorAll(".chart-verdict")).toHaveLength(12);
    expect(description(figure)).toContain(
      "is worse on repeat customers and customer time and better on cost, with no difference on conversion;"
    );
  }
);

chart(
  "headline of one strategy has no verdict",
  options => headline({...one, outcomes}, options),
  figure => {
    expect(figure.querySelectorAll(".chart-verdict")).toHaveLength(0);
    expect(description(figure)).toBe("One strategy, Siloed, has nothing to be compared with.");
  }
);

chart(
  "headline before there are intervals",
  options => headline({...early, outcomes}, options),
  figure => expect(texts(figure)).toContain("no interval yet")
);

chart(
  "headline where nobody came",
  options => headline({...empty, outcomes}, options),
  figure => expect(texts(figure).filter(text => text === "–")).toHaveLength(12)
);

chart(
  "headline with a payback that never comes and an outcome without a better side",
  options => headline({...two, outcomes: [all.payback, all.messages, all.nps]}, options),
  figure => {
    expect(texts(figure)).toContain("never");
    expect(figure.textContent).toContain("Integrated: lower by 6.8");
  }
);

chart(
  "headline with a pinned result and buttons at the foot of the cards",
  options =>
    headline(
      {...two, outcomes},
      {
        ...options,
        pinned,
        foot: ({label}) => {
          const button = (options.document ?? document).createElement("button");
          button.textContent = `About ${label}`;
          return button;
        }
      }
    ),
  figure => {
    expect(
      figure.querySelector(".chart-since")?.textContent?.replaceAll(/[\u00a0\u2060]/g, m => (m === "\u00a0" ? " " : ""))
    ).toMatch(/^Since the pinned result: Siloed \+0\.\d+ points and Integrated \+0\.\d+ points\.$/);
    expect(figure.querySelectorAll(".chart-card button")).toHaveLength(4);
    expect(figure.querySelectorAll('line[stroke-dasharray="3 2"], g[stroke-dasharray="3 2"] line')).not.toHaveLength(0);
  }
);
