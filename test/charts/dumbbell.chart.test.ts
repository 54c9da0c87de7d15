import {naiveDumbbell} from "../../src/charts/dumbbell.ts";
import {context, emptyNaive, naiveAnswer, rightNaive} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "what the data seem to say",
  options => naiveDumbbell(naiveAnswer, context, options),
  figure => {
    expect(described(figure)).toBe(
      "2 of 4 conclusions are wrong. Furthest off: “After against before” says −1.8 points (−2.7 to −0.9), the truth is +3.1 points (+2.7 to +3.5)."
    );
    expect(texts(figure)).toEqual(expect.arrayContaining(["wrong sign", "too high", "right", "open"]));
    expect(figure.querySelectorAll("svg.chart-picture")).toHaveLength(3);
  }
);
chart(
  "what the data say rightly",
  options => naiveDumbbell(rightNaive, context, options),
  figure => expect(described(figure)).toBe("The only conclusion is not clearly wrong.")
);
chart("what the data seem to say of nothing", options => naiveDumbbell(emptyNaive, context, options));
