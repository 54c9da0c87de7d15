import {distribution} from "../../src/charts/distribution.ts";
import {aloneDecision, context, decision, earlyDecision, pairDecision} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

const dots = (figure: HTMLElement) => figure.querySelectorAll('svg g[aria-label="dot"] > *').length;

chart(
  "what each strategy may gain",
  options => distribution(decision, context, options),
  figure => {
    expect(described(figure)).toMatch(
      /^Integrated has the highest expected value: \+\$265 k .* over Siloed, \+\$102 k .* over Shared cart only\. It is the best in 55% of the worlds; in 90% of them it gains −\$\d+ k to \+\$\d+ k over Siloed\.$/
    );
    // Three strategies with a symbol, 20 outcomes and a mean each.
    expect(dots(figure)).toBe(3 * 22);
    expect(texts(figure).join()).toContain("best in 27%");
  }
);
chart(
  "what a second strategy may gain",
  options => distribution(pairDecision, context, options),
  figure =>
    expect(described(figure)).toBe(
      "Siloed has the highest expected value, +$14 k (−$16 k to +$44 k) over Integrated; it is the best in 14% of the worlds."
    )
);
chart("what a strategy alone may gain", options => distribution(aloneDecision, context, options));
chart("what each strategy may gain before anything is known", options => distribution(earlyDecision, context, options));
