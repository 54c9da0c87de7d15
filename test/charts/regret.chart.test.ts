import {regret} from "../../src/charts/regret.ts";
import {aloneDecision, context, decision, earlyDecision} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "what a wrong choice may cost",
  options => regret(decision, context, options),
  figure => {
    expect(described(figure)).toBe(
      "Shared cart only is the safest choice: it loses $128 k on average against the best strategy of each world, $420 k at worst. " +
        "Integrated has the higher expected value; Shared cart only has the smaller worst regret."
    );
    expect(texts(figure)).toContain("at worst $980 k");
  }
);
chart("what a choice without a choice may cost", options => regret(aloneDecision, context, options));
chart("what a wrong choice may cost before anything is known", options => regret(earlyDecision, context, options));
