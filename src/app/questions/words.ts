import {words as page} from "../words.ts";

const count = new Intl.NumberFormat("en");

/** What the view of questions says. The questions themselves stand in registry.ts. */
export const words = {
  title: "Ask more of this comparison",
  lead: "Each answer is computed here, from the scenario as it stands with your changes, with the same people and the same luck. Answers stay until you ask again.",
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
  method: "How it was computed",
  fingerprint: page.verdict.fingerprint,
  save: "Save",
  saveJson: "JSON",
  saveCsv: (title: string) => `CSV: ${title}`,
  none: "This scenario has a single strategy: there is nothing to ask about a choice."
} as const;
