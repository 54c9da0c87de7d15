/** What the view of messages says. */
export const words = {
  title: "Which messages earn their keep, and what would the reports claim?",
  none: "No strategy sends messages",
  noneHelp:
    "This scenario has no message programmes. Give the base or a strategy one under `programmes:` and this view shows what messages bring, what they cost people, and what attribution would make of them.",
  pressure: (parts: string) => `Messages per person: ${parts}`,
  wasted: (parts: string) => `of them wasted, at the wrong time or on the wrong person: ${parts}`,
  share: (share: string, title: string) => `${share} in ${title}`,
  optOuts: (parts: string) => `Of 1,000 people opt out: ${parts}.`,
  count: (count: string, title: string) => `${count} in ${title}`,
  effect: (title: string, all: string, worst: string, claimed: string, truth: string) =>
    `In ${title}, ${all} of the orders would be lost without any message. By last touch ${worst} would be credited with ${claimed} of the orders; the truth is ${truth}.`,
  earns: (parts: string) => `Of all orders would be lost ${parts}.`,
  earned: (channel: string, share: string) => `${share} without ${channel}`,
  nothing: (channels: string) => `The effect of ${channels} cannot be told from none.`,
  noEffect: (orders: number) =>
    `Of no channel can it be told that its messages bring any orders (${orders.toLocaleString("en")} orders were followed).`,
  idle: (channels: string) => `Without any credit and any effect: messages by ${channels}.`,
  claimed: (title: string, times: string) =>
    `The channels of ${title} together claim ${times} orders for every order made.`,
  best: (rule: string, error: string) =>
    `Closest to the truth comes “${rule}”, which still gives ${error} of the orders to the wrong source.`,
  channel: (name: string) => `messages by ${name}`,
  ask: "Run the attribution",
  attributionTitle: "Claims against the truth",
  attributionLead:
    "The same people live again without the messages of each channel in turn: what is lost is what they bring. Beside it, what each rule would report from the data that the firm has.",
  strategy: "Strategy",
  rule: "Report",
  pressureTitle: "What messages ask of people, and of the budget",
  pressureMeasures: (count: number) => `${count} measures of messages`,
  figures: "All figures of messages"
} as const;
