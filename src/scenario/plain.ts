/** A JSON object of unknown content. */
export type Plain = Readonly<Record<string, unknown>>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own property at a path, or undefined. Never looks at a prototype. */
export function dig(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const name of path) at = isPlain(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return at;
}

/** Own keys of a plain object in code-unit order; none for anything else. */
export function keysOf(value: unknown): string[] {
  return isPlain(value) ? Object.keys(value).toSorted() : [];
}
