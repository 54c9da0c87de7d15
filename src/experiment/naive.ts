import type {Scenario} from "../scenario/scenario.ts";
import type {Naive, NaiveRow} from "./answers/naive.ts";
import {attribution, type Attribution} from "./attribution.ts";
import type {Evaluation} from "./evaluation.ts";
import {openLab, type LabOptions} from "./lab.ts";
import {judge} from "./naive/judge.ts";
import {halfwayArm} from "./naive/halfway.ts";
import {usersOf} from "./naive/users.ts";
import {naiveAnswer, naiveMethod, naiveTables} from "./naive/words.ts";
import {sourceId} from "./paths.ts";
import {plan} from "./plan.ts";
import {resultOf, type Result} from "./result.ts";

export interface NaiveOptions extends LabOptions {
  readonly from: string;
  readonly to: string;
  /** People of each replication who are followed event by event, for attribution and for users; by default 2,000 at most. */
  readonly followed?: number | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

type Missing = Naive["missing"][number];

/**
 * What an analyst would conclude from the data of a firm, beside the truth: buyers in several channels against others, before against after, users
 * of what is new against others, last click, and what channels claim. The truth is the same people with the same luck in the other world.
 */
export async function naive(scenario: Scenario, options: NaiveOptions): Promise<Result<Naive>> {
  const {from, to, customers, replications, runner, off, values, signal, onProgress} = options;
  const {followed = Math.min(2000, customers)} = options;
  if (from === to) throw new Error(`nothing to compare: ${from} is compared with itself`);
  if (replications < 2) throw new Error("an estimate beside the truth needs two replications or more");
  if (!(Number.isSafeInteger(followed) && followed >= 1 && followed <= customers))
    throw new Error(`the people followed are from 1 to ${customers}, not ${followed}`);
  const lab = openLab(scenario, {...options, strategies: [from, to]});
  const titleOf = (id: string) => scenario.strategies[id].title ?? id;
  const [before, after] = [titleOf(from), titleOf(to)];
  const rows: NaiveRow[] = [];
  const missing: Missing[] = [];
  const take = (found: NaiveRow | Missing) => void ("verdict" in found ? rows.push(found) : missing.push(found));

  const halfway = halfwayArm(scenario, lab, {from, to});
  const [base, target, changed] = await lab.evaluate([{strategy: from}, {strategy: to}, halfway.arm], {
    signal,
    onProgress: share => onProgress?.(0.3 * share)
  });
  take(premiumRow(base, target, {before, after}));
  take(beforeAfterRow(base, changed, {before, after, undated: halfway.undated}));

  const {strategies} = plan(scenario, {strategies: [from, to], off, values});
  const users = await usersOf({
    from: strategies[0].world,
    to: strategies[1].world,
    seed: lab.seed,
    customers: followed,
    population: customers,
    replications,
    runner,
    signal,
    onProgress: share => onProgress?.(0.3 + 0.3 * share)
  });
  const label = "Users of what is new against other customers";
  if (users === "none") missing.push({label, because: `nothing that can be counted is used more in ${after}`});
  else if (users === "too few") missing.push({label, because: "too few people were followed"});
  else
    rows.push({
      id: "users",
      label,
      claim: `${capital(users.feature.users)} buy so much more than others who came, so it pays to have more of them.`,
      flaw: "Whoever shops more meets it more often. The truth is what the very same people buy in the world without it.",
      outcome: "more orders per user",
      unit: "share",
      ...judge(users.estimates, users.truths)
    });

  const measured = strategies.find(({setting}) => setting.rules.length > 0);
  if (measured === undefined)
    missing.push({label: "Last click, and what channels claim", because: "no channel sends anything"});
  else {
    const each: Attribution[] = [];
    for (let r = 0; r < replications; r++)
      each.push(
        await attribution(scenario, {
          strategy: measured.id,
          customers: followed,
          replications: 1,
          replication: r,
          seed: lab.seed,
          runner,
          off,
          values,
          signal,
          onProgress: share => onProgress?.(0.6 + (0.4 * (r + share)) / replications)
        })
      );
    // What is shown in a channel is no message of it, and has no click.
    const senders = new Set(measured.setting.rules.filter(({does}) => does !== "show").map(({channel}) => channel));
    attributionRows(each, measured.title, senders).forEach(take);
  }
  onProgress?.(1);
  const figures: Naive = {from: {id: from, title: before}, to: {id: to, title: after}, rows, missing};
  const context = {figures, inputs: lab.inputs, followed};
  return resultOf({
    question: "naive",
    inputs: {...lab.inputs, options: {...lab.inputs.options, from, to, followed}},
    method: naiveMethod(context),
    answer: naiveAnswer(context),
    figures,
    tables: naiveTables(context)
  });
}

interface Titles {
  readonly before: string;
  readonly after: string;
}

function premiumRow(base: Evaluation, target: Evaluation, {before, after}: Titles): NaiveRow | Missing {
  const label = "Buyers in several channels against buyers in one";
  const premiums = base.figures["naive-premium"].map(premium => premium - 1);
  if (!premiums.every(Number.isFinite))
    return {label, because: `too few people in ${before} buy in several channels, or in one`};
  const bought = (one: Evaluation) => one.figures["purchases-per-customer"];
  return {
    id: "premium",
    label,
    claim: `Buyers who use several channels order so much more: join the channels up, and the others will too.`,
    flaw: `Whoever buys more often has more occasions to use a second channel. The truth is what joining up does to orders per customer, ${after} against ${before}.`,
    outcome: "more orders per customer",
    unit: "share",
    ...judge(
      premiums,
      bought(target).map((value, r) => value / bought(base)[r] - 1)
    )
  };
}

function beforeAfterRow(
  base: Evaluation,
  changed: Evaluation,
  {before, after, undated}: Titles & {undated: readonly string[]}
): NaiveRow | Missing {
  const label = "After the change against before it";
  const half = Math.floor((base.cash[0].length - 1) / 2);
  if (half < 1) return {label, because: "the run is shorter than two months"};
  const monthly = (curve: readonly number[], from: number) => (curve[from + half] - curve[from]) / half;
  const now = changed.cash.map(curve => monthly(curve, half));
  const season = half % 12 === 0 ? "" : ", the seasons differ";
  const early =
    undated.length === 0
      ? ""
      : ` What has no date (${undated.join(", ")}) is there from day 0 in the world with the change; the months before it are those of ${before}.`;
  return {
    id: "before-after",
    label,
    claim: `Since ${after} has been at work the month brings so much more cash than in the ${half} months before.`,
    flaw: `The firm would have changed without it too: customers it has won come back, old ones leave${season}. The truth is the same months in ${before}.${early}`,
    outcome: "more cash per month, one-off costs aside",
    unit: "money",
    ...judge(
      now.map((value, r) => value - monthly(base.cash[r], 0)),
      now.map((value, r) => value - monthly(base.cash[r], half))
    )
  };
}

function attributionRows(
  each: readonly Attribution[],
  title: string,
  senders: ReadonlySet<string>
): Array<NaiveRow | Missing> {
  const ids = [...senders].toSorted().map(channel => sourceId("messages", channel));
  const of = (one: Attribution, id: string) => one.sources.find(source => source.id === id);
  const flaw =
    "The last thing that somebody clicked before an order did not bring the order: many would have bought anyway. The truth is the orders that are lost when the channel sends nothing.";
  const rows = ids.flatMap((id): Array<NaiveRow | Missing> => {
    const channel = id.slice(id.indexOf(":") + 1);
    const label = `Last click: what ${channel} brings in ${title}`;
    const estimates = each.map(one => of(one, id)?.credit.last.value ?? NaN);
    const truths = each.map(one => of(one, id)?.truth?.value ?? NaN);
    if (![...estimates, ...truths].every(Number.isFinite)) return [{label, because: "a replication has no orders"}];
    // Nothing is credited to it, and nothing is lost without it.
    if ([...estimates, ...truths].every(share => share === 0)) return [];
    const row = {
      id: `last-click-${channel}`,
      label,
      claim: `Messages by ${channel} bring this share of the orders.`,
      flaw,
      outcome: "of the orders",
      unit: "share",
      ...judge(estimates, truths)
    };
    return [row];
  });
  const claims = each.map(({claimsPerOrder}) => claimsPerOrder.value);
  const label = `What the channels of ${title} claim together`;
  if (!claims.every(Number.isFinite)) return [...rows, {label, because: "a replication has no orders"}];
  return [
    ...rows,
    {
      id: "claims",
      label,
      claim: "The reports of the channels add up to what they bring.",
      flaw: "Every channel that reached the buyer books the same order. An order is made once.",
      outcome: "orders claimed per order made",
      unit: "ratio",
      ...judge(
        claims,
        claims.map(() => 1)
      )
    }
  ];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
