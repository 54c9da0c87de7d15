import {asWritten, type Choices} from "../state/choices.ts";
import type {Offered} from "../state/offered.ts";
import type {Opened} from "../state/opened.ts";

/** What differs between a document as it was opened and as it stands; undefined where one of them has no such thing. */
export type Changed =
  | {
      readonly kind: "value";
      readonly path: string;
      readonly from: number | undefined;
      readonly to: number | undefined;
      /** What the scenario on the bench has without a choice. */
      readonly standard: number | undefined;
    }
  | {
      readonly kind: "lever";
      readonly strategy: string;
      readonly lever: string;
      readonly from: boolean | undefined;
      readonly to: boolean | undefined;
    }
  | {
      readonly kind: "strategy";
      readonly strategy: string;
      readonly from: string | undefined;
      readonly to: string | undefined;
    };

export interface Document {
  readonly offered: Offered;
  readonly opened: Opened;
  readonly choices?: Choices;
}

/** Every number, lever and strategy that differs, strategies first. Numbers and levers of strategies that came or went are not told one by one. */
export function changesBetween(once: Document, now: Document): Changed[] {
  const titlesOf = ({opened}: Document) =>
    new Map(Object.entries(opened.scenario.strategies).map(([id, {title = id}]) => [id, title]));
  const [before, after] = [titlesOf(once), titlesOf(now)];
  const everybody = [...new Set([...before.keys(), ...after.keys()])];
  const strategies = everybody
    .filter(id => before.get(id) !== after.get(id))
    .map(id => ({kind: "strategy" as const, strategy: id, from: before.get(id), to: after.get(id)}));
  const both = everybody.filter(id => before.has(id) && after.has(id));
  const levers = both.flatMap(strategy => {
    const [was, is] = [switchesOf(once, strategy), switchesOf(now, strategy)];
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter(lever => was.get(lever) !== is.get(lever))
      .map(lever => ({kind: "lever" as const, strategy, lever, from: was.get(lever), to: is.get(lever)}));
  });
  const lone = (path: string) => {
    const [first, id = ""] = path.split(".");
    return first === "strategies" && !both.includes(id);
  };
  const [was, is] = [valuesOf(once), valuesOf(now)];
  const values = [...new Set([...was.keys(), ...is.keys()])]
    .filter(path => was.get(path) !== is.get(path) && !lone(path))
    .map(path => ({
      kind: "value" as const,
      path,
      from: was.get(path),
      to: is.get(path),
      standard: now.offered.parameters.get(path)?.value
    }));
  return [...strategies, ...levers, ...values];
}

function valuesOf({offered, opened, choices = asWritten(opened)}: Document): Map<string, number> {
  return new Map([...offered.parameters].map(([path, {value}]) => [path, choices.values.get(path) ?? value]));
}

function switchesOf({offered, opened, choices = asWritten(opened)}: Document, strategy: string): Map<string, boolean> {
  const off = choices.off[strategy];
  return new Map((offered.levers.get(strategy) ?? []).map(({id}) => [id, !off?.has(id)]));
}
