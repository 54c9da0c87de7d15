import {T, type TallyName} from "../model/tally.ts";
import type {Outcome} from "./outcome.ts";
import type {RatioOutcome} from "./ratio.ts";
import {advocacy} from "./ratios/advocacy.ts";
import {care} from "./ratios/care.ts";
import {awareness} from "./ratios/awareness.ts";
import {loyalty} from "./ratios/loyalty.ts";
import {consistency} from "./ratios/consistency.ts";
import {rivals} from "./ratios/rivals.ts";
import {continuity} from "./ratios/continuity.ts";
import {conversion} from "./ratios/conversion.ts";
import {links} from "./ratios/links.ts";
import {measurement} from "./ratios/measurement.ts";
import {messages} from "./ratios/messages.ts";
import {programmes} from "./ratios/programmes.ts";
import {money} from "./ratios/money.ts";
import {response} from "./ratios/response.ts";
import {checkout} from "./ratios/checkout.ts";
import {returns} from "./ratios/returns.ts";
import {stock} from "./ratios/stock.ts";
import {stores} from "./ratios/stores.ts";
import {retention} from "./ratios/retention.ts";
import {support} from "./ratios/support.ts";

/** Every figure that is a ratio of counters; their intervals come from customers or from replications. */
export const ratioOutcomes: readonly RatioOutcome[] = [
  ...conversion,
  ...money,
  ...retention,
  ...support,
  ...care,
  ...messages,
  ...response,
  ...continuity,
  ...links,
  ...measurement,
  ...awareness,
  ...advocacy,
  ...programmes,
  ...stores,
  ...stock,
  ...returns,
  ...checkout,
  ...rivals,
  ...loyalty,
  ...consistency
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
    better: "neither",
    group: "conversion",
    definition:
      "Orders per buyer of those who bought in several channels divided by those who bought in one. An association, not an effect: heavy buyers use more channels."
  }
];

export const outcomes: readonly Outcome[] = [...ratioOutcomes, ...derivedOutcomes];

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

/** Terms of a rule by counter index, without those of counters that are not touched. */
export function indexed(
  list: ReadonlyArray<readonly [TallyName, number]>,
  tallies: number
): Array<readonly [number, number]> {
  return list.map(([name, weight]) => [T[name], weight] as const).filter(([tally]) => tally < tallies);
}
