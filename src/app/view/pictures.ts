import {cash} from "../../charts/cash.ts";
import {costs} from "../../charts/costs.ts";
import {figures} from "../../charts/figures.ts";
import {funnel} from "../../charts/funnel.ts";
import {headline as drawHeadline} from "../../charts/headline.ts";
import {retention} from "../../charts/retention.ts";
import {support} from "../../charts/support.ts";
import {tradeoff} from "../../charts/tradeoff.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import {isMeasured} from "../../charts/verdict.ts";
import {headline, outcome, outcomes as all} from "../../outcome/registry.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import type {PictureName} from "./results.tsx";

export type Pictures = Readonly<Record<PictureName, (comparison: Comparison, options: {width: number}) => Element>>;

const outcomes = headline.map(outcome);
const supportOutcomes = [
  "customer-minutes-per-case",
  "contacts-per-case",
  "repeats-per-case",
  "agent-minutes-per-100-orders"
].map(outcome);
/** The heading of the page is the only one above them. */
const headingLevel = 2;

/** Without those that this scenario does not measure: nobody has a case where there are no desks. */
function measured(comparison: Comparison, outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(outcome => isMeasured(comparison, outcome));
}

/** Every picture of a comparison on the page. */
export const pictures: Pictures = {
  headline: (comparison, {width}) =>
    drawHeadline({...comparison, outcomes: measured(comparison, outcomes)}, {width, headingLevel}),
  retention: (comparison, {width}) => retention(comparison, {width, headingLevel}),
  cash: (comparison, {width}) => cash(comparison, {width, headingLevel}),
  costs: (comparison, {width}) => costs(comparison, {width, headingLevel}),
  support: (comparison, {width}) =>
    support({...comparison, outcomes: measured(comparison, supportOutcomes)}, {width, headingLevel}),
  funnel: (comparison, {width}) => funnel(comparison, {width, headingLevel}),
  tradeoff: (comparison, {width}) =>
    tradeoff(
      {...comparison, x: outcome("cost-per-customer"), y: outcome("customers-kept")},
      {width, height: Math.max(260, Math.min(Math.round(width * 0.6), 400)), headingLevel}
    ),
  figures: (comparison, {width}) => figures({...comparison, outcomes: all}, {width, headingLevel})
};
