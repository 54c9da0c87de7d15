import type {Text} from "@codemirror/state";
import {find, membersOf, type Tree} from "./places.ts";

/** What a name of the document can be the name of. */
export type Kind = "channel" | "group" | "segment" | "strategy" | "offer" | "rule";

export type Names = Readonly<Record<Exclude<Kind, "rule">, readonly string[]>>;

/** The names that the text gives, whether it is finished or not. */
export function namesIn(tree: Tree, doc: Text): Names {
  const at = (...path: string[]) => {
    const place = find(tree, doc, path);
    return place.path.length === path.length ? membersOf(place.value, doc) : [];
  };
  const strategy = at("strategies");
  const added = strategy.flatMap(id => at("strategies", id, "channels"));
  const offers = strategy.flatMap(id => at("strategies", id, "offers"));
  return {
    channel: [...new Set([...at("channels"), ...added])],
    group: at("groups"),
    segment: at("segments"),
    strategy,
    offer: [...new Set([...at("offers"), ...offers])]
  };
}

/** Kinds of names that the language expects: as keys of the map at a path, or as the value at it. */
export function expected(path: readonly string[], part: "key" | "value"): readonly Kind[] {
  if (part === "key") return keys.find(([where]) => where.test(path.join(".")))?.[1] ?? [];
  const named = path.filter(name => !/^\d+$/.test(name)).join(".");
  return values.find(([where]) => where.test(named))?.[1] ?? [];
}

const either = ["channel", "group"] as const;

const keys: ReadonlyArray<readonly [where: RegExp, kinds: readonly Kind[]]> = [
  [/(^|\.)(taste|serve-taste|match|split)$/, ["channel"]],
  [/^(strategies\.[^.]+\.)?returns\.channels$/, ["channel"]],
  [/^strategies\.[^.]+\.channels$/, ["channel"]],
  [/^strategies\.[^.]+\.offers$/, ["offer"]]
];
const values: ReadonlyArray<readonly [where: RegExp, kinds: readonly Kind[]]> = [
  [/^strategies\.[^.]+\.extends$/, ["strategy"]],
  [/^(expect|targets)\.(in|from|to)$/, ["strategy"]],
  [/(^|\.)desks\.[^.]+\.channels$/, either],
  [/(^|\.)pools\.[^.]+\.channels$/, ["channel"]],
  [/^groups\.[^.]+$/, ["channel"]],
  [/(^|\.)links\.[^.]+(\.pairs)?$/, either],
  [/(^|\.)programmes\..*\.(channel|at|capture|via|fallback|land|stop)$/, either],
  [/(^|\.)programmes\..*\.offer$/, ["offer"]]
];
