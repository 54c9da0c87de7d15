/** Where a query was found in a text, and how well; higher is better. */
export interface Match {
  readonly score: number;
  /** Positions of the letters that were found, ascending. */
  readonly at: readonly number[];
}

const start = /[\p{L}\p{N}]/u;

/**
 * Finds every word of a query in a text, in any order: at the beginning of a word, inside of one, or, from three letters on, as letters in that
 * order, unless `loose` is false. Null where a word is not found. An empty query is found in everything.
 */
export function fuzzy(query: string, text: string, {loose = true} = {}): Match | null {
  const lower = text.toLowerCase();
  let score = 0;
  const at = new Set<number>();
  for (const word of query.toLowerCase().split(/\s+/).filter(Boolean)) {
    const found = whole(word, lower) ?? (loose && word.length >= 3 ? scattered(word, lower) : null);
    if (found === null) return null;
    score += found.score;
    for (const position of found.at) at.add(position);
  }
  // Of two texts with the same words, the shorter one is meant.
  return {score: score - text.length / 1000, at: [...at].toSorted((a, b) => a - b)};
}

function whole(word: string, text: string): Match | null {
  let best: Match | null = null;
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
    const begins = from === 0 || !start.test(text[from - 1]!);
    const ends = from + word.length === text.length || !start.test(text[from + word.length]!);
    const score = 10 + (begins ? 6 : 0) + (begins && ends ? 3 : 0) + (from === 0 ? 2 : 0);
    if (best === null || score > best.score) {
      best = {score, at: Array.from({length: word.length}, (_, i) => from + i)};
    }
  }
  return best;
}

/** Letters in their order, the first of them at the beginning of a word, and not too far apart. */
function scattered(word: string, text: string): Match | null {
  for (let from = text.indexOf(word[0]!); from >= 0; from = text.indexOf(word[0]!, from + 1)) {
    if (from > 0 && start.test(text[from - 1]!)) continue;
    const at = [from];
    for (const letter of word.slice(1)) {
      const next = text.indexOf(letter, at.at(-1)! + 1);
      if (next < 0) break;
      at.push(next);
    }
    const spread = at.at(-1)! - from + 1;
    if (at.length === word.length && spread <= word.length * 2.5) return {score: 5 * (word.length / spread), at};
  }
  return null;
}
