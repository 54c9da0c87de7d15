import {words as page} from "../words.ts";

const count = new Intl.NumberFormat("en");

/** "about 20 s" */
function about(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 1) return "about a second";
  if (seconds < 90) return `about ${count.format(Number(seconds.toPrecision(seconds < 10 ? 1 : 2)))} s`;
  return `about ${count.format(Math.round(seconds / 60))} min`;
}

/** What the view of questions says. The questions themselves stand in registry.ts. */
export const words = {
  title: "Why, when, and what next",
  lead: "Each answer is computed here, from the scenario as it stands with your changes, with the same people and the same luck. One question is worked out at a time, beside the page; answers stay until you ask again.",
  navigation: {
    label: "Questions",
    why: "Why",
    when: "When",
    what: "What next",
    trust: "Trust",
    answered: (n: number) => (n === 1 ? "1 answer" : `${n} answers`),
    running: (share: number, waiting: number) =>
      `${Math.floor(share * 100)} % done${waiting > 0 ? `, ${waiting} waiting` : ""}`
  },
  groups: {
    why: "Why do they differ?",
    when: "When would the answer be another?",
    what: "What to do about it?",
    trust: "What would others conclude?"
  },
  ask: "Ask",
  askAgain: "Ask again",
  asking: (button: string, question: string) => `${button}: ${question}`,
  stop: "Stop",
  stopping: (question: string) => `Stop: ${question}`,
  running: (share: number) => `${Math.floor(share * 100)} % done`,
  waiting: "Waits until the question before it is answered.",
  left: (milliseconds: number) => `${about(milliseconds)} left`,
  sizes: {
    label: "How thoroughly",
    option: (name: "quick" | "standard" | "thorough", customers: number, replications: number, takes: number | null) =>
      `${{quick: "Quick", standard: "Usual", thorough: "Thorough"}[name]}: ${count.format(customers)} × ${count.format(replications)}${takes === null ? "" : `, ${about(takes)}`}`
  },
  width: "Known to",
  halfWidth: (half: number) => `± ${half * 100} points`,
  people: {
    title: "Somebody to follow",
    follow: (customer: number) => `Customer ${count.format(customer)}`,
    what: (segment: string, change: string, cause: string) => `(${segment}): ${change}, by ${cause}`
  },
  more: {
    title: "Only on the command line",
    text: "Levers in groups, and levers that need others first, can be asked about on the command line:",
    commands: (file: string) => [
      `npm run throughline -- explain ${file} --by section`,
      `npm run throughline -- roadmap ${file} --after "links.cart:links.identity"`
    ]
  },
  started: "Simulating the first worlds…",
  stopped: "Stopped. What was simulated is remembered: asking again goes on from there.",
  failed: (why: string) => `No answer: ${why}`,
  partial: "First answer, still getting sharper",
  stale: "This answer belongs to the scenario before your last change.",
  size: (customers: number, replications: number) =>
    `${count.format(customers)} customers × ${count.format(replications)} ${replications === 1 ? "run" : "runs"} of each world`,
  from: "From",
  to: "To",
  outcome: "Outcome",
  number: "Number",
  across: "Across",
  up: "Up",
  budget: (currency: string) => `One-off money for each quarter, ${currency}`,
  noBudget: "no limit",
  method: "How it was computed",
  fingerprint: page.verdict.fingerprint,
  save: "Save",
  saveJson: "JSON",
  saveCsv: (title: string) => `CSV: ${title}`,
  certainty: {
    title: "How sure is the comparison?",
    lead: "The headline differences one by one and read together, in how many paired worlds the strategy was better, and what it is worth that both have the same luck.",
    waiting: "Waiting for the comparison to be fixed…",
    none: "No luck is in these differences.",
    heads: ["Outcome", "Verdict", "Better in", "p alone", "p among all (Holm)", "Same luck is worth"],
    wins: (share: number, worlds: number) => `${Math.round(share * 100)}% of ${count.format(worlds)} worlds`,
    p: (p: number) => (p < 0.0005 ? "<0.001" : p.toFixed(3)),
    together: (p: number, lost: boolean) => `${p < 0.0005 ? "<0.001" : p.toFixed(3)}${lost ? ", unclear" : ""}`,
    luck: (times: number, unit: string) =>
      times < 0.95
        ? "nothing"
        : `${times < 10 ? times.toFixed(1) : count.format(Number(times.toPrecision(2)))} × ${unit}`,
    best: (outcome: string) => `Could still be best in ${outcome.toLowerCase()}`
  },
  log: {
    title: "What does my own event log say about my customers?",
    lead: "A CSV of customer, event and time (channel and value too, if there are any) becomes a scenario: how often people buy, when they are lost, which channels they use. The file stays in this browser.",
    choose: "Choose a log…",
    running: "Reading the log and fitting…",
    open: "Open this scenario",
    save: "Save as YAML",
    tooLarge: (bytes: number) =>
      `the log is larger than ${bytes / 1024 / 1024} MiB; the command line (fit-log) takes larger ones`,
    broken: ({
      line,
      column,
      message,
      hint
    }: {
      line: number;
      column: number;
      message: string;
      hint?: string | undefined;
    }) => `line ${line}, column ${column}: ${message}${hint === undefined ? "" : ` (${hint})`}`
  },
  none: "This scenario has a single strategy: there is nothing to ask about a choice."
} as const;
