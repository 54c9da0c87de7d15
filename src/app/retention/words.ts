/** What the view of retention says. */
export const words = {
  title: "Who stays, and when do we lose them?",
  stays: (months: number, parts: string) =>
    `${months} ${months === 1 ? "month" : "months"} after their first order, still customers: ${parts}`,
  share: (share: string, range: string, title: string) => `${share}${range} in ${title}`,
  kept: (title: string, size: string, range: string, more: boolean) =>
    `${title} keeps ${size}${range} ${more ? "more" : "fewer"} of everybody who ever became a customer`,
  keptUnclear: (title: string, baseline: string) =>
    `of everybody who ever became a customer ${title} keeps about as many as ${baseline}: no clear difference`,
  worst: (months: string, share: string, title: string) => `Most are lost in month ${months} (${share} in ${title}).`,
  nobody: "Nobody has become a customer yet.",
  figuresTitle: "Who comes back",
  measures: (count: number) => `${count} measures of loyalty`,
  figures: "All figures of retention",
  lives: {
    title: "Who orders again, and what people had just been through when we lost them",
    lead: "4,000 people are followed through every strategy, event by event.",
    ask: "Follow people",
    few: (times: number) =>
      `Of those who were followed so few order again (${times} in all) that a picture by months would show chance.`
  }
} as const;
