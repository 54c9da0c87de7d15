/** One or two letters for each name, different for all of them: "site" S, "store" St, "app" A. */
export function lettersOf(names: readonly string[]): Map<string, string> {
  const letters = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const [first = "?", ...rest] = Array.from(name.replace(/[^\p{L}\p{N}]/gu, ""));
    const options = [first.toUpperCase(), ...rest.map(letter => first.toUpperCase() + letter.toLowerCase())];
    const numbers = names.map((_, i) => `${first.toUpperCase()}${i + 2}`);
    const chosen = [...options, ...numbers].find(option => !taken.has(option))!;
    taken.add(chosen);
    letters.set(name, chosen);
  }
  return letters;
}
