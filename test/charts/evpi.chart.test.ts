import {evpi} from "../../src/charts/evpi.ts";
import {context, decision, earlyDecision, manyDecision, pairDecision} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "what it is worth to know more",
  options => evpi(decision, context, options),
  figure => {
    expect(described(figure)).toBe(
      "To know everything before deciding is worth up to $61.0 k; most of it to know recognised here (recognition) (up to $38.0 k)."
    );
    expect(texts(figure)).toEqual(expect.arrayContaining(["everything", "$38.0 k"]));
  }
);
chart(
  "what it is worth to know one of forty numbers",
  options => evpi(manyDecision, context, options),
  figure => expect(figure.querySelectorAll("tbody tr")).toHaveLength(41)
);
chart(
  "that it is worth nothing to know more",
  options => evpi(pairDecision, context, options),
  figure =>
    expect(described(figure)).toBe("To know more is worth nothing: the same strategy is best in every sampled world.")
);
chart("what it is worth to know more before anything is known", options => evpi(earlyDecision, context, options));
