// Advance widths in em of DejaVu Sans, among the widest of the usual interface fonts: text that fits by them fits everywhere.
const widths: ReadonlyArray<readonly [string, number]> = [
  [" .,:;'|!ijlI", 0.31],
  ['()[]{}/\\-f"rt', 0.41],
  ["scJzkvxyL?·", 0.56],
  ["mwMW%@", 0.94],
  ["+−=–→≈<>", 0.84],
  ["…—", 1]
];
const widthOf = new Map(widths.flatMap(([characters, width]) => Array.from(characters, c => [c, width] as const)));

/** Estimated width of a text in px, on the safe side. */
export function textWidth(text: string, fontSize: number, {bold = false} = {}): number {
  let em = 0;
  for (const character of text) em += widthOf.get(character) ?? (character >= "A" && character <= "Z" ? 0.7 : 0.62);
  return em * fontSize * (bold ? 1.1 : 1);
}

/** The text, cut with an ellipsis where it is wider than `width` px. */
export function cutText(text: string, width: number, fontSize: number, options: {bold?: boolean} = {}): string {
  if (textWidth(text, fontSize, options) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, fontSize, options) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** The text in lines of at most `width` px; a word that is wider is broken, what does not fit in `lines` lines is cut. */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  {bold = false, lines = Infinity} = {}
): string[] {
  const wrapped: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n\t]+/).filter(part => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, fontSize, {bold}) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") wrapped.push(line);
    line = word;
    while (textWidth(line, fontSize, {bold}) > width && line.length > 1) {
      let cut = line.length - 1;
      while (cut > 1 && textWidth(line.slice(0, cut), fontSize, {bold}) > width) cut--;
      wrapped.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  if (line !== "") wrapped.push(line);
  if (wrapped.length <= lines) return wrapped;
  return [...wrapped.slice(0, lines - 1), cutText(wrapped.slice(lines - 1).join(" "), width, fontSize, {bold})];
}

/**
 * Positions as near as possible to the wanted ones, in the same order, at least `gap` apart and inside `low`..`high`
 * (as far as they fit): labels at the ends of lines. Groups that touch share their displacement, as in isotonic regression.
 */
export function spread(wanted: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]! || a - b);
  const groups: Array<{members: number[]; start: number}> = [];
  const place = (members: number[]): number => {
    const mean = members.reduce((sum, member, i) => sum + wanted[member]! - i * gap, 0) / members.length;
    return Math.max(low, Math.min(mean, high - (members.length - 1) * gap));
  };
  for (const member of order) {
    let group = {members: [member], start: place([member])};
    for (let last = groups.at(-1); last !== undefined; last = groups.at(-1)) {
      if (last.start + last.members.length * gap <= group.start) break;
      groups.pop();
      const members = [...last.members, ...group.members];
      group = {members, start: place(members)};
    }
    groups.push(group);
  }
  const placed = [...wanted];
  for (const {members, start} of groups) for (const [i, member] of members.entries()) placed[member] = start + i * gap;
  return placed;
}
