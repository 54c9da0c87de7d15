import type {Observed} from "./observe.ts";

/** A level that a scenario produces, and where published figures put it. */
export interface Level {
  readonly id: string;
  readonly label: string;
  /** Denominator in words. */
  readonly per: string;
  readonly unit: "share" | "seconds" | "contacts" | "ratio";
  /** Published range, in the unit; null where there is no good evidence. */
  readonly range: readonly [low: number, high: number] | null;
  readonly evidence: readonly string[];
  /** NaN where the scenario has nothing of the kind. */
  readonly of: (observed: Observed) => number;
}

const kind = (name: string) => (channel: {readonly kind: string}) => channel.kind === name;
const online = ({browses, sells, device}: {browses: boolean; sells: boolean; device: string}) =>
  (browses || sells) && device !== "place";
const conversion = (name: string) => (observed: Observed) =>
  observed.orders(kind(name)) / observed.sessions(kind(name));
const advertisements = ["facebook", "instagram", "pinterest", "tiktok", "youtube", "display-ads"];
const advertised = (observed: Observed, which: "sent" | "clicked" | "wasted") =>
  advertisements.reduce((sum, name) => sum + observed.messages(name)[which], 0);

export const levels: readonly Level[] = [
  {
    id: "cart-abandonment",
    label: "Cart abandonment",
    per: "of carts filled in web shops, apps and marketplaces",
    unit: "share",
    range: [0.65, 0.75],
    evidence: ["E006", "E007", "E008", "E009"],
    of: observed => (observed.total("carts") - observed.total("cartOrders")) / observed.total("carts")
  },
  {
    id: "web-conversion",
    label: "Orders in the web shop",
    per: "of sessions there",
    unit: "share",
    range: [0.015, 0.04],
    evidence: ["E001", "E002", "E003"],
    of: conversion("website")
  },
  {
    id: "app-conversion",
    label: "Orders per session in the app",
    per: "times those in the web shop",
    unit: "ratio",
    range: [1.5, 3],
    evidence: ["E013"],
    of: observed => conversion("app")(observed) / conversion("website")(observed)
  },
  {
    id: "store-conversion",
    label: "Orders in stores",
    per: "of visits",
    unit: "share",
    range: [0.2, 0.4],
    evidence: ["E011"],
    of: conversion("store")
  },
  {
    id: "marketplace-conversion",
    label: "Orders on the marketplace",
    per: "of sessions there",
    unit: "share",
    range: [0.08, 0.15],
    evidence: ["E012"],
    of: conversion("marketplace")
  },
  {
    id: "carts-per-session",
    label: "Carts filled",
    per: "of online sessions",
    unit: "share",
    range: [0.125, 0.135],
    evidence: ["E005"],
    of: observed => observed.total("carts") / observed.sessions(online)
  },
  {
    id: "orders-after-another-channel",
    label: "Looked in another channel before",
    per: "of orders",
    unit: "share",
    range: [0.2, 0.5],
    evidence: ["E057"],
    of: observed => observed.ordersAfterAnotherChannel / observed.total("orders")
  },
  {
    id: "one-contact-resolution",
    label: "Solved in one contact",
    per: "of cases closed",
    unit: "share",
    range: [0.55, 0.75],
    evidence: ["E090", "E091"],
    of: observed => observed.total("solvedAtOnce") / observed.total("casesClosed")
  },
  {
    id: "contacts-per-case",
    label: "Contacts",
    per: "per case",
    unit: "contacts",
    range: null,
    evidence: [],
    of: observed => observed.total("contacts") / observed.total("cases")
  },
  {
    id: "cases-in-several-channels",
    label: "Contacts in more than one channel",
    per: "of cases closed",
    unit: "share",
    range: null,
    evidence: [],
    of: observed => observed.casesInSeveralChannels / observed.cases
  },
  {
    id: "wait",
    label: "Wait for an agent",
    per: "per contact",
    unit: "seconds",
    range: null,
    evidence: [],
    of: observed => (observed.queues ? observed.total("waitSeconds") / observed.total("contacts") : NaN)
  },
  {
    id: "contacts-given-up",
    label: "Given up while waiting",
    per: "of contacts",
    unit: "share",
    range: [0.03, 0.12],
    evidence: ["E104"],
    of: observed => (observed.queues ? observed.total("contactsGivenUp") / observed.total("contacts") : NaN)
  },
  {
    id: "email-clicks",
    label: "Clicked e-mails",
    per: "of e-mails delivered",
    unit: "share",
    range: [0.012, 0.03],
    evidence: ["E019"],
    of: observed => observed.messages("email").clicked / observed.messages("email").sent
  },
  {
    id: "email-opt-outs",
    label: "Opt-outs from e-mail",
    per: "of e-mails delivered",
    unit: "share",
    range: [0.001, 0.005],
    evidence: ["E023"],
    of: observed => observed.messages("email").optedOut / observed.messages("email").sent
  },
  {
    id: "advertisement-clicks",
    label: "Clicked advertisements",
    per: "of advertisements shown",
    unit: "share",
    range: [0.0005, 0.006],
    evidence: ["E042"],
    of: observed => advertised(observed, "clicked") / advertised(observed, "sent")
  },
  {
    id: "advertisements-after-purchase",
    label: "Shown after the purchase",
    per: "of advertisements shown",
    unit: "share",
    range: [0.05, 0.3],
    evidence: ["E056"],
    of: observed => advertised(observed, "wasted") / advertised(observed, "sent")
  }
];
