import type {Choices} from "./choices.ts";
import type {Offered} from "./offered.ts";

/** What a link says: a scenario that comes with the page, and the changes made to it. */
export interface Linked {
  readonly file: string;
  readonly choices: Choices;
}

/** What can be linked to in a scenario, and its own seed. */
export interface Known extends Offered {
  readonly seed: string;
}

/**
 * A link's fragment, readable by eye: `#scenario=leesa&seed=leesa-2&off=omnichannel:omnichannel/links.cart&set=journey.effort:0.9`.
 * Nothing leaves the browser: fragments are not sent to servers.
 */
export function writeLink({file, choices}: Linked): string {
  const query = new URLSearchParams({scenario: file.replace(/\.yaml$/, ""), seed: choices.seed});
  for (const [strategy, levers] of Object.entries(choices.off)) {
    for (const lever of levers) query.append("off", `${strategy}:${lever}`);
  }
  for (const [path, value] of choices.values) query.append("set", `${path}:${value}`);
  if (choices.baseline !== undefined) query.set("baseline", choices.baseline);
  return `#${query.toString().replaceAll("%2F", "/").replaceAll("%3A", ":")}`;
}

/** File of the scenario that a fragment names, null for none. */
export function linkedFile(fragment: string): string | null {
  const name = queryOf(fragment).get("scenario");
  return name ? `${name}.yaml` : null;
}

/** Reads a fragment; null when it names no scenario. Unreadable parts are left out: `known` decides which levers and paths exist. */
export function readLink(fragment: string, known: (file: string) => Known | null): Linked | null {
  const query = queryOf(fragment);
  const file = linkedFile(fragment);
  const scenario = file && known(file);
  if (!scenario) return null;
  const off: Record<string, Set<string>> = {};
  for (const entry of query.getAll("off")) {
    const [strategy, lever] = cut(entry);
    if (scenario.levers.get(strategy)?.some(({id}) => id === lever)) (off[strategy] ??= new Set()).add(lever);
  }
  const values = new Map<string, number>();
  for (const entry of query.getAll("set")) {
    const [path, text] = cut(entry);
    const value = text.trim() === "" ? NaN : Number(text);
    if (scenario.parameters.has(path) && Number.isFinite(value)) values.set(path, value);
  }
  const seed = (query.get("seed") ?? "").slice(0, 100);
  const baseline = query.get("baseline");
  return {
    file,
    choices: {
      seed: seed || scenario.seed,
      off,
      values,
      ...(baseline !== null && scenario.levers.has(baseline) && {baseline})
    }
  };
}

function queryOf(fragment: string): URLSearchParams {
  return new URLSearchParams(fragment.replace(/^#/, "").slice(0, 32_768));
}

function cut(entry: string): [string, string] {
  const at = entry.indexOf(":");
  return at < 0 ? [entry, ""] : [entry.slice(0, at), entry.slice(at + 1)];
}
