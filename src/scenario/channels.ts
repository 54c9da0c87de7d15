import {kinds} from "./catalogue/catalogue.ts";
import type {Kind} from "./catalogue/kind.ts";
import {dig, keysOf} from "./plain.ts";
import type {Scenario} from "./scenario.ts";

/** A channel that exists somewhere in the file. */
export interface NamedChannel {
  readonly id: string;
  readonly kind: string;
  /** Address of its luck, 0..127: code of the kind + 32 × ordinal among channels of that kind by id. */
  readonly key: number;
}

/**
 * Channels of the whole file, of its base and of every strategy, by key. The key comes from the whole file, so that a channel
 * has the same luck in every strategy; renaming changes it only where two channels of one kind change places.
 */
export function channelsOf(scenario: Scenario): NamedChannel[] {
  const found = new Map<string, string>();
  for (const sheet of [scenario, ...keysOf(scenario.strategies).map(id => scenario.strategies[id])])
    for (const id of keysOf(dig(sheet, ["channels"]))) {
      const kind = dig(sheet, ["channels", id, "kind"]);
      if (typeof kind === "string" && !found.has(id)) found.set(id, kind);
    }
  const ordinals = new Map<string, number>();
  return [...found.keys()]
    .toSorted()
    .map(id => {
      const kind = found.get(id)!;
      const ordinal = ordinals.get(kind) ?? 0;
      ordinals.set(kind, ordinal + 1);
      return {id, kind, key: kindOf(kind).code + 32 * ordinal};
    })
    .toSorted((a, b) => a.key - b.key);
}

export function kindOf(name: string): Kind {
  if (!Object.hasOwn(kinds, name)) throw new Error(`unknown kind of channel: ${name}`);
  return kinds[name]!;
}
