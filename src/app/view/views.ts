import type {ComponentType} from "preact";
import type {Host} from "./host.ts";

export const viewNames = [
  "comparison",
  "journeys",
  "money",
  "support",
  "messages",
  "retention",
  "questions",
  "scenario",
  "library"
] as const;
export type ViewName = (typeof viewNames)[number];

/** Makes a view that is fetched when it is first looked at, and then stays. */
export type LoadView = (host: Host) => Promise<ComponentType>;

/** All views but the first, which opens with the page. */
export const views: Readonly<Record<Exclude<ViewName, "comparison">, LoadView>> = {
  journeys: async host => (await import("../journeys/open.tsx")).journeysView(host),
  money: async host => (await import("../money/open.tsx")).moneyView(host),
  support: async host => (await import("../support/open.tsx")).supportView(host),
  messages: async host => (await import("../messages/open.tsx")).messagesView(host),
  retention: async host => (await import("../retention/open.tsx")).retentionView(host),
  questions: async host => (await import("../questions/open.tsx")).questionsView(host),
  scenario: async host => (await import("../scenario/open.tsx")).scenarioView(host),
  library: async host => (await import("../library/open.tsx")).libraryView(host)
};
