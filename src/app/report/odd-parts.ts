/** What a part of the model does, by the section of the scenario that switches it on. */
export const parts = {
  awareness: "who knows the firm, and forgets it",
  rivals: "people who compare with a rival",
  consistency: "channels that say the same or contradict each other",
  stock: "shelves that run out, and stock shown across channels",
  returns: "goods that come back",
  payment: "paying as work",
  touch: "products that want to be touched",
  support: "cases, contacts and repeated explanations",
  desks: "desks with agents and waits (Erlang with impatience)",
  programmes: "messages that rules send, with consent and wear-out",
  contents: "what messages say",
  interest: "what a need is about",
  reminding: "forgetting, and being reminded",
  offers: "offers, codes and their contradictions",
  frequency: "caps on the number of messages",
  conflicts: "messages that get in each other's way",
  hours: "the hour at which people read",
  reviews: "reviews and what they do",
  referrals: "friends who bring friends",
  "word-of-mouth": "bad news that travels",
  complaints: "complaints in public",
  surveys: "what people say when they are asked",
  budgets: "budgets that follow figures",
  transition: "what goes wrong while things are built",
  tools: "tools such as co-browsing, loyalty cards and personalisation"
} as const;

export type PartName = keyof typeof parts;

/** What holds for every scenario, said with every report. */
export const limits: readonly string[] = [
  "The customers are synthetic. The figures follow from the assumptions above and say nothing that those do not contain; where a number has no good evidence, the answer can be no better.",
  "The intervals say how much of the figures is luck in the simulation. They do not contain the doubt about the assumptions: for that, ask which doubtful number moves the answer, and decide under doubt.",
  "One firm and at most one rival; nobody learns, exchanges goods or holds out a test group. Queues are those of weeks, not of hours. The whole list is in docs/model.md, part 8.",
  "With few differing customers, or skewed outcomes over few runs, intervals hold somewhat less than they promise (docs/statistics.md)."
];
