import type {OutcomeGroup} from "../outcome/outcome.ts";

/** Every text that the charts add to the data, in one place to be translated. */
export const words = {
  better: "better",
  worse: "worse",
  higher: "higher",
  lower: "lower",
  verdict: {
    better: "better",
    worse: "worse",
    "no clear difference": "no clear difference",
    "no difference": "no difference"
  },
  unclear: "unclear",
  baseline: "baseline",
  pinned: (title: string) => `pinned: ${title}`,
  pinnedName: "pinned",
  besides: (baseline: string | null, pinned: boolean) =>
    [
      ...(baseline === null ? [] : [`The thin dashed line is ${baseline}, the baseline.`]),
      ...(pinned ? ["Grey dots: the pinned result."] : [])
    ].join(" "),
  pinnedTicks: "Grey ticks: the pinned result.",
  gaps: {
    from: (title: string, baseline: string) => `${title}: difference from ${baseline}`,
    note: "Intervals of 95 % over paired runs: the same customers in both worlds.",
    clear: (title: string, most: string, size: string, others: number, all: number) =>
      `Against the baseline ${title} differs most on ${most} (${size}); ` +
      (all === 1
        ? "the difference is clear of noise"
        : others === 0
          ? "none of the differences is clear of noise"
          : `${others} of ${all} differences ${others === 1 ? "is" : "are"} clear of noise`),
    none: (title: string) => `Between ${title} and the baseline there is no difference`,
    unclear: "no clear difference",
    same: "no difference"
  },
  by: (word: string, size: string) => `${word} by ${size}`,
  worlds: (share: string) => `, in ${share} of paired worlds`,
  noInterval: "no interval yet",
  nothing: "Nothing to draw yet.",
  strategy: "Strategy",
  outcome: "Outcome",
  value: "Value",
  interval: "Interval",
  verdictHead: "Verdict",
  month: "Month",
  difference: "Difference",
  differenceInterval: "Interval of the difference",
  on: (verdict: string, outcomes: string) => `${verdict} on ${outcomes}`,
  direction: {higher: "higher is better", lower: "lower is better", neither: ""},
  headline: {
    title: "The strategies side by side",
    alone: (title: string) => `One strategy, ${title}, has nothing to be compared with.`,
    against: (baseline: string, others: readonly string[]) => `Against ${baseline}, ${others.join("; ")}.`,
    judged: (title: string, verdicts: readonly string[], unclear: readonly string[]) =>
      `${title} ` +
      (verdicts.length === 0 ? "shows " : `is ${list(verdicts)}${unclear.length === 0 ? "" : ", with "}`) +
      (unclear.length === 0 ? (verdicts.length === 0 ? "no difference yet" : "") : list(unclear)),
    note: "Same customers, same luck in every world: differences are taken person by person.",
    since: (title: string, change: string | null) => `${title} ${change ?? "unchanged"}`,
    sincePin: (changes: readonly string[]) => `Since the pinned result: ${list(changes)}.`,
    sinceNote:
      "The pinned result is the grey dashed line. Changes since then are plain differences of the two figures, without an interval."
  },
  range: (low: string, high: string) => `${low} to ${high}`,
  inMonth: (month: number) => `Month ${month}`,
  retention: {
    title: "Customers who stay",
    xLabel: "months since the first order",
    gainTitle: (baseline: string) => `Customers who stay: points more than in ${baseline}`,
    gain: (title: string, month: number, size: string, range: string, clear: boolean) =>
      `${month} ${month === 1 ? "month" : "months"} after their first order ${title} keeps ${size}${range}` +
      (clear ? "" : ", no clear difference"),
    gains: (parts: readonly string[]) => `${parts.join("; ")}.`,
    share: (share: string, title: string) => `${share} in ${title}`,
    note: (share: string) => `The axis begins at ${share}.`,
    description: (month: number, shares: string) =>
      `${month} ${month === 1 ? "month" : "months"} after their first order, still customers: ${shares}.`
  },
  cash: {
    gainTitle: (baseline: string) => `Cumulative cash gained over ${baseline}`,
    totalTitle: "Cumulative cash",
    xLabel: "months since the start",
    payback: (month: number) => `paid back in month ${month}`,
    never: (title: string, baseline: string) => `${title} is never behind ${baseline}`,
    dip: (title: string, baseline: string, deepest: string, month: number, payback: number | null) =>
      `${title} falls behind ${baseline} by ${deepest} at worst (month ${month}) and ` +
      (payback === null ? "has not paid for itself" : `has paid for itself in month ${payback}`),
    end: (month: number, amount: string, range: string, ahead: boolean) =>
      `after ${month} months it is ${amount} ${ahead ? "ahead" : "behind"}${range}`,
    note: "A ring marks the month in which a strategy has paid for itself.",
    total: (month: number, amounts: readonly string[]) => `After ${month} months ${list(amounts)}.`,
    holds: (title: string, amount: string) => `${title} has gathered ${amount}`
  },
  costs: {
    title: "What it costs",
    gapTitle: (baseline: string) => `What it costs more than ${baseline}`,
    category: "Category",
    all: "All costs",
    spends: (title: string, amount: string) => `${title} spends ${amount}`,
    most: (title: string, category: string, amount: string) => `${title} differs most on ${category} (${amount})`,
    total: (spent: string, changes: readonly string[]) => [`In total ${spent}`, ...changes].join("; ")
  },
  funnel: {
    title: "How far journeys come",
    gapTitle: (baseline: string) => `How far journeys come: points more than in ${baseline}`,
    step: "Step",
    columns: (title: string) => [`${title}: journeys`, `${title}: of all`, `${title}: of the step before`],
    reach: (count: string, title: string) => `${count} in ${title}`,
    widest: (title: string, step: string, gap: string) => `${title} differs most at “${step}” (${gap})`,
    description: (last: string, ends: string, gaps: readonly string[]) =>
      [`Of 100 journeys, these reach “${last}”: ${ends}`, ...gaps].join("; ")
  },
  figures: {
    title: "Every figure",
    description: (count: number, several: boolean) =>
      `${count === 1 ? "One figure is" : `${count} figures are`} measured here${several ? ", by subject" : ""}. Differences are those from the first strategy, over the same customers.`,
    count: (count: number) => (count === 1 ? "1 figure" : `${count} figures`),
    none: "–",
    groups: {
      conversion: "Conversion",
      retention: "Retention",
      money: "Money",
      support: "Support",
      messages: "Messages",
      continuity: "Continuity between channels",
      commerce: "Stores, stock and returns",
      advocacy: "Reputation and loyalty",
      measurement: "Measurement"
    } as const satisfies Readonly<Record<OutcomeGroup, string>>,
    units: {
      share: "share",
      orders: "orders",
      minutes: "minutes",
      seconds: "seconds",
      months: "months",
      contacts: "contacts",
      score: "score",
      count: "count",
      ratio: "ratio"
    } as Readonly<Record<string, string>>
  },
  support: {
    title: "Support effort",
    measures: (count: number) => (count === 1 ? "the one measure" : `${count} measures`) + " of support effort"
  },
  tradeoff: {
    title: (x: string, y: string) => `${y} against ${x.toLowerCase()}`,
    better: "better on both",
    worse: "worse on both",
    note: "Arrows lead from the baseline; a cross is the interval of the difference from it, over the same customers. The axes do not begin at zero.",
    verdict: (outcome: string, verdict: string) => `${outcome}: ${verdict}`,
    against: (title: string, baseline: string, verdicts: readonly string[]) =>
      `${title} against ${baseline} – ${verdicts.join("; ")}.`
  },
  forest: {
    title: (baseline: string) => (baseline === "" ? "Differences" : `Differences from ${baseline}`),
    relative: (baseline: string) => `Change as a share of ${baseline}’s value`,
    upTo: (unit: string, most: string) => `${unit}, up to ${most}`,
    outcomes: (count: number) => (count === 1 ? "1 outcome" : `${count} outcomes`),
    missing: (outcomes: readonly string[]) => `Not drawn, because no difference can be computed: ${list(outcomes)}.`,
    units: {
      share: "Shares, in points",
      orders: "Orders",
      money: "Money",
      minutes: "Minutes",
      seconds: "Seconds",
      months: "Months",
      contacts: "Contacts",
      score: "Scores",
      count: "Counts",
      ratio: "Ratios"
    } as Readonly<Record<string, string>>
  },
  twin: {
    title: (customer: number, worlds: number) =>
      worlds < 2 ? `Customer ${customer}` : `Customer ${customer} in ${worlds === 2 ? "both" : `${worlds}`} worlds`,
    everywhere: (worlds: number) =>
      worlds < 2 ? "What happens" : worlds === 2 ? "The same in both worlds" : "The same in every world",
    part: (worlds: number) => (worlds === 2 ? "Here the two lives part" : "Here the lives part"),
    parted: "From here on they differ.",
    channels: "Channels",
    totals: "In total",
    time: "Time",
    day: (day: number) => `day ${day}`,
    at: (day: number, clock: string) => `day ${day}, ${clock}`,
    earlier: (count: number, worlds: number) =>
      `${count} earlier ${count === 1 ? "event" : "events"}${worlds < 2 ? "" : " in common"}`,
    alike: (count: number, worlds: number) =>
      `${count} ${count === 1 ? "event" : "events"} alike in ${worlds === 2 ? "both worlds" : "every world"}`,
    skipped: (count: number) => `${count} ${count === 1 ? "moment" : "moments"} before this: step back to see them`,
    more: (count: number, lastDay: number) => `${count} more until day ${lastDay}: see the table`,
    later: (days: number) =>
      days < 14
        ? `${Math.round(days)} days later`
        : days < 60
          ? `${Math.round(days / 7)} weeks later`
          : `${Math.round(days / 30.4)} months later`,
    tone: {good: "Good. ", bad: "Setback. ", neutral: ""},
    event: ({channel, text}: {readonly channel: string | null; readonly text: string}) =>
      channel === null ? text : `${text} (${channel})`,
    told: (
      world: string,
      day: number,
      clock: string,
      {
        channel,
        text,
        tone
      }: {readonly channel: string | null; readonly text: string; readonly tone: "good" | "bad" | "neutral"}
    ) => `${world}, day ${day}, ${clock}${channel === null ? "" : `, ${channel}`}: ${words.twin.tone[tone]}${text}`,
    note:
      "A disc tells of something good, a square of a setback. A thick thread: what was known came along. " +
      "A torn thread: it was lost. Grey: the same in every world. Arrow keys walk from event to event.",
    alone: (customer: number, title: string) => `Customer ${customer} in one world, ${title}.`,
    identical: (customer: number, worlds: number) =>
      `Customer ${customer} lives the same life in ${worlds === 2 ? "both" : "all"} worlds.`,
    parts: (customer: number, worlds: number, when: string, cause: string) =>
      `Customer ${customer} lives the same life in ${worlds === 2 ? "both" : "all"} worlds until ${when}. ${cause}`
  },
  dots: {
    people: "People",
    counts: (title: string, groups: ReadonlyArray<{readonly label: string; readonly count: number}>) =>
      `${title}: ${list(groups.map(({label, count}) => `${count} ${label}`))}`
  },
  counted: (measures: string, title: string, baseline: string, better: number, worse: number, unclear: number) => {
    if (better + worse === 0) return `In ${measures} there is no clear difference between ${title} and ${baseline}.`;
    const told =
      better === 0
        ? `worse than ${baseline} on ${worse}`
        : `better than ${baseline} on ${better}${worse === 0 ? "" : ` and worse on ${worse}`}`;
    return `Of ${measures}, ${title} is ${told}${unclear === 0 ? "." : `, with no clear difference on ${unclear}.`}`;
  },
  differenceOf: (title: string) => `Difference of ${title}`,
  differenceFrom: (title: string) => `Difference from ${title}, same customers`
};

/** "A", "A and B", "A, B and C". */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

export function capital(text: string): string {
  return text === "" ? text : text[0]!.toUpperCase() + text.slice(1);
}
