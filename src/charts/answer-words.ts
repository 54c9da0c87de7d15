import {capital, list} from "./words.ts";

/**
 * Every text that the charts of answers add to the data. They stand apart from `words`, because these charts come when a question is asked,
 * and the first view should not carry their texts.
 */
export const answerWords = {
  rest: (count: number) => (count === 1 ? "1 other" : `${count} others`),
  more: (count: number) => `${count === 1 ? "One more is" : `${count} more are`} in the table.`,
  now: (value: string) => `now ${value}`,
  interval: "Interval of 95%",
  parameter: "Number",
  range: "Range",
  stands: "As it stands",
  evidence: "Evidence",
  grade: (grade: string) => `grade ${grade}`,
  yes: "yes",
  no: "no",
  waterfall: {
    title: (outcome: string, from: string, to: string) =>
      `What makes the difference in ${outcome} from ${from} to ${to}`,
    most: (parts: readonly string[]) => `Most of it comes from ${list(parts)}`,
    against: (parts: readonly string[]) =>
      `${capital(list(parts))} ${parts.length === 1 ? "works" : "work"} against it`,
    whole: (to: string, from: string, amount: string, verdict: string) =>
      `${to} differs from ${from} by ${amount}: ${verdict}.`,
    rest: (count: number) => `${count} smaller parts together`,
    levers: (label: string, count: number) => `${label} (${count} levers)`,
    part: "Part",
    brings: "Brings",
    first: "As the first of all",
    last: "As the last of all",
    pairs: "Together more, or less, than apart",
    pair: (one: string, other: string) => `${one} with ${other}`,
    pairSentence: (one: string, other: string, amount: string, range: string, more: boolean | null) =>
      `${one} with ${other}: ${amount} ${more === null ? "by being together, not clearly anything" : more ? "more than apart" : "less than apart"} (${range}).`,
    up: "raises it",
    down: "lowers it",
    unclear: "not clear which",
    exact: (combinations: number) =>
      `All ${combinations} combinations of the parts were run; the parts add up to the whole exactly.`,
    sampled: (orders: number, combinations: number) =>
      `${orders} orders of adding the parts were sampled (${combinations} combinations); the parts add up to the whole exactly, their intervals hold the doubt of the sample too.`,
    axis: "The axis does not begin at zero."
  },
  tornado: {
    title: (outcome: string, from: string | null, to: string) =>
      from === null
        ? `What ${outcome} of ${to} depends on`
        : `What the difference in ${outcome} between ${from} and ${to} depends on`,
    flips: (numbers: readonly string[], better: string) =>
      `The better strategy changes within the range of ${list(numbers)}; as it all stands, ${better}.`,
    holds: (better: string) =>
      `No single number changes the better strategy within its range; as it all stands, ${better}.`,
    widest: (label: string, from: string, to: string, low: string, high: string) =>
      `Most depends on ${label}: ${low} at ${from}, ${high} at ${to}.`,
    better: (title: string, amount: string) => `${title} is better by ${amount}`,
    unclear: (amount: string) => `there is no clear difference (${amount})`,
    standing: (amount: string) => `as it stands ${amount}`,
    plain: (to: string, amount: string) => `As it all stands, ${to} comes to ${amount}.`,
    zero: "no difference",
    flipsAt: (value: string) => `flips near ${value}`,
    flipsSomewhere: "flips",
    luck: "not told from luck",
    idle: (count: number) => `${count === 1 ? "One number makes" : `${count} numbers make`} no difference at all.`,
    low: "at the low end of the range",
    high: "at the high end",
    atLow: "At the low end",
    atHigh: "At the high end",
    swing: "Change from end to end",
    breakEven: "Flips near",
    note: "Each number is moved alone, the others standing. Where a bar crosses “no difference”, the place is read off straight lines between the ends and the middle: ask for the break-even to know it with its band."
  },
  morris: {
    title: (outcome: string) => `Which numbers matter for ${outcome}`,
    difference: (outcome: string) => `the difference in ${outcome}`,
    x: (outcome: string) => `mean size of the effect on ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)} (μ*)`,
    y: "spread of the effect (σ); along the dashed line as large as its size",
    none: (of: number) => `No effect of ${of === 1 ? "the one number" : `the ${of} numbers`} is told from none.`,
    description: (top: readonly string[], curved: readonly string[], without: number, of: number) =>
      `${capital(list(top))} ${top.length === 1 ? "matters" : "matter"} most${curved.length === 0 ? "" : `; the effect of ${list(curved)} depends on where the other numbers stand`}. ` +
      (without === 0
        ? `All ${of} numbers have some effect.`
        : `${without} of ${of} numbers ${without === 1 ? "has" : "have"} an effect that is not told from none.`),
    effect: "Mean effect (μ)",
    size: "Mean size (μ*)",
    spread: "Spread (σ)",
    note: "Over the whole range of each number. Far right: matters. High up: acts differently depending on the others. Names that find no room are in the table."
  },
  sobol: {
    title: (outcome: string) => `Where the doubt about ${outcome} comes from`,
    first: "by itself",
    total: "with everything it works together with",
    shapley: "its fair share (Shapley effect)",
    share: "share of the variance that the numbers cause",
    description: (label: string, share: string, alone: string) =>
      `${capital(label)} causes most of the doubt: ${share} of the variance that the numbers cause, ${alone} by itself.`,
    none: "No number causes any doubt.",
    variance: "All doubt by where it comes from",
    parameters: "what we do not know",
    luck: "luck",
    split: (parameters: string, sdParameters: string, luck: string, sdLuck: string) =>
      `What we do not know causes ${parameters} of all doubt (standard deviation ${sdParameters}), luck in a sample of this size ${luck} (${sdLuck}).`,
    additive: (share: string, all: boolean) =>
      all ? "The numbers act one by one." : `${share} of it they cause one by one, the rest by acting together.`,
    note: "Sampled figures: an index below 0 stands for one near 0."
  },
  breakEven: {
    title: (label: string) => `Where the better strategy changes along ${label}`,
    crossing: (winner: string, above: boolean, at: string, band: string) =>
      `${winner} is better ${above ? "above" : "below"} ${at}${band}`,
    band: (range: string) => ` (somewhere between ${range})`,
    stands: (value: string) => `It stands at ${value}.`,
    never: (winner: string) => `${winner} is better over the whole range.`,
    beyond: (at: string) => `It would change beyond the range, at ${at}.`,
    neverClear: "Nowhere in the range is one strategy clearly better.",
    better: (title: string) => `${title} is better`,
    higher: (title: string) => `more in ${title}`,
    difference: (outcome: string, to: string, from: string, unit: string) =>
      `${outcome}: ${to} less ${from}${unit === "" ? "" : `, ${unit}`}`,
    even: (value: string) => `even at ${value}`,
    bandAbove: (low: string) => ` (perhaps as low as ${low}, perhaps beyond the range)`,
    bandBelow: (high: string) => ` (perhaps as high as ${high}, perhaps beyond the range)`,
    bandAnywhere: " (it may lie anywhere in the range, or beyond)",
    noteTint: "The tinted stretch is where the change may lie.",
    note: "The band along the line is the 95% interval of the difference."
  },
  regimes: {
    title: (from: string, to: string) => `Where ${to} beats ${from}`,
    share: (to: string, share: string, worlds: number, map: boolean) =>
      `${to} is better ${map ? `on ${share} of the map` : `in ${share} of ${worlds} sampled worlds`}`,
    unclear: "no clear difference",
    border: "no difference",
    now: "as it stands",
    stands: (winner: string) => `as the scenario stands, ${winner}`,
    wins: (title: string) => `${title} is better`,
    boxes: "In words",
    box: (words: string, density: string, coverage: string) =>
      `${capital(words)} (true in ${density} of these worlds; they hold ${coverage} of all in which it wins).`,
    winner: "Better",
    limits: "Where",
    density: "Of these worlds",
    coverage: "Of all its wins",
    mass: "Share of all worlds",
    noMap: "More than two numbers were varied: the regions are told in words.",
    note: "The larger a symbol, the larger the difference; cells without one are too close to call.",
    limit: {
      between: (label: string, range: string) => `${label} between ${range}`,
      above: (label: string, low: string) => `${label} above ${low}`,
      below: (label: string, high: string) => `${label} below ${high}`
    }
  },
  distribution: {
    title: (baseline: string) => `What each strategy may gain over ${baseline}`,
    description: (best: string, amount: string, share: string, range: string, baseline: string, ahead: string) =>
      `${best} has the highest expected value: ${amount} over ${baseline}${ahead}. It is the best in ${share} of the worlds; in 90% of them it gains ${range} over ${baseline}.`,
    baselineBest: (baseline: string, share: string, ahead: string) =>
      `${baseline} has the highest expected value${ahead}; it is the best in ${share} of the worlds.`,
    ahead: (second: string, amount: string) => `, ${amount} over ${second}`,
    alone: (title: string) => `${title} is the only strategy.`,
    bestIn: (share: string) => `best in ${share}`,
    dot: "one of 20 equally likely outcomes",
    mean: "mean with its interval",
    axis: (baseline: string) => `net present value gained over ${baseline}`,
    best: "Best in",
    gain: "Mean gain",
    low: "5% point",
    median: "Median",
    high: "95% point",
    note: (baseline: string, share: string) => `${baseline} itself is the best in ${share} of the worlds.`,
    loss: "Loses money in"
  },
  regret: {
    title: "What a wrong choice may cost",
    description: (best: string, mean: string, worst: string) =>
      `${best} is the safest choice: it loses ${mean} on average against the best strategy of each world, ${worst} at worst.`,
    both: (best: string, safest: string) =>
      ` ${best} has the higher expected value; ${safest} has the smaller worst regret.`,
    mean: "mean",
    high: "exceeded in 1 world of 20",
    worst: "worst",
    meanHead: "Mean regret",
    highHead: "95% point",
    worstHead: "Worst",
    atWorst: (worst: string) => `at worst ${worst}`,
    note: "Regret is the money lost against the strategy that would have been best in the same world."
  },
  evpi: {
    title: "What it is worth to know more",
    all: "everything",
    description: (amount: string, best: string, worth: string) =>
      `To know everything before deciding is worth up to ${amount}; most of it to know ${best} (up to ${worth}).`,
    nothing: (amount: string) =>
      `To know everything before deciding is worth up to ${amount}; to know any single number is worth nothing.`,
    none: "To know more is worth nothing: the same strategy is best in every sampled world.",
    worth: "Worth to know",
    note: "A study that costs more than this, or that leaves doubt, is not worth its money. It is an upper limit: no study removes all doubt."
  },
  pareto: {
    title: (outcomes: readonly string[]) => `Which combinations are not beaten in ${list(outcomes)}`,
    description: (front: number, of: number, strategies: readonly string[]) =>
      `${front === of ? `None of the ${of} combinations is beaten by another` : `${front} of ${of} combinations ${front === 1 ? "is" : "are"} not beaten by any other`} in everything at once` +
      (front === of
        ? "."
        : strategies.length === 0
          ? "; none of them is a strategy of the scenario."
          : front === 1
            ? `: ${list(strategies)}.`
            : `, ${list(strategies)} among them.`),
    beaten: (strategies: readonly string[]) => `${list(strategies)} ${strategies.length === 1 ? "is" : "are"} beaten.`,
    panel: (y: string, x: string) => `${y} against ${x.toLowerCase()}`,
    front: "not beaten",
    dominated: "beaten",
    line: "best averages",
    cross: (from: string) => `A cross is the interval of the difference from ${from}, over the same customers.`,
    combination: "Combination",
    onFront: "Not beaten",
    many: "A combination that is not beaten may look beaten in one picture: it is better in another.",
    sampled: (combinations: number, of: number) => `${combinations} of ${of} combinations were tried.`
  },
  dumbbell: {
    title: "What the data seem to say, and what is true",
    claim: "what an analyst would conclude",
    truth: "what the paired worlds show",
    claimHead: "Conclusion",
    truthHead: "Truth",
    verdict: "Verdict",
    what: "Comparison",
    verdicts: {
      "too high": "too high",
      "too low": "too low",
      "wrong sign": "wrong sign",
      right: "right",
      open: "open"
    },
    description: (wrong: number, of: number, worst: string, said: string, so: string) =>
      `${wrong} of ${of} conclusions ${wrong === 1 ? "is" : "are"} wrong. Furthest off: “${worst}” says ${said}, the truth is ${so}.`,
    right: (of: number, open: number) =>
      `${of === 1 ? "The only conclusion is not" : `None of ${of} conclusions is`} clearly wrong${open === 0 ? "." : `; ${open} ${open === 1 ? "is" : "are"} open.`}`,
    flaw: (label: string, claim: string, flaw: string) => `${label}: ${claim} ${flaw}`,
    claimed: "Its claim",
    missing: (label: string, because: string) => `${label}: no data (${because.replace(/\.$/, "")}).`,
    pair: (claim: string, truth: string) => `${claim} / ${truth}`,
    of: (label: string, outcome: string) => `${label}: ${outcome}`,
    why: "Why it misleads"
  },
  attribution: {
    title: (title: string) => `Where the orders of ${title} seem to come from, and where they do`,
    claim: (rule: string) => `credited by “${rule}”`,
    truth: "lost without it",
    messages: (channel: string) => `messages by ${channel}`,
    accord: "people on their own",
    source: "Source",
    description: (rule: string, worst: string, said: string, so: string) =>
      `“${rule}” is furthest off for ${worst}: it credits ${said} of the orders, the truth is ${so}.`,
    none: "No channel sends anything: all orders are those of people on their own.",
    credited: "too much credit",
    robbed: "too little credit",
    claims: "What the channels claim"
  },
  cohorts: {
    title: "Who orders again, by month of the first order",
    difference: (to: string, from: string) => `${to} less ${from}, in points`,
    of: (title: string) => `${title}, in %`,
    first: "month of the first order",
    since: "months since",
    description: (to: string, share: string, from: string, base: string, months: number) =>
      `${months} ${months === 1 ? "month" : "months"} after the first order, ${share} of the customers of ${to} order in that month, ${base} in ${from}.`,
    alone: (title: string, share: string, months: number) =>
      `${months} ${months === 1 ? "month" : "months"} after the first order, ${share} of the customers of ${title} order in that month.`,
    size: "Customers",
    squares: "The larger a square, the larger the figure; hollow ones are below zero. The numbers are in the table."
  },
  flow: {
    title: "The way of journeys through the channels",
    description: (to: string, order: string, from: string, base: string) =>
      `Of 1,000 journeys, ${order} end in an order in ${to} and ${base} in ${from}.`,
    alone: (title: string, order: string) => `Of 1,000 journeys in ${title}, ${order} end in an order.`,
    steps: (step: number) => ["first", "second", "third", "fourth", "fifth", "sixth"][step] ?? `${step + 1}th`,
    head: (step: number) => `${answerWords.flow.steps(step)} channel`,
    end: "end",
    path: "Way",
    per: (title: string) => `${title}, per 1,000`,
    arrow: " → ",
    difference: "Difference",
    stepMatrix: (to: string, from: string) => `Where journeys are at each step: ${to} less ${from}, per 1,000 journeys`,
    stepTitle: "How the way of journeys differs, step by step",
    stepDescription: (to: string, from: string, state: string, step: string, amount: string) =>
      `The largest difference between ${to} and ${from} is at “${state}” as the ${step}: ${amount} per 1,000 journeys.`,
    same: "Journeys take the same way in both.",
    step: (step: number) => `${answerWords.flow.steps(step)} step`,
    order: "order"
  },
  switches: {
    title: "Changes of channel, and what is lost on the way",
    description: (title: string, rate: string, lost: string) =>
      `${title}: ${rate} changes per 100 journeys, ${lost} of them with the context lost`,
    from: "from",
    to: "to",
    key: "changes per 100 journeys",
    keyLost: "of them with the context lost",
    head: (title: string) => [`${title}: per 100 journeys`, `${title}: context lost`],
    move: "Change"
  },
  roadmap: {
    title: (from: string, to: string) => `What to build first, from ${from} to ${to}`,
    description: (first: string, worth: string, verdict: string) =>
      `Build ${first} first. The plan is worth ${worth}${verdict}`,
    nothing: "No plan is worth more than building nothing.",
    over: (title: string, amount: string) => `, ${amount} against “${title}”`,
    needing: (label: string, needs: readonly string[]) =>
      needs.length === 0 ? label : `${label}, with ${list(needs)}`,
    leftRow: (label: string) => `Left out: ${label}`,
    leftMore: (count: number) =>
      `${count === 1 ? "One more lever is" : `${count} more levers are`} left out: see the table.`,
    nextRow: (label: string) => `Next: ${label}`,
    inMonth: (month: number) => `month ${month}`,
    plan: "Plan",
    steps: "Built when",
    cost: (amount: string) => `${amount} once`,
    month: "months since the start",
    cash: "Cumulative cash gained",
    gantt: (title: string) => `The best plan: ${title}`,
    next: "What each would bring if it came next",
    left: (label: string, worth: string, affordable: boolean) =>
      `Left out: ${label}, ${affordable ? `which would add ${worth}` : `for which the money does not reach; begun on day 0 it would add ${worth}`}.`,
    budget: (amount: string, months: number) =>
      `At most ${amount} of one-off cost in ${months === 1 ? "a month" : `${months} months`}.`,
    exact: (plans: number) => `Best of all ${plans} possible plans.`,
    heuristic: (plans: number, gap: string | null) =>
      `Best of ${plans} plans that were tried, not of all${gap === null ? "" : `; on small cases this comes within ${gap} of the best`}.`,
    built: (label: string, month: number) => `${label} (month ${month})`,
    worth: "Worth"
  },
  posterior: {
    title: "What the observed figures say about the numbers",
    description: (met: number, of: number, learnt: string | null) =>
      (of === 0
        ? "No target was given."
        : met === of
          ? of === 1
            ? "The target is met."
            : `All ${of} targets are met.`
          : `${met} of ${of} targets ${met === 1 ? "is" : "are"} met.`) +
      (learnt === null ? " The data say little about any of the numbers." : ` The data say most about ${learnt}.`),
    learnt: (label: string, value: string, range: string) => `${label}: ${value} (90% within ${range})`,
    prior: "range before",
    ninety: "90% after the data",
    half: "half of it",
    median: "median",
    before: "as the scenario stands",
    nothing: "the data say nothing",
    narrower: (factor: string) => `${factor}× narrower`,
    targets: "Are the targets met?",
    series: (figure: string, strategy: string) => `Month by month: ${figure.replaceAll("-", " ")}, ${strategy}`,
    observedAxis: "dots: observed, with their tolerances; band: predicted, 90%",
    seriesRow: (figure: string, strategy: string, month: number) =>
      `${capital(figure.replaceAll("-", " "))}, ${strategy}, month ${month}`,
    confounded: (one: string, other: string) =>
      `The data know a combination of ${one} and ${other} rather than each of them.`,
    target: (strategy: string, outcome: string) => `${outcome}, ${strategy}`,
    distance: "distance from the target, in tolerances",
    met: "met",
    missed: "missed",
    ninetyHead: "90%",
    within: (target: string, tolerance: string) => `target ${target} ± ${tolerance}`,
    missedBy: (target: string) => `missed, target ${target}`,
    contraction: "Spread after / before",
    rounds: (worlds: number, accepted: number, effective: string) =>
      `${worlds} worlds were simulated, ${accepted} kept in the last round, worth ${effective} independent ones.`
  },
  selection: {
    title: (outcome: string) => `The best strategy in ${outcome}`,
    chosen: (title: string, confidence: string, indifference: string, replications: number) =>
      `${title} is chosen: with ${confidence} certainty it is the best, or within ${indifference} of it, after ${replications} replications in all.`,
    cutOff: (title: string) => `${title} is ahead, but the budget ended before the choice was certain.`,
    dropped: (replications: number, by: string | null) =>
      by === null ? `dropped out after ${replications}` : `dropped out after ${replications}, behind ${by}`,
    stayed: (replications: number) => `stayed, ${replications} replications`,
    best: "chosen",
    zone: (amount: string) => `Tinted: within ${amount} of the chosen one, which does not matter. Hollow: dropped out.`,
    replications: "Replications",
    outcome: "Outcome of the procedure"
  },
  movers: {
    title: (from: string, to: string) => `Whose life differs between ${from} and ${to}`,
    description: (parted: string, gained: string, lost: string, cause: string | null) =>
      `${parted} of the people live differently: ${gained} order more and ${lost} order less.` +
      (cause === null ? "" : ` The most frequent cause: ${cause}.`),
    segments: "By segment: who orders more, who orders less",
    causes: "What the lives part by",
    gained: "order more",
    lost: "order less",
    parted: "live differently",
    orders: (amount: string) => `${amount} orders per 100`,
    ordersOf: (gained: string, lost: string) => `${gained} of 100 order more, ${lost} less`,
    segment: "Segment",
    people: "People",
    ordersHead: "Orders per 100 people",
    causeRow: (label: string) => `Cause: ${label}`,
    perHundred: (amount: string) => `${amount} per 100`,
    share: "share of the people",
    shareOfAll: "share of all people",
    everyone: "Everybody"
  },
  sweep: {
    title: (outcome: string) => `${outcome} over the points tried`,
    differenceTitle: (outcome: string) => `Difference in ${outcome} over the points tried`,
    description: (to: string, from: string, better: number, of: number) =>
      `${to} is better than ${from} on average in ${better} of ${of} settings.`,
    higher: (to: string, from: string, more: number, of: number) =>
      `${to} has more than ${from} in ${more} of ${of} settings.`,
    range: (low: string, high: string) => ` The difference goes from ${low} to ${high}.`,
    alone: (title: string, low: string, high: string, of: number) =>
      `Over ${of} settings, ${title} goes from ${low} to ${high}.`,
    failed: (count: number) => ` ${count === 1 ? "1 run" : `${count} runs`} failed.`,
    along: (label: string) => `Along ${label}`,
    point: "Point",
    lowest: "Lowest replication",
    highest: "Highest replication",
    cut: (rows: number) => `The table has the first ${rows} rows.`,
    panels: (count: number) => `Only the first ${count} numbers are drawn.`,
    lines: "A line reaches from the lowest to the highest replication."
  }
};
