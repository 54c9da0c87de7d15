import {breakEven} from "../../src/charts/break-even.ts";
import {breakEvenAnswer, context, costBreakEven, emptyBreakEven, twiceBreakEven} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "where the better strategy changes",
  options => breakEven(breakEvenAnswer, context, options),
  figure => {
    expect(described(figure)).toBe(
      "Integrated is better above 43% (somewhere between 37.6% and 48.5%). It stands at 60%."
    );
    expect(texts(figure)).toEqual(
      expect.arrayContaining(["even at 43%", "now 60%", "Integrated is better", "Siloed is better"])
    );
  }
);
chart(
  "where the better strategy would change beyond the range",
  options => breakEven(costBreakEven, context, options),
  figure =>
    expect(described(figure)).toBe(
      "Integrated is better over the whole range. It stands at $240 k. It would change beyond the range, at $760 k."
    )
);
chart(
  "where the better strategy changes twice and less is better",
  options => breakEven(twiceBreakEven, context, options),
  figure => {
    expect(described(figure)).toContain(
      "Integrated is better above 1.8 days (somewhere between 1.3 and 2.5 days); Integrated is better below 7.8 days"
    );
    // More minutes lie above: there the other strategy is better.
    const marks = texts(figure);
    expect(marks.indexOf("Siloed is better")).toBeLessThan(marks.indexOf("Integrated is better"));
  }
);
chart("where the better strategy changes before anything is known", options =>
  breakEven(emptyBreakEven, context, options)
);
