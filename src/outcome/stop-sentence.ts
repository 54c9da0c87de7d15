import type {Comparison} from "../experiment/comparison.ts";
import {formatValue} from "./format.ts";
import {outcome} from "./registry.ts";
import {listed} from "./sentence.ts";

/** Why a run that was to stop by itself stopped where it did; null for a run whose size was planned. */
export function stopSentence({stop, currency, strategies}: Comparison): string | null {
  if (stop === undefined) return null;
  const {reason, replications, most, wanted, wider, unmeasured} = stop;
  const width = (id: string, half: number) =>
    `±${formatValue(half, outcome(id).unit, {currency, signed: true}).replace("+", "")}`;
  const named = (id: string) => outcome(id).label.toLowerCase();
  const every = strategies.length > 2 ? "every strategy's difference" : "the difference";
  const asked = listed(wanted.map(({outcome: id, half}) => `${width(id, half)} in ${named(id)}`));
  const nothing =
    unmeasured.length === 0 ? "" : ` There was nothing to measure in ${listed(unmeasured.map(id => named(id)))}.`;
  if (reason === "precise")
    return `Stopped after ${replications} of at most ${most} replications: ${every} is known to ${asked}.${nothing}`;
  const open = listed(
    wider.map(({outcome: id, to, half}) => {
      const title = strategies.find(strategy => strategy.id === to)?.title ?? to;
      const where = strategies.length > 2 ? ` of ${title}` : "";
      return `${named(id)}${where} (${half === null ? "no interval" : width(id, half)})`;
    })
  );
  return `The budget of ${most} ${most === 1 ? "replication" : "replications"} ended before ${every} was known to ${asked}; still wider, or narrow for too short a while: ${open}.${nothing}`;
}
