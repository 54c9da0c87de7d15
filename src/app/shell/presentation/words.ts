const count = new Intl.NumberFormat("en");

/** What a presentation says. */
export const words = {
  label: "Presentation",
  place: (n: number, of: number) => `${n} of ${of}`,
  previous: "Previous slide",
  next: "Next slide",
  leave: "Leave the presentation",
  theme: "Light or dark",
  guessing: "Ask the room to guess first",
  keys: "→ or Space: next   ← : back   T: light or dark   G: guess first or not   Esc: leave",
  same: "The same customers, with the same luck, live through every one of these worlds.",
  size: (customers: number, runs: number) =>
    `${count.format(customers)} simulated customers${runs > 1 ? `, ${count.format(runs)} times over` : ""}`,
  guess: {
    title: "What do you think?",
    question: (span: string) => `Which firm has earned more after ${span}?`,
    days: (days: number) =>
      days % 365 === 0 ? `${days / 365} ${days === 365 ? "year" : "years"}` : `${count.format(days)} days`,
    unclear: "No clear difference",
    help: "Choose by key or by pointer, then go on.",
    chosen: (choice: string) => `The room says: ${choice}`,
    right: (choice: string) => `The room said “${choice}”. So says the simulation.`,
    wrong: (choice: string, answer: string) => `The room said “${choice}”. The simulation says: ${answer}.`
  },
  person: "One person, the same day, the same luck",
  waiting: "Simulating the first customers…",
  limits: {
    title: "What this cannot tell",
    synthetic: "These customers are made up. They behave as the scenario says, not as your own customers do.",
    numbers: (all: number, open: number) =>
      `Of ${count.format(all)} numbers behind it, ${count.format(open)} have no source: they are assumptions that somebody should check.`,
    chance: "Intervals cover chance only: they say nothing about whether the assumptions are right.",
    model:
      "What the model leaves out cannot matter in it: rivals that answer back, politics, how well a project is run.",
    use: "Use it to find out what the decision depends on, and measure that."
  }
} as const;
