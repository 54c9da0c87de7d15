import type {Scenario} from "../../scenario/scenario.ts";
import {parts, type PartName} from "./odd-parts.ts";

export interface OddSection {
  readonly title: string;
  readonly text: string;
}

const count = new Intl.NumberFormat("en");

export interface Run {
  readonly customers: number;
  readonly replications: number;
  readonly market: number;
  readonly days: number;
  readonly coupled: boolean;
  readonly strategies: readonly string[];
}

/** The model of a scenario in the seven parts of the ODD protocol, a paragraph each: what all scenarios have, and the parts of the model that this one uses. */
export function oddOf(
  scenario: Scenario,
  {customers, replications, market, days, coupled, strategies}: Run
): OddSection[] {
  const named = (section: string) => Object.keys((scenario[section] ?? {}) as object);
  const [segments, channels] = [named("segments"), named("channels")];
  const used = partsOf(scenario);
  return [
    {
      title: "Purpose and patterns",
      text: `The model compares ${count.format(strategies.length)} strategies of one firm over the same synthetic customers: what changes for them, and for the firm's money, when records follow people from channel to channel. Effort, conversion, retention, cost and support load are results; no number says that one strategy is better.`
    },
    {
      title: "Entities, state variables, scales",
      text: `Customers in ${count.format(segments.length)} ${segments.length === 1 ? "segment" : "segments"} (${segments.join(", ")}), ${count.format(channels.length)} channels (${channels.join(", ")}), strategies (${strategies.join(", ")}), and where there are desks their queues. A customer has fixed traits and a state: alive or lost, relationship, journey under way, which channels hold which records. Time runs in minutes for ${count.format(Math.round(days))} days; ${count.format(customers)} customers stand for a market of ${count.format(market)} people.`
    },
    {
      title: "Process overview and scheduling",
      text: coupled
        ? "Time is cut into weeks: all customers live one week, then the load of that week sets the waits, stocks and talk of the next. Within a life, events happen in order of time."
        : "Customers do not meet here: each life is lived from birth to the end of the run in one go, its events in order of time."
    },
    {
      title: "Design concepts",
      text: `Emergence: conversion, retention, repeats and costs. People do not learn; they choose channels and moves at random with odds that depend on their state. Sensing: a channel's system knows only what it recorded or what links bring it. Stochasticity: every draw has an address, so that the same person has the same luck in every strategy; ${count.format(replications)} ${replications === 1 ? "run" : "independent runs"} of all of it.`
    },
    {
      title: "Initialisation",
      text: "At minute 0 each person is born with segment, traits and the share of existing customers of the segment; no open journeys and no cases, so that the first weeks begin quiet."
    },
    {
      title: "Input data",
      text: "One scenario file; no data series. Every number has a unit, a denominator, a range and a source, or the note that there is no good evidence."
    },
    {
      title: "Submodels",
      text: `Needs, journeys and sessions, records that follow or stay behind, recognition, orders, relationship${used.length > 0 ? `; and, because this scenario uses them: ${used.map(name => parts[name]).join("; ")}` : ""}.`
    }
  ];
}

/** The parts of the model beside the common ones that a scenario uses, in the order of the model's description. */
export function partsOf(scenario: Scenario): PartName[] {
  const patches = [scenario.base as object | undefined, ...Object.values(scenario.strategies)];
  const written = new Set([scenario, ...patches].flatMap(section => Object.keys(section ?? {})));
  return (Object.keys(parts) as PartName[]).filter(name => written.has(name));
}
