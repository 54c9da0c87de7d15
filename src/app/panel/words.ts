/** What the parts of the panel say that come after the first view. */
export const words = {
  tips: {
    lead: (to: string, from: string, customers: number, runs: number) =>
      `${to} less ${from}, along the whole slider, for ${customers.toLocaleString("en")} customers × ${runs} runs: quick, and rougher than the answer. Above the dashed line ${to} is better; grey is the 95% interval, a diamond where it tips.`,
    show: "Show where the answer tips",
    outcome: "Measured by",
    against: "Strategy",
    waiting: "Not computed yet: it is when nothing else runs.",
    working: "Trying out the whole range…",
    old: "Before your last change: ",
    tips: (places: readonly string[]) => `Tips at ${places.join(", and at ")}`,
    place: (at: string, band: string) => `${at}; ${band}`,
    between: (low: string, high: string) => `between ${low} and ${high}`,
    above: (low: string) => `anywhere above ${low}`,
    below: (high: string) => `anywhere below ${high}`,
    anywhere: "how sure cannot be said",
    ahead: (title: string) => `Does not tip here: ${title} stays ahead`,
    unclear: "Does not tip here, and no clear difference anywhere",
    open: "Does not tip for these few; for all customers there is no clear difference",
    partly: (title: string) => `Does not tip here: ${title} is ahead where it is clear`,
    same: "Makes no difference to this outcome",
    none: "This number makes no difference between the two."
  },
  changes: {
    none: "Nothing has been changed.",
    value: (from: string, to: string) => `${from} → ${to}`,
    added: (to: string) => `new: ${to}`,
    removed: "no longer there",
    on: "switched on",
    off: "switched off",
    leverGone: "lever no longer there",
    leverNew: "new lever",
    strategy: {added: "new strategy", removed: "strategy removed", renamed: (from: string) => `was called ${from}`},
    in: (name: string, place: string) => (place === "" ? name : `${name}, ${place}`),
    reset: (what: string) => `reset: ${what}`,
    resetShort: "reset"
  }
} as const;
