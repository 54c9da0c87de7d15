import {morrisPlane} from "../../src/charts/morris-plane.ts";
import {context, emptySensitivity, manyMorris, morrisAnswer} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "which numbers matter",
  options => morrisPlane(morrisAnswer, context, options),
  figure => {
    expect(described(figure)).toContain(
      "Recognised here (recognition), one-off cost (cart link) and journeys that change channel matter most"
    );
    expect(described(figure)).toContain(
      "the effect of journeys that change channel depends on where the other numbers stand"
    );
    expect(described(figure)).toContain("3 of 7 numbers have an effect that is not told from none.");
    expect(texts(figure)).toContain("recognition: recognised here");
  }
);
chart(
  "which numbers matter, of forty",
  options => morrisPlane(manyMorris, context, options),
  figure => expect(figure.querySelectorAll("tbody tr")).toHaveLength(40)
);
chart("which numbers matter before anything is known", options => morrisPlane(emptySensitivity, context, options));
