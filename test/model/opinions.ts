import type {AdvocacySetting} from "../../src/scenario/setting/people.ts";
import {DAY, HOUR, silence} from "./settings.ts";

/** Sections of what people say, written by hand for tests: everybody speaks, and nothing follows from it unless it is asked for. */
type Section<K extends keyof AdvocacySetting> = NonNullable<AdvocacySetting[K]>;

export function reviews(changes: Partial<Section<"reviews">> = {}): AdvocacySetting {
  const section = {
    rating: 4,
    count: 100,
    unasked: 1,
    asked: 1,
    extremity: 0,
    ordinary: 4,
    fall: 4,
    spread: 0,
    weight: 0,
    neutral: 4,
    ...changes
  };
  return {...silence, reviews: section};
}

export function referrals(changes: Partial<Section<"referrals">> = {}): AdvocacySetting {
  return {...silence, referrals: {unasked: 1, asked: 1, friends: 1, heed: 1, trust: 0, ...changes}};
}

export function wordOfMouth(changes: Partial<Section<"wordOfMouth">> = {}): AdvocacySetting {
  return {...silence, wordOfMouth: {least: 1, most: 1, worst: 0.5, friends: 1, damage: 0, ...changes}};
}

export function complaints(changes: Partial<Section<"complaints">> = {}): AdvocacySetting {
  const section = {
    share: 1,
    slow: 1000 * DAY,
    audience: 1000,
    spread: 12 * HOUR,
    found: 0,
    delay: DAY,
    repair: 0,
    answer: 0,
    ...changes
  };
  return {...silence, complaints: section};
}

export function surveys(changes: Partial<Section<"surveys">> = {}): AdvocacySetting {
  return {
    ...silence,
    surveys: {asked: 1, response: 1, extremity: 0, ordinary: 8, fall: 8, spread: 1.5, ...changes}
  };
}
