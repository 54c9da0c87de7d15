import type {Choices} from "./choices.ts";
import type {Offered} from "./offered.ts";
import {keepWholes} from "./shares.ts";

/** What a link says: a scenario that comes with the page, and the changes made to it. */
export interface Linked {
  readonly file: string;
  readonly choices: Choices;
}

/** What a link says beside the document: where it was made, what came out, and what was looked at. */
export interface Said {
  /** Version of the model that the page had. */
  readonly model?: string | undefined;
  /** Fingerprint of the result. */
  readonly result?: string | undefined;
  readonly view?: string | undefined;
}

/** Choices as plain data, of unknown origin. */
export interface RawChoices {
  readonly seed: string;
  readonly off: Iterable<readonly [strategy: string, lever: string]>;
  readonly values: Iterable<readonly [path: string, value: number]>;
  readonly baseline?: string | null | undefined;
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
  return {
    file,
    choices: settledChoices(
      {
        seed: query.get("seed") ?? "",
        off: query.getAll("off").map(cut),
        values: query.getAll("set").map(entry => {
          const [path, text] = cut(entry);
          return [path, text.trim() === "" ? NaN : Number(text)] as const;
        }),
        baseline: query.get("baseline")
      },
      scenario
    )
  };
}

/** What a fragment says beside the document, as far as it has the form. */
export function readSaid(fragment: string): Said {
  const query = queryOf(fragment);
  const like = (name: string, form: RegExp) => {
    const text = query.get(name);
    return text !== null && form.test(text) ? {[name]: text} : {};
  };
  return {
    ...like("model", /^[0-9A-Za-z.+-]{1,20}$/),
    ...like("result", /^[0-9a-f]{16}$/),
    ...like("view", /^[a-z]{1,20}$/)
  };
}

/** The end of a fragment that says it. */
export function writeSaid({model, result, view}: Said): string {
  const query = new URLSearchParams({...(view && {view}), ...(model && {model}), ...(result && {result})});
  return query.size > 0 ? `&${query.toString()}` : "";
}

/** Choices of unknown origin as far as a scenario knows what they are about. */
export function settledChoices(raw: RawChoices, scenario: Known): Choices {
  const off: Record<string, Set<string>> = {};
  for (const [strategy, lever] of raw.off) {
    if (scenario.levers.get(strategy)?.some(({id}) => id === lever)) (off[strategy] ??= new Set()).add(lever);
  }
  const values = new Map<string, number>();
  for (const [path, value] of raw.values) {
    const word = scenario.parameters.get(path)?.limits.word;
    if (word !== undefined && (Number.isFinite(value) || (value === Infinity && word !== null)))
      values.set(path, value);
  }
  const seed = raw.seed.slice(0, 100) || scenario.seed;
  const {baseline} = raw;
  const known = typeof baseline === "string" && scenario.levers.has(baseline);
  return {
    seed,
    off,
    values: keepWholes(scenario.parameters, values, new Set(values.keys())),
    ...(known && {baseline})
  };
}

function queryOf(fragment: string): URLSearchParams {
  return new URLSearchParams(fragment.replace(/^#/, "").slice(0, 32_768));
}

function cut(entry: string): [string, string] {
  const at = entry.indexOf(":");
  return at < 0 ? [entry, ""] : [entry.slice(0, at), entry.slice(at + 1)];
}
