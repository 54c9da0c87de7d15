/** A piece of a text that is replaced, by offsets in the text before. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Cells of the table of common lines that are filled in at most; beyond, all that differs is one piece. */
const most = 1_000_000;

/** The pieces in which two texts differ, line by line and within a line as short as possible, in their order. */
export function hunks(before: string, after: string): Hunk[] {
  if (before === after) return [];
  const a = linesOf(before);
  const b = linesOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  const offset = a.slice(0, start).join("").length;
  const starts = [offset];
  for (const line of left) starts.push(starts.at(-1)! + line.length);
  return blocks(left, right)
    .flatMap(lineByLine)
    .map(([from, to, first, last]) =>
      trimmed(starts[from]!, left.slice(from, to).join(""), right.slice(first, last).join(""))
    )
    .filter(({from, to, insert}) => to > from || insert !== "");
}

/** A text with pieces replaced. */
export function applied(text: string, changes: readonly Hunk[]): string {
  return changes.toReversed().reduce((now, {from, to, insert}) => now.slice(0, from) + insert + now.slice(to), text);
}

/**
 * What has to be changed in `mine` for it to have the changes of `theirs` too; both come from `base`. Where both have changed the same place, mine
 * stays.
 */
export function merge(base: string, mine: string, theirs: string): Hunk[] {
  const own = hunks(base, mine);
  return hunks(base, theirs).flatMap(({from, to, insert}) => {
    if (own.some(one => from <= one.to && one.from <= to)) return [];
    const shift = own.reduce((sum, one) => (one.to < from ? sum + one.insert.length - (one.to - one.from) : sum), 0);
    return [{from: from + shift, to: to + shift, insert}];
  });
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

type Block = readonly [from: number, to: number, first: number, last: number];

/** As many lines as before are those lines, changed one by one. */
function lineByLine(block: Block): readonly Block[] {
  const [from, to, first, last] = block;
  if (to - from !== last - first) return [block];
  return Array.from({length: to - from}, (_, i) => [from + i, from + i + 1, first + i, first + i + 1] as const);
}

/** Runs of lines that are not common to both, by the longest common subsequence. */
function blocks(a: readonly string[], b: readonly string[]): Block[] {
  if (a.length * b.length > most || a.length === 0 || b.length === 0) return [[0, a.length, 0, b.length]];
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  }
  const found: Block[] = [];
  let [i, j] = [0, 0];
  let [from, first] = [0, 0];
  const close = () => {
    if (i > from || j > first) found.push([from, i, first, j]);
  };
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      close();
      [from, first] = [++i, ++j];
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) i++;
    else j++;
  }
  [i, j] = [a.length, b.length];
  close();
  return found;
}

/** Without what both have at their beginnings and ends. */
function trimmed(at: number, before: string, after: string): Hunk {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {from: at + start, to: at + before.length - end, insert: after.slice(start, after.length - end)};
}
