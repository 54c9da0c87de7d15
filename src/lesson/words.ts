const money = (value: number, currency: string) =>
  new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    maximumSignificantDigits: 2
  }).format(value);
const people = (n: number) => (n === 1 ? "1 person" : `${n} people`);

/** Everything that the parts of a lesson say, in English; the story itself is in the notebook. */
export const words = {
  prediction: {
    commit: "That is my guess",
    skip: "Skip, just show me",
    untouched: "drag to guess",
    of100: (n: number) => `${n} of 100`,
    missing: (world: string) => `Still to guess: ${world}.`,
    committed: "Your guess is fixed. What follows was computed while you were thinking.",
    skipped: "Skipped, and noted as skipped: no guess was made."
  },
  feedback: {
    skipped:
      "You did not guess, so there is nothing to compare with. Next time try: a guess, right or wrong, makes you see more.",
    right: (world: string, guess: number, count: number) =>
      `${world}: you said ${guess}, it is ${people(count)}. Well judged.`,
    tooMany: (world: string, guess: number, count: number) =>
      `${world}: you said ${guess}, it is only ${people(count)}.`,
    tooFew: (world: string, guess: number, count: number) =>
      `${world}: you said ${guess}, it is as many as ${people(count)}.`,
    gap: {
      right: "The difference between the worlds is about what you expected.",
      over: "The record of the case changes less than you expected.",
      under: "The record of the case changes more than you expected.",
      reversed:
        "You expected it the other way round: it is the world without a common record in which people explain twice."
    }
  },
  share: {
    people: (n: number) => `${n} customers of this market were cut off in the middle of a contact.`,
    world: (title: string, share: string, range: string) =>
      `${title}: ${share} of them told their case twice (95% interval ${range}).`,
    difference: (title: string, size: string, fewer: boolean, low: string, high: string) =>
      `For the same people, ${title} means ${size} ${fewer ? "fewer" : "more"} of 100 who tell it twice (95% interval ${low} to ${high}).`,
    unknown: "Too few people for an interval."
  },
  switching: {
    label: "After a chat has broken off, who tries the Facebook page?",
    steps: ["hardly anybody", "some", "many", "most", "nearly everybody"],
    saved: (n: number, clear: boolean) =>
      clear && n > 0
        ? `saves ${n} repeated explanations per 100 cases`
        : "saves no repeated explanations worth mentioning",
    apart: (title: string, amount: number, currency: string, saved: string, days: number) =>
      `The common record ${saved}, and the shop is still better off with “${title}” by about ${money(amount, currency)} over ${days} days: the links cost more than they bring. Here siloed is right.`,
    joined: (title: string, amount: number, currency: string, saved: string, days: number) =>
      `The common record ${saved}, and “${title}” is ahead by about ${money(amount, currency)} over ${days} days: here joining up pays.`,
    undecided: (saved: string) =>
      `The common record ${saved}; on money there is no clear difference. Here it is a matter of what kind of shop you want to be.`,
    failed: (why: string) => `The simulation stopped: ${why}`
  },
  searching: (followed: number, customers: number) =>
    `Following everybody: ${followed.toLocaleString("en")} of ${customers.toLocaleString("en")} customers so far…`,
  note: {
    kept: "Kept on this device only.",
    notKept: "This browser keeps nothing; the text is gone when you close the page."
  }
} as const;
