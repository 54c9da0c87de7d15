import {T, type TallyName} from "../model/tally.ts";
import type {Outcome} from "./outcome.ts";

/** Costs that no customer causes by what they do, spread over the people of the market. */
export type Fixed = "links" | "desks" | "tools";

/**
 * How a figure comes out of the counters: weighted sum over weighted sum, times `scale`. `fixed` costs enter the numerator per
 * customer with the sign of `fixedWeight`; `market` scales a figure per customer to the whole market.
 */
export interface RatioRule {
  readonly over: ReadonlyArray<readonly [TallyName, number]>;
  readonly under: ReadonlyArray<readonly [TallyName, number]>;
  readonly scale: number;
  readonly fixed?: readonly Fixed[];
  readonly fixedWeight?: number;
  readonly discounted?: boolean;
  readonly market?: boolean;
}

export interface RatioOutcome extends Outcome {
  readonly rule: RatioRule;
}

type Terms = TallyName | ReadonlyArray<readonly [TallyName, number]>;
const terms = (list: Terms): ReadonlyArray<readonly [TallyName, number]> =>
  typeof list === "string" ? [[list, 1]] : list;

function ratio(
  outcome: Outcome,
  over: Terms,
  under: Terms,
  {scale = 1, ...rest}: Partial<Omit<RatioRule, "over" | "under">> = {}
): RatioOutcome {
  return {...outcome, rule: {over: terms(over), under: terms(under), scale, ...rest}};
}

const MONEY = 1e-5;
const purchases = [
  ["orders", 1],
  ["renewals", 1]
] as const;
const serving = [
  ["serviceCost", 1],
  ["messageCost", 1],
  ["fulfilmentCost", 1],
  ["feeCost", 1],
  ["agentCost", 1]
] as const;
const allFixed = ["links", "desks", "tools"] as const;

/** Every figure that is a ratio of counters; their intervals come from customers or from replications. */
export const ratioOutcomes: readonly RatioOutcome[] = [
  ratio(
    {
      id: "orders-per-journey",
      label: "Conversion",
      unit: "share",
      per: "of journeys",
      better: "higher",
      group: "conversion",
      definition:
        "Orders divided by journeys; a journey begins when a person comes to need the product and ends in an order, in leaving for a competitor, or when the need lapses."
    },
    "orders",
    "journeys"
  ),
  ratio(
    {
      id: "orders-per-session",
      label: "Session conversion",
      unit: "share",
      per: "of sessions",
      better: "higher",
      group: "conversion",
      definition: "Orders divided by sessions in all channels, visits to stores included."
    },
    "orders",
    "sessions"
  ),
  ratio(
    {
      id: "cart-abandonment",
      label: "Cart abandonment",
      unit: "share",
      per: "of carts",
      better: "lower",
      group: "conversion",
      definition:
        "Carts that did not become an order divided by carts created. Carts filled in web shops, apps and marketplaces count, baskets in stores do not. A cart that did not follow its owner and is filled again counts again, as it does in a firm's own statistics."
    },
    [
      ["carts", 1],
      ["cartOrders", -1]
    ],
    "carts"
  ),
  ratio(
    {
      id: "carts-per-session",
      label: "Carts per session",
      unit: "share",
      per: "of sessions",
      better: "higher",
      group: "conversion",
      definition: "Carts created in web shops, apps and marketplaces divided by all sessions."
    },
    "carts",
    "sessions"
  ),
  ratio(
    {
      id: "average-order-value",
      label: "Order value",
      unit: "money",
      per: "per order",
      better: "higher",
      group: "money",
      definition: "Revenue after discount divided by orders and renewals."
    },
    "revenue",
    purchases,
    {scale: MONEY}
  ),
  ratio(
    {
      id: "revenue-per-customer",
      label: "Revenue",
      unit: "money",
      per: "per person in the market",
      better: "higher",
      group: "money",
      definition: "Revenue after discount over the whole run divided by people in the market."
    },
    "revenue",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "margin-per-customer",
      label: "Contribution margin",
      unit: "money",
      per: "per person in the market",
      better: "higher",
      group: "money",
      definition:
        "Revenue after discount less goods, channel service, messages, fulfilment, fees and support, over the whole run, divided by people in the market. Links and tools are not in it."
    },
    [["revenue", 1], ["goods", -1], ...serving.map(([name]) => [name, -1] as const)],
    "customers",
    {scale: MONEY, fixed: ["desks"], fixedWeight: -1}
  ),
  ratio(
    {
      id: "cost-per-order",
      label: "Cost per order",
      unit: "money",
      per: "per order",
      better: "lower",
      group: "money",
      definition:
        "All costs but the goods themselves (channel service, messages, fulfilment, fees, support, links, tools) divided by orders and renewals."
    },
    serving,
    purchases,
    {scale: MONEY, fixed: allFixed, fixedWeight: 1}
  ),
  ratio(
    {
      id: "cost-per-customer",
      label: "Cost",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "All costs but the goods themselves over the whole run divided by people in the market."
    },
    serving,
    "customers",
    {scale: MONEY, fixed: allFixed, fixedWeight: 1}
  ),
  ratio(
    {
      id: "cost-of-service",
      label: "Channel service",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "Cost of sessions in the channels divided by people in the market."
    },
    "serviceCost",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "cost-of-messages",
      label: "Messages and media",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "Cost of messages and advertisements divided by people in the market."
    },
    "messageCost",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "cost-of-fulfilment",
      label: "Fulfilment",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "Cost of shipping, handing out and collecting divided by people in the market."
    },
    "fulfilmentCost",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "cost-of-fees",
      label: "Fees",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "Marketplace and payment fees divided by people in the market."
    },
    "feeCost",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "cost-of-support",
      label: "Support",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "Agents on duty, and agent minutes at desks staffed as needed, divided by people in the market."
    },
    "agentCost",
    "customers",
    {scale: MONEY, fixed: ["desks"], fixedWeight: 1}
  ),
  ratio(
    {
      id: "cost-of-integration",
      label: "Links and tools",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "One-off and monthly cost of links and tools divided by people in the market."
    },
    [],
    "customers",
    {scale: MONEY, fixed: ["links", "tools"], fixedWeight: 1}
  ),
  ratio(
    {
      id: "net-present-value",
      label: "Net present value",
      unit: "money",
      per: "whole market, whole run",
      better: "higher",
      group: "money",
      definition:
        "Cash of the whole market by month, discounted to day 0: revenue less every cost, links and tools included."
    },
    "presentValue",
    "customers",
    {scale: MONEY, fixed: allFixed, fixedWeight: -1, discounted: true, market: true}
  ),
  ratio(
    {
      id: "repeat-share-12-months",
      label: "Repeat customers",
      unit: "share",
      per: "of customers within 12 months",
      better: "higher",
      group: "retention",
      definition:
        "Customers (from day 0, or with a first order at least 12 months before the end) who buy again within 12 months, divided by those customers."
    },
    "repeaters",
    "repeatBase"
  ),
  ratio(
    {
      id: "customers-kept",
      label: "Customers kept",
      unit: "share",
      per: "of everybody ever a customer",
      better: "higher",
      group: "retention",
      definition:
        "Customers who have not been lost when the run ends divided by everybody who was or became a customer."
    },
    "active",
    [
      ["existing", 1],
      ["newCustomers", 1]
    ]
  ),
  ratio(
    {
      id: "active-customers",
      label: "Active customers",
      unit: "count",
      per: "in the market at the end",
      better: "higher",
      group: "retention",
      definition: "Customers who have not been lost when the run ends, at market scale."
    },
    "active",
    "customers",
    {market: true}
  ),
  ratio(
    {
      id: "purchases-per-customer",
      label: "Purchases",
      unit: "orders",
      per: "per person in the market",
      better: "higher",
      group: "retention",
      definition: "Orders and renewals over the whole run divided by people in the market."
    },
    purchases,
    "customers"
  ),
  ratio(
    {
      id: "satisfaction",
      label: "Satisfaction",
      unit: "score",
      per: "of 100, per experience",
      better: "higher",
      group: "retention",
      definition: "Mean score of experiences (goods received, cases closed) on a scale from 0 to 100."
    },
    "scoreSum",
    "scores",
    {scale: 0.1}
  ),
  ratio(
    {
      id: "customer-minutes-per-case",
      label: "Support effort",
      unit: "minutes",
      per: "of the customer per case",
      better: "lower",
      group: "support",
      definition: "Minutes that customers spend waiting, explaining and being helped divided by support cases."
    },
    "caseSeconds",
    "cases",
    {scale: 1 / 60}
  ),
  ratio(
    {
      id: "contacts-per-case",
      label: "Contacts",
      unit: "contacts",
      per: "per case",
      better: "lower",
      group: "support",
      definition: "Contacts, those given up while waiting included, divided by support cases."
    },
    "contacts",
    "cases"
  ),
  ratio(
    {
      id: "repeats-per-case",
      label: "Repeated explanations",
      unit: "count",
      per: "per case",
      better: "lower",
      group: "support",
      definition:
        "Contacts in which the customer has to explain the case again because the record of it is not there, divided by support cases."
    },
    "repeats",
    "cases"
  ),
  ratio(
    {
      id: "first-contact-resolution",
      label: "Solved in one contact",
      unit: "share",
      per: "of cases closed",
      better: "higher",
      group: "support",
      definition: "Cases solved in their first contact in any channel divided by cases closed."
    },
    "solvedAtOnce",
    "casesClosed"
  ),
  ratio(
    {
      id: "cases-solved",
      label: "Cases solved",
      unit: "share",
      per: "of cases closed",
      better: "higher",
      group: "support",
      definition: "Cases solved divided by cases closed."
    },
    "solved",
    "casesClosed"
  ),
  ratio(
    {
      id: "wait",
      label: "Wait",
      unit: "seconds",
      per: "per contact",
      better: "lower",
      group: "support",
      definition: "Seconds of waiting for an agent divided by contacts."
    },
    "waitSeconds",
    "contacts"
  ),
  ratio(
    {
      id: "contacts-given-up",
      label: "Contacts given up",
      unit: "share",
      per: "of contacts",
      better: "lower",
      group: "support",
      definition: "Contacts given up while waiting divided by contacts."
    },
    "contactsGivenUp",
    "contacts"
  ),
  ratio(
    {
      id: "agent-minutes-per-100-orders",
      label: "Agent time",
      unit: "minutes",
      per: "per 100 orders",
      better: "lower",
      group: "support",
      definition: "Minutes of agents' work on contacts divided by orders and renewals, times 100."
    },
    "agentSeconds",
    purchases,
    {scale: 100 / 60}
  ),
  ratio(
    {
      id: "agent-minutes-per-case",
      label: "Agent time",
      unit: "minutes",
      per: "per case",
      better: "lower",
      group: "support",
      definition: "Minutes of agents' work on contacts divided by support cases."
    },
    "agentSeconds",
    "cases",
    {scale: 1 / 60}
  ),
  ratio(
    {
      id: "messages-per-customer",
      label: "Messages",
      unit: "count",
      per: "per person in the market",
      better: "lower",
      group: "messages",
      definition: "Messages delivered and advertisements shown divided by people in the market."
    },
    "messages",
    "customers"
  ),
  ratio(
    {
      id: "click-rate",
      label: "Response",
      unit: "share",
      per: "of messages",
      better: "higher",
      group: "messages",
      definition: "Messages that brought the person to a session divided by messages delivered."
    },
    "clicks",
    "messages"
  ),
  ratio(
    {
      id: "opt-outs",
      label: "Opt-outs",
      unit: "count",
      per: "per 1,000 people in the market",
      better: "lower",
      group: "messages",
      definition:
        "People's withdrawals of consent to a channel's messages divided by people in the market, times 1,000."
    },
    "optOuts",
    "customers",
    {scale: 1000}
  ),
  ratio(
    {
      id: "wasted-impressions",
      label: "Wasted messages",
      unit: "share",
      per: "of messages",
      better: "lower",
      group: "messages",
      definition:
        "Messages that still advertised the product after the person had bought it divided by messages delivered."
    },
    "wasted",
    "messages"
  ),
  ratio(
    {
      id: "wasted-money",
      label: "Money for wasted messages",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "messages",
      definition: "Cost of messages after the purchase divided by people in the market."
    },
    "wastedCost",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "promotion-continuity",
      label: "Promotion found again",
      unit: "share",
      per: "of sessions that look for it",
      better: "higher",
      group: "continuity",
      definition:
        "Sessions in which a promotion the person was offered counts, divided by sessions of people who were offered one."
    },
    "promotionsFound",
    "promotionsSought"
  ),
  ratio(
    {
      id: "continuity-per-switch",
      label: "Cart still there",
      unit: "share",
      per: "of changes of channel or device",
      better: "higher",
      group: "continuity",
      definition:
        "Changes of channel or device with a filled cart after which the cart is there, divided by such changes."
    },
    "carried",
    "switches"
  ),
  ratio(
    {
      id: "case-continuity",
      label: "Case known",
      unit: "share",
      per: "of changes of channel in support",
      better: "higher",
      group: "continuity",
      definition: "Changes of channel within a case after which the agent knows the case, divided by such changes."
    },
    "caseCarried",
    "caseSwitches"
  ),
  ratio(
    {
      id: "friction-per-journey",
      label: "Friction",
      unit: "minutes",
      per: "of the customer per journey",
      better: "lower",
      group: "continuity",
      definition: "Minutes spent filling carts again and looking for promotions divided by journeys."
    },
    "journeySeconds",
    "journeys",
    {scale: 1 / 60}
  ),
  ratio(
    {
      id: "collect-share",
      label: "Click and collect",
      unit: "share",
      per: "of orders",
      better: "higher",
      group: "conversion",
      definition: "Orders collected in a store divided by orders."
    },
    "collected",
    "orders"
  )
];

/** Figures that need more than a ratio of counters. */
export const derivedOutcomes: readonly Outcome[] = [
  {
    id: "payback",
    label: "Payback",
    unit: "months",
    per: "against the baseline",
    better: "lower",
    group: "money",
    definition:
      "Months until the cumulative cash of the strategy reaches that of the baseline for good; never, if it does not within the run."
  },
  {
    id: "break-even-integration-cost",
    label: "Break-even cost of integration",
    unit: "money",
    per: "one-off, whole market",
    better: "higher",
    group: "money",
    definition:
      "Net present value gained over the baseline before the one-off costs of links and tools: what integration may cost at most."
  },
  {
    id: "survival-12-months",
    label: "Still a customer",
    unit: "share",
    per: "of customers after 12 months",
    better: "higher",
    group: "retention",
    definition:
      "Kaplan–Meier share of customers who have not been lost 12 months after their first order (or after day 0)."
  },
  {
    id: "naive-premium",
    label: "Naive premium of multichannel buyers",
    unit: "ratio",
    per: "orders of buyers in several channels ÷ in one",
    better: "higher",
    group: "conversion",
    definition:
      "Orders per buyer of those who bought in several channels divided by those who bought in one. An association, not an effect: heavy buyers use more channels."
  }
];

export const outcomes: readonly Outcome[] = [
  ...ratioOutcomes.map(({rule: _, ...outcome}) => outcome),
  ...derivedOutcomes
];

/** The four outcomes at the head of every comparison. */
export const headline: readonly string[] = [
  "orders-per-journey",
  "repeat-share-12-months",
  "cost-per-order",
  "customer-minutes-per-case"
];

const byId = new Map(outcomes.map(outcome => [outcome.id, outcome]));

/** Throws on an id that is not in the registry. */
export function outcome(id: string): Outcome {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`unknown outcome: ${id}`);
  return found;
}

/** Terms of a rule by counter index. */
export function indexed(list: ReadonlyArray<readonly [TallyName, number]>): Array<readonly [number, number]> {
  return list.map(([name, weight]) => [T[name], weight] as const);
}
