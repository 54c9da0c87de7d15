import {list} from "./words.ts";

/** What the charts of the views Money, Support, Messages and Retention add to the data. */
export const readingWords = {
  investments: {
    title: "What the investments cost",
    description: (totals: readonly string[], largest: string, amount: string) =>
      `Over the whole run ${list(totals)}. The largest is ${largest}: ${amount}.`,
    spends: (title: string, amount: string) => `${title} spends ${amount} on links and tools`,
    none: "No strategy pays for links or tools.",
    once: "one-off",
    running: "monthly, over the rest of the run",
    what: "Investment",
    inWhich: "In",
    setup: "One-off",
    monthly: "A month",
    works: "Works from month",
    full: "Fully from month",
    total: "Over the run",
    aside: (setup: string | null, monthly: string | null, works: number) =>
      [
        [...(setup === null ? [] : [`${setup} once`]), ...(monthly === null ? [] : [`${monthly} a month`])].join(" + "),
        ...(works > 1 ? [`works from month ${works}`] : [])
      ]
        .filter(Boolean)
        .join(", "),
    name: (lever: string, titles: readonly string[]) => `${lever} (${list(titles)})`
  },
  active: {
    title: "Active customers",
    xLabel: "months since the start",
    description: (month: number, ends: string) => `At the end of month ${month} there are ${ends}.`,
    count: (count: string, title: string) => `${count} active customers in ${title}`
  },
  channels: {
    title: "Where people ask for help",
    description: (parts: readonly string[]) => `Most contacts: ${list(parts)}.`,
    most: (channel: string, share: string, title: string) => `by ${channel} in ${title} (${share})`,
    none: "Nobody asks for help here.",
    note: "Contacts of everybody simulated, scaled to the market, without intervals: how far contacts per case are known stands above.",
    channel: "Channel",
    of: (title: string) => `${title}: contacts`,
    share: (title: string) => `${title}: share`
  },
  repeaters: {
    title: "Who has to explain again",
    segment: "Segment",
    people: "People with a case",
    again: "had to explain again",
    description: (parts: readonly string[]) => `Had to explain the same again at least once: ${list(parts)}.`,
    share: (share: string, segment: string, title: string) => `${share} of ${segment} in ${title}`,
    everybody: "everybody with a case",
    none: "Nobody who was followed had a case.",
    note: (people: number) =>
      `Of ${people.toLocaleString("en")} people who were followed; segments without a case are left out. With 95 % intervals.`
  },
  losses: {
    title: "What customers had just been through when they were lost",
    description: (parts: readonly string[]) => `${parts.join("; ")}.`,
    most: (lost: string, title: string, reason: string) => `${title} loses ${lost} of its customers, mostly ${reason}`,
    none: (title: string) => `${title} loses nobody of those who were followed`,
    reason: "Just before",
    all: "All",
    reasons: {
      order: "after an order",
      promise: "after a broken promise",
      solved: "after a case that was solved",
      unsolved: "after a case that was not solved",
      return: "after a return",
      contract: "at the end of a contract"
    },
    note: (people: number) =>
      `Shares of customers among ${people.toLocaleString("en")} people who were followed, with 95 % intervals.`
  },
  credits: {
    title: (title: string) => `What each rule would report for ${title}`,
    truth: "lost without it",
    source: "Source",
    messages: (channel: string) => `messages by ${channel}`,
    accord: "people on their own",
    claims: "what the channel claims itself",
    near: "within the interval of the truth",
    off: "outside of it",
    times: (ratio: number) =>
      ratio >= 1.05
        ? `${ratio.toPrecision(2)} × too much`
        : ratio > 0.95
          ? ""
          : `${Math.round(ratio * 100)}% of the truth`,
    fromNothing: "credit for nothing",
    error: "wrongly credited",
    rule: "Rule",
    description: (worst: string, error: string, best: string, least: string) =>
      `“${worst}” gives ${error} of the orders to the wrong source, “${best}” ${least}.`,
    note: (orders: number) =>
      `Shares of all orders (${orders.toLocaleString("en")} followed), with 95 % intervals over replications.`
  }
};
