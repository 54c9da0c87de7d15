/** An id for a strategy of this title that none of the taken ones has: "Joined up, changed" → "joined-up-changed", then "joined-up-changed-2". */
export function idFor(title: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const plain = title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
    .slice(0, 48)
    .replace(/-+$/, "");
  return unused(plain || "strategy", used, (base, n) => `${base}-${n}`);
}

/** A title that no strategy has yet: "Copy", "Copy 2". */
export function titleFor(title: string, taken: Iterable<string>): string {
  return unused(title, new Set(taken), (base, n) => `${base} ${n}`);
}

function unused(base: string, used: ReadonlySet<string>, numbered: (base: string, n: number) => string): string {
  if (!used.has(base)) return base;
  let n = 2;
  while (used.has(numbered(base, n))) n++;
  return numbered(base, n);
}
