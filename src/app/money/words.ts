/** What the view of money says. */
export const words = {
  title: "When does it pay, and where does the money go?",
  paysBack: (title: string, month: number, band: string) => `${title} has paid for itself in month ${month}${band}`,
  between: (low: number, high: number) => (low === high ? "" : ` (between month ${low} and ${high})`),
  orNever: (low: number) => ` (month ${low} at the earliest; that it does within the run is not sure)`,
  never: (title: string, months: number) => `${title} does not pay for itself within ${months} months`,
  soonest: (month: number) =>
    month === 0 ? " (that it pays from the start is not ruled out)" : ` (month ${month} is not ruled out)`,
  atOnce: (title: string, baseline: string) => `${title} is never behind ${baseline}`,
  value: (amount: string, range: string, more: boolean, baseline: string) =>
    `; its net present value is ${amount}${range} ${more ? "above" : "below"} that of ${baseline}`,
  valueUnclear: (amount: string, range: string, baseline: string) =>
    `; in net present value there is no clear difference from ${baseline}: ${amount}${range}`,
  costs: (title: string, amount: string, more: boolean, category: string, share: string) =>
    `${title} spends ${amount} ${more ? "more" : "less"} in all; what differs most is ${category.toLowerCase()} (${share}).`,
  sameCosts: (title: string) => `${title} spends the same.`,
  breakEven: (name: string) => `How dear may “${name}” be?`,
  economics: {
    title: "What a customer brings, and costs",
    measures: (count: number) => `${count} figures per customer and per order`
  },
  worth: {
    title: "What the whole run is worth",
    measures: (count: number) => (count === 1 ? "the one figure of value" : `${count} figures of value`)
  },
  figures: "All figures of money"
} as const;
