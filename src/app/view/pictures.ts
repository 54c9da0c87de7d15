import {headline as drawHeadline} from "../../charts/headline.ts";
import {cash} from "../../charts/cash.ts";
import {retention} from "../../charts/retention.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import {headline, outcome} from "../../outcome/registry.ts";

export interface Picture {
  readonly name: string;
  readonly draw: (comparison: Comparison, options: {width: number}) => Element;
}

const headlineOutcomes = headline.map(outcome);

/** What the comparison shows, in order of importance. */
export const pictures: readonly Picture[] = [
  {
    name: "headline",
    draw: (comparison, {width}) => drawHeadline({...comparison, outcomes: headlineOutcomes}, {width, headingLevel: 2})
  },
  {name: "retention", draw: (comparison, {width}) => retention(comparison, {width, headingLevel: 2})},
  {name: "cash", draw: (comparison, {width}) => cash(comparison, {width, headingLevel: 2})}
];
