import type {SourceFigures} from "../../experiment/attribution-figures.ts";
import type {Attribution} from "../../experiment/attribution.ts";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import {ruleIds, type RuleId} from "../../statistics/attribution/rules.ts";
import {meanInterval, type Interval} from "../../statistics/interval.ts";
import {clean} from "../clean.ts";
import {padEnd, padStart, wrap} from "../columns.ts";
import type {Host} from "../command.ts";
import {beside, block} from "./block.ts";
import {count} from "./count.ts";
import {plainSpaces} from "./figure.ts";

const heads: Readonly<Record<RuleId, string>> = {
  last: "Last",
  first: "First",
  linear: "Linear",
  position: "Posit.",
  decay: "Decay",
  markov: "Markov",
  shapley: "Shapley"
};

/** One table a strategy: sources of orders in the truth and by every rule, then the error of every rule, then a sentence. */
export function printAttribution(
  results: readonly Attribution[],
  {style, width}: Pick<Host, "style" | "width">
): string {
  const [{scenario, customers, replications, seed, version}] = results as [Attribution];
  return [
    ...wrap(clean(scenario), width).map(style.bold),
    "",
    ...results.flatMap(result => [
      ...wrap(`${clean(result.title)}: where ${count(result.orders, "order")} came from, % of orders`, width).map(
        style.bold
      ),
      ...(result.orders === 0 ? [] : tableOf(result, {style, width})),
      "",
      ...wrap(clean(plainSpaces(sentenceOf(result))), width),
      ""
    ]),
    ...[
      "Truth: orders lost when the channel sends nothing, the same people with the same luck. Rules: credit by what the systems of the strategy see; position-based 40/20/40, time decay with a half-life of 7 days.",
      `${count(customers, "customer")} × ${count(replications, "replication")}; ${replications > 1 ? "95 % intervals over replications" : "no intervals: it takes two replications"}. Seed ${clean(seed)}, version ${version}.`
    ].flatMap(line => wrap(line, width).map(style.dim)),
    ""
  ]
    .join("\n")
    .replaceAll("\u00A0", " ");
}

function tableOf(
  {sources, rules, ownAccord, claimsPerOrder}: Attribution,
  {style, width}: Pick<Host, "style" | "width">
): string[] {
  const visits = sources.filter(({kind}) => kind === "visits");
  const senders = sources.filter(({kind}) => kind === "messages");
  const truths = [...senders.map(({truth}) => truth!), ownAccord].map(truthText);
  const truthColumns = Math.max(5, ...truths.map(text => text.length));
  const columns = ruleIds.map(id => Math.max(5, heads[id].length));
  const taken = columns.reduce((sum, n) => sum + n + 1, truthColumns + 10);
  const labels = Math.max(16, width - taken);
  const cells = (truth: string, byRule: readonly string[], claims: string) =>
    [padEnd(truth, truthColumns), ...byRule.map((text, i) => padStart(text, columns[i]!)), padStart(claims, 7)].join(
      " "
    );
  const row = (label: string, right: string, mark = same) =>
    beside(
      [
        block(
          wrap(label, labels, {indent: 2}).map(text => ({text, mark})),
          labels
        ),
        {columns: taken - 2, lines: [mark(right)]}
      ],
      2
    );
  const credits = ({credit}: SourceFigures) => ruleIds.map(id => percent(credit[id].value));
  const sumOf = (figure: (source: SourceFigures) => Interval) =>
    percent(visits.reduce((sum, source) => sum + figure(source).value, 0));
  const errors = (error: (rule: Attribution["rules"][number]) => Interval) =>
    rules.map(rule => percent(error(rule).value));
  return [
    ...row(
      "",
      cells(
        "Truth",
        ruleIds.map(id => heads[id]),
        "Claims"
      ),
      style.dim
    ),
    ...senders.flatMap((source, i) =>
      row(`Messages by ${clean(source.channel)}`, cells(truths[i]!, credits(source), percent(source.claims.value)))
    ),
    ...row(
      "People's own accord",
      cells(
        truths.at(-1)!,
        ruleIds.map(id => sumOf(({credit}) => credit[id])),
        sumOf(({claims}) => claims)
      )
    ),
    ...(visits.length < 2
      ? []
      : visits.flatMap(source =>
          row(
            `\u00A0\u00A0visits to ${clean(source.channel)}`,
            cells("", credits(source), percent(source.claims.value)),
            style.dim
          )
        )),
    ...row(
      "Sum",
      cells(
        "100.0",
        ruleIds.map(() => "100.0"),
        percent(claimsPerOrder.value)
      )
    ),
    ...row(
      "To the wrong source",
      cells(
        "",
        errors(({error}) => error),
        ""
      ),
      style.bold
    ),
    ...row(
      "\u00A0\u00A0with every touch seen",
      cells(
        "",
        errors(({completeError}) => completeError),
        ""
      ),
      style.dim
    )
  ];
}

/** How far the rules are from the truth by what the systems see, and how often orders are claimed. */
function sentenceOf({title, orders, sources, rules, claimsPerOrder, touchesSeen}: Attribution): string {
  if (orders === 0) return `Nobody orders anything in ${title}.`;
  if (!sources.some(({kind}) => kind === "messages")) {
    return `${title} sends no messages, so that every order comes of people's own accord and no rule can be wrong about it.`;
  }
  const seen = formatValue(touchesSeen.value, "share");
  const claimed = formatValue(claimsPerOrder.value, "ratio");
  return `The systems of “${title}” see ${seen} of the touches on the way to an order; by them ${ranking(rules)}, and the channels together claim ${claimed} orders for each one made${harm(sources)}.`;
}

/** The best and the worst rule where they can be told apart, allowing for their having been picked from all pairs (Bonferroni). */
function ranking(rules: Attribution["rules"]): string {
  const ranked = rules.toSorted((a, b) => a.error.value - b.error.value);
  const [best, worst] = [ranked[0]!, ranked.at(-1)!];
  const pairs = (rules.length * (rules.length - 1)) / 2;
  const apart = meanInterval(
    worst.errors.map((error, i) => error - best.errors[i]!),
    {level: 1 - 0.05 / pairs}
  );
  if (!((apart.low ?? 0) > 0)) {
    const range = formatInterval(best.error.value, worst.error.value, "share", {precision: 2});
    return `the seven rules credit ${range} of the orders to the wrong source, too close together to name the best`;
  }
  const error = ({error: {value, low, high}}: Attribution["rules"][number]) =>
    `${formatValue(value, "share", {precision: 2})} (${formatInterval(low!, high!, "share", {precision: 2})})`;
  return `${nameOf(best)} comes closest to the truth and credits ${error(best)} of the orders to the wrong source, ${nameOf(worst)} comes least close with ${error(worst)}`;
}

/** Messages that clearly lose orders: every rule can only credit them with some. */
function harm(sources: readonly SourceFigures[]): string {
  const names = sources.flatMap(({channel, truth}) => ((truth?.high ?? 0) < 0 ? [channel] : []));
  if (names.length === 0) return "";
  return `; messages by ${new Intl.ListFormat("en").format(names)} lose orders, which no rule can show`;
}

/** Rules named after people keep their capital. */
function nameOf({id, title}: Attribution["rules"][number]): string {
  return id === "markov" || id === "shapley" ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

function truthText({value, low, high}: Interval): string {
  return (
    percent(value) + (low === null || high === null || low === high ? "" : ` (${percent(low)} to ${percent(high)})`)
  );
}

function percent(share: number): string {
  if (Number.isNaN(share)) return "–";
  const text = Math.abs(share * 100).toFixed(1);
  return share < 0 && text !== "0.0" ? `−${text}` : text;
}

function same(text: string): string {
  return text;
}
