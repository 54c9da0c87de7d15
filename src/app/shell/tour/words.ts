/** What the tour says; each step is about one thing on the page. */
export const words = {
  label: (n: number, of: number) => `Tour, ${n} of ${of}`,
  place: (n: number, of: number) => `${n} / ${of}`,
  next: "Next",
  back: "Back",
  skip: "Skip",
  done: "Done",
  steps: {
    answer: {
      title: "The answer, in a sentence",
      text: "The same simulated customers live through every strategy, with the same luck. What differs comes from the strategies. Where nothing clear differs, it says so."
    },
    figures: {
      title: "Four figures, every strategy",
      text: "Value, interval and verdict for each. Below them: money, retention, costs and what lies behind."
    },
    levers: {
      title: "Take something away",
      text: "Switch off a lever or drag a number, and everybody lives through it again within a moment. Nothing can break: every step can be taken back."
    },
    views: {
      title: "Nine ways to look",
      text: "Follow one customer, see the money, ask why and when the answer flips, read and edit the scenario as text, keep and share it."
    },
    scenario: {
      title: "Other firms, and yours",
      text: "Open one of the examples here, or drop a scenario file of your own anywhere on the page. It stays in this browser."
    },
    find: {
      title: "Find anything",
      text: "Commands, numbers, levers and questions from one field. Press ? for all keys, P to present."
    }
  }
} as const;
