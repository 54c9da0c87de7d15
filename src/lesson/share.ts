import {formatInterval, formatValue} from "../outcome/format.ts";
import {wilsonInterval} from "../statistics/interval.ts";
import {pairedDifference} from "../statistics/paired.ts";
import type {Interrupted} from "./people.ts";
import {words} from "./words.ts";

export interface World {
  readonly id: string;
  readonly title: string;
}

/** How many of these people had to tell their case twice, by world, out of 100. */
export function countsOf100(people: readonly Interrupted[], worlds: readonly World[]) {
  if (people.length === 0) throw new Error("nobody to count");
  return worlds.map((world, i) => {
    const count = people.filter(({twice}) => twice[i]).length;
    return {...world, count: Math.round((100 * count) / people.length)};
  });
}

/** The same for everybody who was interrupted, in words with intervals: each world, then the difference over the same people. */
export function shareSentences(people: readonly Interrupted[], worlds: readonly World[]): string[] {
  const n = people.length;
  const shares = worlds.map(({title}, i) => {
    const {value, low, high} = wilsonInterval(people.filter(({twice}) => twice[i]).length, n);
    return words.share.world(title, formatValue(value, "share"), formatInterval(low ?? 0, high ?? 1, "share"));
  });
  const told = (i: number) => people.map(({twice}) => (twice[i] ? 1 : 0));
  const differences = worlds.slice(1).map(({title}, i) => {
    const {value, low, high} = pairedDifference(told(i + 1), told(0));
    if (low === null || high === null) return words.share.unknown;
    const [from, to] = value <= 0 ? [-high, -low] : [low, high];
    return words.share.difference(title, of100(Math.abs(value)), value <= 0, of100(from), of100(to));
  });
  return [words.share.people(n), ...shares, ...differences];
}

function of100(share: number): string {
  return (100 * share).toFixed(1).replace(/\.0$/, "");
}
