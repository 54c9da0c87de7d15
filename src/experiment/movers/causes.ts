/** What a cause of `partingCause` (src/experiment/divergence.ts) is called in a table. */
export function causeLabel(id: string): string {
  const [kind = "", name = ""] = id.split(":");
  if (kind === "link") return `${name} link`;
  if (kind === "rule") return `programme ${name.replaceAll("-", " ")}`;
  return labels[id] ?? id;
}

const labels: Readonly<Record<string, string>> = {
  recognition: "recognition",
  cap: "cap on messages",
  budget: "budget for messages",
  "desk:co-browsing": "looking at the same screen",
  "desk:hours": "hours of the desk",
  "desk:hand-over": "cases handed over to a person",
  "desk:complaints": "complaints about unsolved cases",
  "desk:passing-on": "customers passed on between agents",
  "desk:time": "time that the desk takes",
  wait: "waiting at the desk",
  delivery: "time of delivery",
  experience: "an earlier experience",
  odds: "odds of going on",
  stock: "what is on the shelf",
  payment: "typing in payment",
  "word-of-mouth": "bad news of the firm",
  friends: "friends who recommend",
  reviews: "reviews",
  "public-answers": "answers to public complaints",
  channels: "which channels there are",
  timing: "timing of what follows"
};
