const count = new Intl.NumberFormat("en");
const plural = (n: number, one: string, many: string) => `${count.format(n)} ${n === 1 ? one : many}`;

/** What the report says. */
export const words = {
  kind: "Report",
  tools: {
    label: "What to do with this report",
    print: "Print…",
    file: "Save as one file",
    close: "Close",
    waiting: "The report is written when the comparison is fixed.",
    saved: (name: string) => `Saved as ${name}`,
    failed: (why: string) => `The report could not be written: ${why}`
  },
  size: (customers: number, replications: number, strategies: number) =>
    `${plural(customers, "simulated customer", "simulated customers")} × ${plural(replications, "run", "runs")} in each of ${count.format(strategies)} worlds, the same people with the same luck in all of them`,
  scale: (people: number, days: number) =>
    `Money and counts are those of a market of ${count.format(people)} people over ${plural(days, "day", "days")}.`,
  intervals: "Intervals hold 95 %. “No clear difference” is a result: luck alone could make what was seen.",
  pictures: "In pictures",
  differences: {
    title: "What differs",
    lead: (baseline: string) =>
      `Each strategy less ${baseline}, over the same people with the same luck. Outcomes that are the same everywhere are named below the table.`,
    heads: (baseline: string, other: string | null) => [
      "Outcome",
      baseline,
      other ?? "Strategy",
      "Difference",
      "Verdict"
    ],
    same: (names: string) => `Exactly the same in every strategy: ${names}.`,
    none: "There is one strategy only: nothing to compare."
  },
  answers: {
    title: "What else was asked",
    stale: "This answer belongs to the scenario before its last change.",
    size: (customers: number, replications: number) =>
      `${plural(customers, "customer", "customers")} × ${plural(replications, "run", "runs")} of each world`
  },
  strategies: {
    title: "Strategies and their levers",
    heads: ["Lever", "Costs", "Works", ""],
    on: "on",
    off: "switched off",
    shared: "Shared by all",
    none: "Nothing that can be switched."
  },
  changes: {
    title: "Changed since it was opened",
    lead: (file: string) => `Against the scenario as it was opened (${file}).`,
    none: "Nothing: this is the scenario as it was opened.",
    heads: ["What", "As opened", "Now"],
    lever: (name: string, strategy: string) => `${name} in ${strategy}`,
    strategy: (name: string) => `Strategy ${name}`,
    on: "on",
    off: "off",
    absent: "not there",
    seed: "Seed (luck, not counted as a change)",
    baseline: "Compared with"
  },
  assumptions: {
    title: "Assumptions",
    lead: (shown: number, all: number, changed: boolean) =>
      `The ${count.format(shown)} numbers that matter most${changed ? " or were changed" : ""}, of ${count.format(all)} in use.${changed ? " A dot marks what was changed; what stood there when the file was opened is beside it." : ""}`,
    heads: ["Number", "Value", "As opened", "Plausible range", "Source", "Evidence"],
    range: (low: string, high: string) => `${low} to ${high}`,
    noRange: "none known",
    grade: {A: "good", B: "fair", C: "weak"},
    noEvidence: "no good evidence",
    changed: "changed",
    unsourced: "–",
    source: (id: string, source: string, year: number | null) => `${id}: ${source}${year === null ? "" : `, ${year}`}`
  },
  odd: {
    title: "The model in short (ODD)",
    lead: "In the order of the ODD protocol (Grimm et al. 2020). The whole description is docs/model.md; every number of the language is in docs/scenario.md, the evidence in docs/evidence.md, the intervals in docs/statistics.md."
  },
  limits: "What this does not say",
  identity: {
    title: "To compute it again",
    scenario: "Scenario",
    file: "File",
    seed: "Seed",
    size: "Size",
    version: "Model version",
    fingerprint: "Fingerprint",
    unfixed: "none: the comparison was still running",
    link: "Link",
    same: "Whoever runs the same file with the same seed, size and version gets the same fingerprint, on any machine.",
    command: "Command"
  }
} as const;
