import {answerCharts} from "../../src/charts/answer.ts";
import type {Question, Result} from "../../src/experiment/result.ts";
import {
  breakEvenAnswer,
  calibration,
  context,
  decision,
  explanation,
  manyMorris,
  moversAnswer,
  naiveAnswer,
  paretoAnswer,
  regimesAnswer,
  roadmapAnswer,
  selectionAnswer,
  siloed,
  integrated,
  sobolAnswer,
  sweepAnswer,
  tornadoAnswer
} from "./answers.ts";
import {expect, nodeDocument, test} from "./chart.ts";

const strategies = [
  siloed,
  integrated,
  {id: "chatbot-first", title: "Chatbot first"},
  {id: "cart-only", title: "Shared cart only"}
];

const resultOf = (question: Question, figures: unknown): Result => ({
  question,
  inputs: {
    version: "1.0.0",
    scenario: "A mattress seller",
    seed: "leesa",
    currency: "USD",
    customers: 400,
    replications: 5,
    market: 500_000,
    days: 730,
    strategies,
    options: {}
  },
  method: [],
  answer: [],
  figures,
  tables: [],
  fingerprint: "5a7c3e9f"
});

test.each<[Question, unknown, string[]]>([
  ["explain", explanation, ["waterfall"]],
  ["movers", moversAnswer, ["movers", "flow", "step-matrix", "switches", "cohorts"]],
  ["sweep", sweepAnswer, ["sweep"]],
  ["sensitivity", tornadoAnswer, ["tornado"]],
  ["sensitivity", manyMorris, ["morris"]],
  ["sensitivity", sobolAnswer, ["sobol"]],
  ["sensitivity", {...sobolAnswer, morris: manyMorris.morris}, ["sobol", "morris"]],
  ["break-even", breakEvenAnswer, ["break-even"]],
  ["regimes", regimesAnswer, ["regimes"]],
  ["decide", decision, ["distribution", "regret", "evpi"]],
  ["roadmap", roadmapAnswer, ["roadmap"]],
  ["optimise", paretoAnswer, ["pareto"]],
  ["naive", naiveAnswer, ["dumbbell"]],
  ["calibrate", calibration, ["posterior"]],
  ["select", selectionAnswer, ["selection"]],
  ["compare", {}, []]
])("the answer to %s is drawn by its own figures", async (question, figures, kinds) => {
  const document = await nodeDocument();
  const drawn = answerCharts(resultOf(question, figures), context, {document, headingLevel: 5, width: 400});
  expect(drawn.map(({className}) => className)).toEqual(kinds.map(kind => `chart chart-${kind}`));
});

test("strategies look as in the scenario where an answer is about some of them", async () => {
  const document = await nodeDocument();
  const selected = {...selectionAnswer, strategies: selectionAnswer.strategies.slice(3), chosen: "cart-only"};
  const [figure] = answerCharts(resultOf("select", selected), context, {document});
  expect(figure!.innerHTML).toContain("--chart-series-4");
  expect(figure!.innerHTML).not.toContain("--chart-series-1");
});
