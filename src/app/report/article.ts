import {answerCharts} from "../../charts/answer.ts";
import {element} from "../../charts/dom.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import {outcomes} from "../../outcome/registry.ts";
import {allAnswers} from "./answers.ts";
import {answer} from "../state/answer.ts";
import type {Answered} from "../questions/answered.ts";
import type {Bench} from "../view/bench.ts";
import type {Host} from "../view/host.ts";
import {assumptions} from "./assumptions.ts";
import {changes} from "./changes.ts";
import {differences} from "./differences.ts";
import {limits} from "./odd-parts.ts";
import {oddOf} from "./odd.ts";
import {definitions, paragraph, section, type Cell} from "./sections.ts";
import {strategies} from "./strategies.ts";
import {words} from "./words.ts";

/** Width of pictures in the report, px: a page of paper. */
const WIDTH = 680;

/** The whole report on what is on the bench: decision, assumptions, pictures, differences, changes, answers, model, and how to compute it again. */
export async function reportArticle({
  bench,
  pictures,
  link,
  keeping
}: Pick<Host, "bench" | "pictures" | "link" | "keeping">): Promise<HTMLElement> {
  const comparison = bench.comparison.peek();
  if (comparison === null || bench.stale.peek()) throw new Error(words.tools.waiting);
  const known = await allAnswers({bench, keeping});
  const [draw, address] = [await pictures, await link().catch((error: unknown) => error as Error)];
  return element(
    document,
    "article",
    {class: "report", "data-theme": "light", lang: "en"},
    head(bench, comparison),
    section("pictures", words.pictures, ...drawings(bench, comparison, draw)),
    differences(comparison),
    ...answers(known),
    strategies(bench),
    changes(bench),
    assumptions(bench),
    model(bench, comparison),
    section(
      "limits",
      words.limits,
      element(document, "ul", {}, ...limits.map(text => element(document, "li", {}, text)))
    ),
    identity(bench, comparison, address)
  );
}

function head(bench: Bench, comparison: Comparison): HTMLElement {
  const {scenario} = bench.opened.peek();
  const {customers, replications, market, days} = comparison;
  return element(
    document,
    "header",
    {},
    paragraph(`${words.kind} · ${scenario.title}`, "report-kind"),
    element(document, "h1", {}, scenario.question ?? scenario.title),
    ...answer(comparison).map(sentence => paragraph(sentence, "report-answer")),
    paragraph(
      `${words.size(customers, replications, comparison.strategies.length)}. ${words.scale(market, days)} ${words.intervals}`,
      "report-lead"
    )
  );
}

function drawings(bench: Bench, comparison: Comparison, draw: Awaited<Host["pictures"]>): Element[] {
  const names = ["headline", "retention", "cash", "costs", "tradeoff", "support", "funnel"] as const;
  const asked = comparison.strategies.some(
    ({outcomes: of}) => !Number.isNaN(of["customer-minutes-per-case"]?.value ?? NaN)
  );
  return names
    .filter(name => asked || name !== "support")
    .map(name => withoutTables(draw[name](comparison, {width: WIDTH, order: bench.order.peek()}) as HTMLElement));
}

/** The figures of the pictures are in the tables of the report. */
function withoutTables(figure: HTMLElement): HTMLElement {
  for (const table of figure.querySelectorAll(":scope > .chart-table")) table.remove();
  for (const focusable of figure.querySelectorAll("[tabindex]")) focusable.removeAttribute("tabindex");
  return figure;
}

function answers(known: readonly Answered[]): HTMLElement[] {
  if (known.length === 0) return [];
  const parts = known.flatMap(({title, result, stale}) => {
    const {currency, inputs, fingerprint} = {...result, currency: result.inputs.currency};
    const charts = answerCharts(result, {outcomes}, {width: WIDTH, headingLevel: 4});
    return [
      element(document, "h3", {}, title),
      ...(stale ? [paragraph(words.answers.stale, "report-stale")] : []),
      ...result.answer.map(sentence => paragraph(sentence)),
      ...charts.map(figure => withoutTables(figure)),
      paragraph(
        `${words.answers.size(inputs.customers, inputs.replications)}, ${currency}, ${words.identity.fingerprint.toLowerCase()} ${fingerprint}`,
        "report-lead"
      )
    ];
  });
  return [section("answers", words.answers.title, ...parts)];
}

function model(bench: Bench, comparison: Comparison): HTMLElement {
  const titles = comparison.strategies.map(({title}) => title);
  const parts = oddOf(bench.opened.peek().scenario, {...comparison, strategies: titles});
  return section(
    "odd",
    words.odd.title,
    paragraph(words.odd.lead, "report-lead"),
    definitions(parts.map(({title, text}) => [title, text]))
  );
}

function identity(bench: Bench, comparison: Comparison, address: string | Error): HTMLElement {
  const {title, scenario, file, seed, size, version, fingerprint, unfixed, link, same} = words.identity;
  const {customers, replications} = comparison;
  const code = (text: string) => element(document, "code", {}, text);
  const rows: Array<[string, Cell]> = [
    [scenario, comparison.scenario],
    [file, code(bench.opened.peek().file)],
    [seed, code(comparison.seed)],
    [size, words.answers.size(customers, replications)],
    [version, comparison.version],
    [fingerprint, comparison.fingerprint === "" ? unfixed : code(comparison.fingerprint)],
    [link, typeof address === "string" ? element(document, "a", {href: address}, address) : address.message]
  ];
  return section("identity", title, definitions(rows), paragraph(same, "report-lead"));
}
