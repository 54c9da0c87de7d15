import {cash} from "../../charts/cash.ts";
import {costs} from "../../charts/costs.ts";
import {funnel} from "../../charts/funnel.ts";
import {headline as drawHeadline} from "../../charts/headline.ts";
import {retention} from "../../charts/retention.ts";
import {support} from "../../charts/support.ts";
import {tradeoff} from "../../charts/tradeoff.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import {headline, outcome} from "../../outcome/registry.ts";
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

/** Every picture of a comparison on the page. */
export const pictures: Pictures = {
  headline: (comparison, {width}) => drawHeadline({...comparison, outcomes}, {width, headingLevel}),
  retention: (comparison, {width}) => retention(comparison, {width, headingLevel}),
  cash: (comparison, {width}) => cash(comparison, {width, headingLevel}),
  costs: (comparison, {width}) => costs(comparison, {width, headingLevel}),
  support: (comparison, {width}) => support({...comparison, outcomes: supportOutcomes}, {width, headingLevel}),
  funnel: (comparison, {width}) => funnel(comparison, {width, headingLevel}),
  tradeoff: (comparison, {width}) =>
    tradeoff(
      {...comparison, x: outcome("cost-per-customer"), y: outcome("customers-kept")},
      {width, height: Math.max(260, Math.min(Math.round(width * 0.6), 400)), headingLevel}
    )
};
