import {pareto} from "../../src/charts/pareto.ts";
import {context, manyPareto, paretoAnswer, triplePareto} from "./answers.ts";
import {chart, described, expect, nodeDocument, test, texts} from "./chart.ts";

chart(
  "which combinations are not beaten",
  options => pareto(paretoAnswer, context, options),
  figure => {
    expect(described(figure)).toBe(
      "5 of 8 combinations are not beaten by any other in everything at once, Siloed, Integrated and Chatbot among them."
    );
    expect(texts(figure)).toEqual(expect.arrayContaining(["Shared cart", "Integrated"]));
  }
);
chart(
  "which combinations are not beaten in three outcomes",
  options => pareto(triplePareto, context, options),
  figure => {
    expect(figure.querySelectorAll("svg.chart-picture")).toHaveLength(2);
    expect(figure.querySelector(".chart-note")?.textContent).toContain("8 of 1024 combinations were tried.");
  }
);
chart("which of forty combinations are not beaten", options => pareto(manyPareto, context, options));
chart("which combinations are not beaten, of none", options => pareto({...paretoAnswer, points: []}, context, options));

test("two outcomes of a set of three can be chosen", async () => {
  const document = await nodeDocument();
  const chosen = {document, x: "customer-minutes-per-case", y: "repeat-share-12-months"};
  expect(pareto(triplePareto, context, chosen).querySelectorAll("svg.chart-picture")).toHaveLength(1);
  expect(() => pareto(triplePareto, context, {...chosen, x: "nps"})).toThrow("outcomes must be among those of the set");
});
