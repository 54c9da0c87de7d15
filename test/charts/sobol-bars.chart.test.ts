import {sobolBars} from "../../src/charts/sobol-bars.ts";
import {context, emptySensitivity, manySobol, sobolAnswer} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "where the doubt comes from",
  options => sobolBars(sobolAnswer, context, options),
  figure => {
    expect(described(figure)).toBe(
      "Recognised here (recognition) causes most of the doubt: 50% of the variance that the numbers cause, 41% by itself. " +
        "81% of it they cause one by one, the rest by acting together. " +
        "What we do not know causes 83% of all doubt (standard deviation $240 k), luck in a sample of this size 17% ($108 k)."
    );
    expect(texts(figure)).toEqual(expect.arrayContaining(["luck", "what we do not know"]));
    expect(figure.querySelector(".chart-note")?.textContent).toContain("below 0");
  }
);
chart(
  "where the doubt comes from, of forty numbers without Shapley effects",
  options => sobolBars(manySobol, context, options),
  figure => expect(figure.querySelector(".chart-note")?.textContent).toBe("24 more are in the table.")
);
chart("where the doubt comes from before anything is known", options => sobolBars(emptySensitivity, context, options));
