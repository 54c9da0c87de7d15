/** What the views Money, Support, Messages and Retention say in common. */
export const words = {
  waiting: "Simulating the first customers…",
  toText: "Open the scenario as text",
  drives: "What drives this?",
  drivesOf: (outcome: string) => `What drives this? ${outcome}`,
  stale: "Being computed again with your change; these are the figures from before.",
  figures: {
    heads: ["Strategy", "Value", "Difference and verdict"],
    count: (count: number) =>
      count === 1 ? "1 figure with difference and verdict" : `${count} figures with differences and verdicts`,
    definition: "What is this?"
  },
  task: {
    again: "Ask again",
    stop: "Stop",
    of: (button: string, title: string) => `${button}: ${title}`,
    running: (share: number) => `${Math.floor(share * 100)} % done`,
    stopped: "Stopped. What was there before stays.",
    failed: (why: string) => `No answer: ${why}`,
    stale: "This answer belongs to the scenario before your last change."
  },
  unclear: (title: string, baseline: string) => `Between ${title} and ${baseline} there is no clear difference`,
  alone: (title: string) => `${title} is the only strategy: there is nothing to compare it with.`
} as const;
