import {advocacySections} from "../fields/advocacy.ts";
import {fieldTable} from "./tables.ts";

const meanings: Readonly<Record<keyof typeof advocacySections, string>> = {
  reviews:
    "Stars that people give after receiving an order, unasked or asked by a rule; their mean is met by everybody.",
  referrals:
    "People who recommend the firm to friends, and friends who come. A tool that `does: referral-reward` pays for new customers.",
  "word-of-mouth": "What is said of bad experiences, and what it does to those who hear it.",
  complaints:
    "Complaints in public about cases unsolved or slow. A tool that `does: listening` finds more of them, and sooner.",
  surveys: "What people say when the firm asks (net promoter score, satisfaction), beside what all would say."
};

/** Sections of what people say about the firm. */
export function advocacyReference(): string {
  const sections = Object.entries(advocacySections).map(
    ([name, fields]) =>
      `### ${name}\n\n${meanings[name as keyof typeof advocacySections]}\n\n${fieldTable(fields, `${name}.`)}`
  );
  return `## What people say: reviews, referrals, word-of-mouth, complaints, surveys

Each of these sections is in use as soon as the file or a strategy writes it, if only as \`reviews: {}\`; without it nobody says
anything of the kind. For example:

\`\`\`yaml
reviews: {rating: 4.3, count: 800, asked: 6%}
word-of-mouth: {most: 60%}
complaints: {share: 10%, audience: 300}
\`\`\`

${sections.join("\n\n")}`;
}
