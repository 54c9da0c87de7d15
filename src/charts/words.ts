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
  by: (word: string, size: string) => `${word} by ${size}`,
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
    against: (title: string, baseline: string, verdicts: string) => `Against ${baseline}, ${title} is ${verdicts}.`,
    note: "Same customers, same luck in every world: differences are taken person by person."
  },
  differenceFrom: (title: string) => `Difference from ${title}, same customers`
};

/** "A", "A and B", "A, B and C". */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

export function capital(text: string): string {
  return text === "" ? text : text[0]!.toUpperCase() + text.slice(1);
}
