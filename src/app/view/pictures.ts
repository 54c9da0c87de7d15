import {cash} from "../../charts/cash.ts";
import {costs} from "../../charts/costs.ts";
import {figures} from "../../charts/figures.ts";
import {funnel} from "../../charts/funnel.ts";
import {headline as drawHeadline} from "../../charts/headline.ts";
import type {Mode} from "../../charts/modes.ts";
import {retention} from "../../charts/retention.ts";
import {support} from "../../charts/support.ts";
import {tradeoff} from "../../charts/tradeoff.ts";
import {isMeasured} from "../../charts/verdict.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import {headline, outcome, outcomes as all} from "../../outcome/registry.ts";
import type {PictureName} from "./results.tsx";

export interface PictureOptions {
  readonly width: number;
  /** Ids of all strategies by their colours; those of the comparison by default. */
  readonly order?: readonly string[] | undefined;
  /** How strategies stand beside each other in curves and bars; "side" by default. */
  readonly mode?: Mode | undefined;
  /** A result that was kept, drawn behind this one. */
  readonly pinned?: Comparison | null | undefined;
  /** What stands at the foot of the card of a headline outcome. */
  readonly foot?: ((outcome: Outcome) => Node | null) | undefined;
}

export type Pictures = Readonly<Record<PictureName, (comparison: Comparison, options: PictureOptions) => Element>>;

const outcomes = headline.map(outcome);
const supportOutcomes = [
  "customer-minutes-per-case",
  "contacts-per-case",
  "repeats-per-case",
  "agent-minutes-per-100-orders"
].map(outcome);

/** The heading of the page is the only one above them. An order that does not name every strategy is that of another scenario. */
const common = ({strategies}: Comparison, {width, order}: PictureOptions) => ({
  width,
  headingLevel: 2,
  order: order && strategies.every(({id}) => order.includes(id)) ? order : undefined
});

/** Without those that this scenario does not measure: nobody has a case where there are no desks. */
function measured(comparison: Comparison, outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(outcome => isMeasured(comparison, outcome));
}

/** Every picture of a comparison on the page. */
export const pictures: Pictures = {
  headline: (comparison, {pinned, foot, ...options}) =>
    drawHeadline(
      {...comparison, outcomes: measured(comparison, outcomes)},
      {...common(comparison, options), pinned, foot}
    ),
  retention: (comparison, {mode = "side", pinned, ...options}) =>
    retention(comparison, {...common(comparison, options), mode, pinned}),
  cash: (comparison, {mode = "side", pinned, ...options}) =>
    cash(comparison, {
      ...common(comparison, options),
      pinned,
      ...(mode === "difference" ? {of: "gain"} : {of: "total", mode})
    }),
  costs: (comparison, {mode = "side", pinned, ...options}) =>
    costs(comparison, {...common(comparison, options), mode, pinned}),
  support: (comparison, options) =>
    support({...comparison, outcomes: measured(comparison, supportOutcomes)}, common(comparison, options)),
  funnel: (comparison, {mode = "side", pinned, ...options}) =>
    funnel(comparison, {...common(comparison, options), mode, pinned}),
  tradeoff: (comparison, options) =>
    tradeoff(
      {...comparison, x: outcome("cost-per-customer"), y: outcome("customers-kept")},
      {...common(comparison, options), height: Math.max(260, Math.min(Math.round(options.width * 0.6), 400))}
    ),
  figures: (comparison, options) => figures({...comparison, outcomes: all}, common(comparison, options))
};
