/** Where a value stands in a text (offsets), with its members by key or index. */
export interface Located {
  /** Offset of the key, or of the value where there is no key. */
  readonly key: number;
  readonly value: number;
  readonly members: Map<string, Located> | null;
}

export interface Problem {
  readonly offset: number;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

/** A parsed text: plain data with null prototypes, and where each part of it stands. */
export interface Parsed {
  readonly data: unknown;
  readonly located: Located | null;
  readonly problems: readonly Problem[];
}

type Path = ReadonlyArray<PropertyKey>;

/** The deepest located part on a path; a missing member is sought no further than its parent. */
export function locate(root: Located | null, path: Path): Located | null {
  let at = root;
  for (const name of path) {
    const next = at?.members?.get(String(name));
    if (!next) break;
    at = next;
  }
  return at;
}

/** The offset to point at for a path: the key of a member (`key`), or its value. */
export function offsetOf(root: Located | null, path: Path, at: "key" | "value" = "value"): number {
  return locate(root, path)?.[at] ?? 0;
}

/** Line and column, both from 1, of an offset. */
export function positionOf(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return {line: before.split("\n").length, column: offset - start + 1};
}
