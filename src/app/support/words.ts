/** What the view of support says. */
export const words = {
  title: "What does it cost people to be helped?",
  none: "Nobody needs help in this scenario",
  noneHelp:
    "It has no service desks, or nobody ever has a question or a problem. Give the base or a strategy a desk under “desks” and this view shows effort, repeats and waits.",
  effort: (minutes: string, title: string) => `${minutes} in ${title}`,
  costs: (parts: string) => `A case costs people of their own time ${parts}`,
  difference: (title: string, size: string, range: string, less: boolean) =>
    `; ${title} ${less ? "saves" : "adds"} ${size}${range}`,
  differenceUnclear: (title: string) => `; there is no clear difference in ${title}`,
  repeats: (parts: string) => `Per case they have to explain the same again ${parts}.`,
  repeatsOf: (times: string, title: string) => `${times} times in ${title}`,
  effortTitle: "What a case asks of the customer",
  effortMeasures: (count: number) => `${count} measures of effort`,
  deskTitle: "What a case asks of the firm, and how long people wait",
  deskMeasures: (count: number) => `${count} measures of waits and agents' time`,
  figures: "All figures of support",
  who: {
    title: "Who has to explain again?",
    lead: "4,000 people are followed through every strategy, event by event, and counted by segment.",
    ask: "Follow people"
  }
} as const;
