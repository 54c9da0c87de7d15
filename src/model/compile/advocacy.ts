import {threshold} from "../../random/bernoulli.ts";
import type {Setting} from "../../scenario/setting.ts";
import type {ToolSetting} from "../../scenario/setting/records.ts";
import type {Complaints} from "../complaints.ts";
import type {Referrals} from "../referrals.ts";
import type {Reviews} from "../reviews.ts";
import type {Surveys} from "../survey.ts";
import type {WordOfMouth} from "../word-of-mouth.ts";
import type {Keeps} from "./lay-out.ts";
import {effectByMonth, millicents} from "./units.ts";

/** The parts of what people say about the firm; null for a section that no sheet writes. */
export function compileAdvocacy({advocacy, tools}: Setting, months: number) {
  return {
    reviews: reviewsOf(advocacy.reviews),
    referrals: referralsOf(advocacy.referrals, toolFor(tools, "referral-reward"), months),
    wordOfMouth: wordOfMouthOf(advocacy.wordOfMouth),
    complaints: complaintsOf(advocacy.complaints, toolFor(tools, "listening"), months),
    surveys: surveysOf(advocacy.surveys)
  };
}

type Section<K extends keyof Setting["advocacy"]> = Setting["advocacy"][K];

/** The first tool of a kind by name. */
function toolFor(tools: readonly ToolSetting[], kind: string): ToolSetting | undefined {
  return tools.find(({does}) => does === kind);
}

function reviewsOf(section: Section<"reviews">): (Reviews & Keeps) | null {
  return section === null ? null : {...section, couples: true, words: 1, environment: 2, flow: 2};
}

function referralsOf(
  section: Section<"referrals">,
  tool: ToolSetting | undefined,
  months: number
): (Referrals & Keeps) | null {
  if (section === null) return null;
  const effect = effectByMonth(tool, months);
  const {reward = 0, hold = 0, appeal = 1} = tool?.numbers ?? {};
  return {
    ...section,
    appeal: effect.map(share => 1 + (appeal - 1) * share),
    rewarded: Uint8Array.from(effect, share => (share > 0 ? 1 : 0)),
    reward: millicents(reward),
    hold: Math.round(hold),
    couples: true,
    timers: 1,
    words: 2,
    environment: 1,
    flow: 1
  };
}

function wordOfMouthOf(section: Section<"wordOfMouth">): (WordOfMouth & Keeps) | null {
  return section === null ? null : {...section, couples: true, words: 2, environment: 1, flow: 1};
}

function complaintsOf(
  section: Section<"complaints">,
  tool: ToolSetting | undefined,
  months: number
): (Complaints & Keeps) | null {
  if (section === null) return null;
  const {share, slow, audience, spread, found, delay, repair, answer} = section;
  const {detection = 0, "detection-delay": detectionDelay = 0} = tool?.numbers ?? {};
  return {
    share: threshold(share),
    slow: Math.round(slow),
    audience,
    reading: spread,
    found: threshold(found),
    delay,
    detection: effectByMonth(tool, months).map(effect => threshold(detection * effect)),
    detectionDelay,
    repair,
    answer: millicents(answer),
    timers: 1,
    words: 2
  };
}

function surveysOf(section: Section<"surveys">): (Surveys & Keeps) | null {
  return section === null ? null : {...section, asked: threshold(section.asked)};
}
