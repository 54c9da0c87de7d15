import {waterfall} from "../../src/charts/waterfall.ts";
import {context, effortExplanation, emptyExplanation, explanation, sampledExplanation} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "what makes the difference",
  options => waterfall(explanation, context, options),
  figure => {
    expect(described(figure)).toBe(
      "Integrated differs from Siloed by +$280 k (+$115 k to +$445 k): better. Most of it comes from Shared cart (+$214 k) and " +
        "Recognition across channels (+$168 k). Running costs of the links (−$156 k) and Chatbot before the desk (−$64 k) work against it."
    );
    expect(texts(figure)).toEqual(expect.arrayContaining(["Siloed", "One support desk (3 levers)", "+$280 k"]));
    // What was brought may be nothing at all, and what always costs the same has no interval to show.
    expect(figure.querySelectorAll(".chart-sentences li")).toHaveLength(2);
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(6 + 1 + 3);
  }
);

chart(
  "what makes the difference, of forty parts",
  options => waterfall(sampledExplanation, context, options),
  figure => {
    expect(texts(figure)).toContain("24 smaller parts together");
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(41);
  }
);

chart(
  "what makes a difference where less is better",
  options => waterfall(effortExplanation, context, options),
  figure =>
    expect(described(figure)).toContain(
      "−8.60 min (−9.30 to −7.90): better. Most of it comes from One support desk (−8.6 min)"
    )
);

chart(
  "what makes the difference where there is none",
  options => waterfall(emptyExplanation, context, options),
  figure => expect(figure.querySelector(".chart-body")?.textContent).toBe("Nothing to draw yet.")
);
