import {plan} from "../../experiment/plan.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import type {Choices} from "../state/choices.ts";
import type {Size} from "../state/size.ts";

const YEAR = 365 * 24 * 60;

/**
 * Time of one customer's year in one strategy, µs on one core of 2026: a start, needs, and messages that come by the calendar; the others come with
 * needs. Fitted to the shipped scenarios, which lie within a factor of five of it.
 */
const perYear = {start: 3.5, need: 1.4, message: 0.12};
/** Customers who meet are simulated week by week. */
const meeting = 1.8;

/** Links that ask for more than this wait until somebody says that they may run, seconds. */
export const longLink = 2;
/** Files that ask for more than this wait too, seconds. */
export const longFile = 60;

/** About how long a comparison takes, seconds; 0 where it cannot even be prepared, and fails at once. */
export function secondsOf(scenario: Scenario, choices: Choices, size: Size, workers: number): number {
  let micros = 0;
  try {
    const {strategies, coupled} = plan(scenario, choices);
    for (const {setting} of strategies) {
      const {horizon, segments, rules} = setting;
      const years = horizon / YEAR;
      const needs = segments.reduce((sum, {share, need}) => sum + share * need, 0);
      const messages = rules.reduce((sum, {on, every, times}) => {
        const most = every > 0 ? YEAR / every : 1;
        return sum + (on === "calendar" ? most : needs * Math.min(most, times));
      }, 0);
      const year = perYear.start + perYear.need * needs + perYear.message * messages;
      micros += years * year * (coupled ? meeting : 1);
    }
  } catch {
    return 0;
  }
  return (micros * size.customers * size.replications) / 1e6 / Math.max(1, workers);
}

/** A size that takes at most `seconds`, with as many replications as that leaves room for. */
export function smaller(size: Size, takes: number, seconds: number): Size {
  const share = Math.min(1, seconds / takes);
  const total = Math.max(500, Math.floor(size.customers * size.replications * share));
  const replications = Math.max(1, Math.min(size.replications, Math.floor(total / 500), 5));
  return {replications, customers: Math.max(100, Math.min(size.customers, Math.floor(total / replications)))};
}
