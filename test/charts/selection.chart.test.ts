import {selection} from "../../src/charts/selection.ts";
import {context, cutSelection, emptySelection, selectionAnswer} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "the best of four strategies",
  options => selection(selectionAnswer, context, options),
  figure => {
    expect(described(figure)).toBe(
      "Integrated is chosen: with 95% certainty it is the best, or within $50 k of it, after 112 replications in all."
    );
    expect(texts(figure)).toEqual(expect.arrayContaining(["chosen", "dropped out after 18, behind Integrated"]));
  }
);
chart(
  "the best strategy where the budget ended before",
  options => selection(cutSelection, context, options),
  figure => expect(described(figure)).toBe("Integrated is ahead, but the budget ended before the choice was certain.")
);
chart("the best strategy before anything is known", options => selection(emptySelection, context, options));
