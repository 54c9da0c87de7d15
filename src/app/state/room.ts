import type {Parameter} from "../../scenario/scenario.ts";

type Known = ReadonlyMap<string, Pick<Parameter, "value">>;

/**
 * Values of choices in which the numbers beside the one that was moved make room for it: a desk with a number of agents has no aim for which as many come
 * as it takes, an open day ends at midnight, and messages are sent for at least as long as it is from one to the next.
 */
export function makeRoom(known: Known, values: ReadonlyMap<string, number>, moved: string): Map<string, number> {
  const kept = new Map(values);
  const [, beside = "", name = ""] = /^(.*\.)([^.]+)$/.exec(moved) ?? [];
  const at = (other: string) => kept.get(beside + other) ?? known.get(beside + other)?.value;
  const set = (other: string, value: number) => {
    const standard = known.get(beside + other)?.value;
    if (standard === undefined) return;
    if (value === standard) kept.delete(beside + other);
    else kept.set(beside + other, value);
  };
  if (/(^|\.)desks\.[^.]+\.$/.test(beside)) atDesk({name, at, set});
  if (/(^|\.)programmes\.[^.]+\.\d+\.$/.test(beside) && at("for")! < at("every")!) {
    if (name === "every") set("for", at("every")!);
    else set("every", at("for")!);
  }
  return kept;
}

interface Desk {
  readonly name: string;
  readonly at: (other: string) => number | undefined;
  readonly set: (other: string, value: number) => void;
}

function atDesk({name, at, set}: Desk): void {
  const aims = ["answer", "minimum"].filter(aim => (at(aim) ?? 0) > 0);
  if (aims.length > 0 && Number.isFinite(at("agents") ?? Infinity)) {
    if (name === "agents") for (const aim of aims) set(aim, 0);
    else set("agents", Infinity);
  }
  const [opens = Infinity, hours = 0, days = 7] = [at("opens"), at("hours"), at("days")];
  if (!Number.isFinite(opens) || opens + (hours * 60) / days <= 1440) return;
  // Cut to what can be read, and never beyond midnight.
  const longest = Math.floor(((1440 - opens) * days * 10) / 60) / 10;
  if (name === "hours") set("opens", Math.max(0, Math.floor(1440 - (hours * 60) / days)));
  else set("hours", longest);
}
