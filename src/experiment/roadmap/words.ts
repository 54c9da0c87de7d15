import type {Roadmap, RoadmapPlan} from "../answers/roadmap.ts";
import {payback} from "../curves.ts";
import type {Inputs, Range} from "../result.ts";
import {clearSign, deed, listed, sizeOf, span, spoken, WITHOUT} from "../spoken.ts";
import type {DataTable} from "../table.ts";

/** Things left out that the answer names; the table has all. */
const SHOWN = 3;

export interface RoadmapContext {
  readonly figures: Roadmap;
  readonly inputs: Omit<Inputs, "version">;
  /** Months of a stretch. */
  readonly every: number;
  /** The search ran out of plans. */
  readonly cutOff: boolean;
}

/** The answer, the decision first. */
export function roadmapAnswer({figures, inputs}: RoadmapContext): string[] {
  const {best, others, ahead, leftOut, next, from, budget} = figures;
  const {currency, days} = inputs;
  const money = (range: Range, signed = false) => spoken(range, "money", {currency, signed});
  const amount = (value: number) => money({value, low: null, high: null});
  const answer: string[] = [];
  if (best.steps.length === 0)
    answer.push(`Build nothing of it: no plan is worth more than ${from.title} as it stands.`);
  else {
    answer.push(
      `${sentence(best)}${leftOut.length === 0 ? "" : ` Leave out ${listed(leftOut.map(({label}) => deed(label)))}.`}`
    );
    const worth = clearSign(best.worth);
    const paid = best.setup > 0 ? `for ${amount(best.setup)} of one-off money` : "without one-off money";
    answer.push(
      worth === 0
        ? `There is no clear difference from building nothing: ${money(best.worth, true)} of net present value over ${span(days)} against ${from.title}, ${paid}.`
        : `The plan ${worth > 0 ? "gains" : "loses"} ${money(sizeOf(best.worth))} of net present value over ${span(days)} against ${from.title}, ${paid}.`
    );
  }
  for (const {id, title, worth, steps} of others) {
    const gain = ahead.find(one => one.id === id)!.gain;
    if (id === "nothing" || (gain.value === 0 && gain.low === gain.high && best.steps.length === 0)) continue;
    const over = budget !== null && !affords(budget, steps) ? " The budget does not allow it." : "";
    answer.push(`${title}: worth ${money(worth, true)}. ${than(gain, money)}${over}`);
  }
  const unclear = best.steps.filter(({adds}) => adds !== null && clearSign(adds) === 0);
  if (unclear.length > 0)
    answer.push(
      `Whether ${listed(
        unclear.map(({label}) => deed(label)),
        "or"
      )} ${unclear.length > 1 ? "pay" : "pays"} is not clear at this size: ${listed(unclear.map(({label, adds}) => `${unclear.length > 1 ? `${deed(label)} ` : ""}${money(adds!, true)}`))}.`
    );
  if (leftOut.length > 0 && best.steps.length > 0) {
    const shown = leftOut.toSorted((a, b) => b.worth.value - a.worth.value).slice(0, SHOWN);
    const said = shown.map(one => {
      const {worth, affordable} = one;
      const note = affordable ? "" : ", but the money of the run does not reach for it";
      return `${named(one)} ${money(worth, true)}${note}`;
    });
    answer.push(`What is left out would add${leftOut.length > SHOWN ? ", at best" : ""}: ${said.join("; ")}.`);
    const missed = leftOut.filter(({worth, affordable}) => affordable && clearSign(worth) > 0);
    if (missed.length > 0)
      answer.push(
        `With the luck that it is judged by, the plan would be better with ${listed(missed.map(named), "or")}: at this size luck still decides what is chosen. Ask again with more customers.`
      );
  }
  const [foremost] = next;
  if (foremost !== undefined)
    answer.push(
      clearSign(foremost.worth) > 0
        ? `If only one thing is built next, it is ${named(foremost)}: ${money(foremost.worth, true)}.`
        : `Nothing clearly pays by itself; the nearest to it is ${named(foremost)}: ${money(foremost.worth, true)}.`
    );
  if (best.steps.length > 0) answer.push(...cashSentence(best, amount));
  return answer;
}

/** Whether the money of the stretches so far pays for what has begun, at any time. */
function affords({perStretch, months}: NonNullable<Roadmap["budget"]>, steps: RoadmapPlan["steps"]): boolean {
  return steps.every(({month}) => {
    const spent = steps.filter(step => step.month <= month).reduce((sum, {setup}) => sum + setup, 0);
    return spent <= (Math.floor(month / months) + 1) * perStretch * (1 + 1e-9);
  });
}

/** What is built when, in words. */
function sentence({steps}: RoadmapPlan): string {
  const undated = steps.filter(step => step.undated);
  const dated = steps.filter(step => !step.undated);
  const months = [...new Set(dated.map(({month}) => month))];
  const names = (some: RoadmapPlan["steps"]) => listed(some.map(({label}) => label));
  const parts = months.map(month => {
    const those = names(dated.filter(step => step.month === month));
    return month === 0 ? `${those} at once` : `${those} after ${month} month${month === 1 ? "" : "s"}`;
  });
  const build = parts.length === 0 ? [] : [`Build ${listed(parts, "and then")}`];
  const [gone, come] = [true, false].map(goes => undated.filter(({label}) => label.startsWith(WITHOUT) === goes));
  const change = [
    ...(come.length === 0 ? [] : [`introduce ${names(come)}`]),
    ...(gone.length === 0 ? [] : [`drop ${listed(gone.map(({label}) => label.slice(WITHOUT.length)))}`])
  ];
  const all = [...build, ...(change.length === 0 ? [] : [`${listed(change)} on the first day`])].join("; ");
  return `${all.slice(0, 1).toUpperCase()}${all.slice(1)}.`;
}

/** A lever with what it needs and is not there yet. */
function named({label, needs}: {readonly label: string; readonly needs: readonly string[]}): string {
  return needs.length === 0 ? label : `${label} (with ${listed(needs)})`;
}

function than(gain: Range, money: (range: Range) => string): string {
  const clear = clearSign(gain);
  if (gain.value === 0 && gain.low === gain.high) return "That is the same as the plan, to the last digit.";
  if (clear === 0)
    return `There is no clear difference between the plan and that: the plan is ahead by ${money(gain)}.`;
  return clear > 0
    ? `The plan is ahead of it by ${money(gain)}.`
    : `That is ahead of the plan by ${money(sizeOf(gain))}.`;
}

function cashSentence({cash}: RoadmapPlan, amount: (value: number) => string): string[] {
  const deepest = Math.min(...cash.value);
  if (!(deepest < 0)) return [];
  const month = cash.value.indexOf(deepest);
  const back = payback(cash.value);
  return [
    `Its cash is up to ${amount(-deepest)} behind ${month === 0 ? "on the first day" : `in month ${month}`} and ${back === Infinity ? "does not come back within the run" : `ahead for good from month ${back}`}.`
  ];
}

export function roadmapMethod({figures, inputs, every, cutOff}: RoadmapContext): string[] {
  const {budget, dependencies, search, best, others} = figures;
  const {replications: r} = inputs;
  const known = dependencies.filter(({because}) => because !== null);
  const undated = [best, ...others].some(({steps}) => steps.some(step => step.undated));
  const gap =
    search.gap === null
      ? ""
      : ` On the first ${search.gapLevers} levers, where every order of every subset was valued too, it stays ${(100 * search.gap).toFixed(1)}% behind the best.`;
  return [
    search.kind === "exact"
      ? `Exact: all ${search.plans} plans were valued in which nothing waits that could begin (every order of every subset), and then whether anything in the best had better wait.`
      : `${search.plans} plans were valued: greedily by ${budget === null ? "net present value" : "net present value per money"}, then by exchange and by waiting until nothing was better${cutOff ? "; the plans that were allowed ran out before that" : ""}.${gap}`,
    `Chosen on replications 1 to ${r}, judged on replications ${r + 1} to ${2 * r}: whatever is chosen among many has had luck on the figures it was chosen by (there ${spoken({value: search.seemed, low: null, high: null}, "money", {currency: inputs.currency})}). Gains are paired by replication, with Student's t interval.`,
    budget === null
      ? `Levers can begin every ${every} months; money is no limit.`
      : `Levers can begin every ${every} months. Each stretch has ${spoken({value: budget.perStretch, low: null, high: null}, "money", {currency: inputs.currency})} of one-off money; what is not spent is kept for later ones. Running costs are not limited.`,
    ...(dependencies.length === 0
      ? []
      : [
          `What needs something else is built only with it and begun no earlier${known.length === 0 ? "" : "; links of people's records need recognition, as they carry records only of people who are recognised"}.`
        ]),
    ...(undated
      ? ["Desks, programmes and what goes have no date in the language: they stand from day 0 or not at all."]
      : [])
  ];
}

const short: Readonly<Record<string, string>> = {
  "all-at-once": "at once",
  "as-planned": "as dated",
  "file-order": "file order"
};

export function roadmapTables({figures, every}: RoadmapContext): DataTable[] {
  const {best, others, ahead, leftOut, next} = figures;
  const range = ({value, low, high}: Range) => [value, low, high];
  const gain = (label: string) =>
    [
      {id: "value", label, unit: "money", signed: true},
      {id: "low", label: "from", unit: "money", signed: true},
      {id: "high", label: "to", unit: "money", signed: true}
    ] as const;
  const name = {id: "lever", label: "lever", unit: "text"} as const;
  const setup = {id: "setup", label: "one-off", unit: "money"} as const;
  let spent = 0;
  const plans = [best, ...others];
  const compared = others.filter(({id}) => id !== "nothing");
  return [
    {
      id: "plan",
      title: "The plan, and what it would lose without each step and what needs it",
      columns: [
        name,
        {id: "month", label: "month", unit: "count"},
        setup,
        {id: "spent", label: "spent so far", unit: "money"},
        ...gain("adds")
      ],
      rows: best.steps.map(({label, month, setup: cost, adds}) => [
        label,
        month,
        cost,
        (spent += cost),
        ...(adds === null ? [null, null, null] : range(adds))
      ])
    },
    {
      id: "plans",
      title: `Net present value gained over ${figures.from.title}, and how far the best plan is ahead`,
      columns: [
        {id: "plan", label: "plan", unit: "text"},
        setup,
        ...gain("worth"),
        {id: "ahead", label: "best ahead by", unit: "money", signed: true},
        {id: "ahead-low", label: "from", unit: "money", signed: true},
        {id: "ahead-high", label: "to", unit: "money", signed: true}
      ],
      rows: plans.map(({id, title, setup: cost, worth}) => {
        const by = ahead.find(one => one.id === id)?.gain;
        return [title, cost, ...range(worth), ...(by === undefined ? [null, null, null] : range(by))];
      })
    },
    {
      id: "next",
      title: `What comes next: each lever by itself, with what it needs, added to ${figures.from.title}`,
      columns: [name, setup, ...gain("worth")],
      rows: next.map(one => [named(one), one.setup, ...range(one.worth)])
    },
    ...(leftOut.length === 0 || best.steps.length === 0
      ? []
      : [
          {
            id: "left-out",
            title: "Left out: what it would add to the plan",
            columns: [name, setup, ...gain("would add")],
            rows: leftOut.map(one => [named(one), one.setup, ...range(one.worth)])
          }
        ]),
    {
      id: "cash",
      title: `Cumulative cash gained over ${figures.from.title}`,
      columns: [
        {id: "month", label: "month", unit: "count"},
        ...gain("the plan"),
        ...compared.map(({id, title}) => ({id, label: short[id] ?? title, unit: "money", signed: true}) as const)
      ],
      rows: best.cash.value.flatMap((value, m) => {
        if (m % every !== 0 && m !== best.cash.value.length - 1) return [];
        return [[m, value, best.cash.low[m], best.cash.high[m], ...compared.map(({cash}) => cash.value[m])]];
      })
    }
  ];
}
