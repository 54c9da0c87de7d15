/** A place where a member could be added to a map: the line index after which its members begin, and their indentation. */
export interface Opening {
  readonly after: number;
  readonly indent: string;
}

/** YAML in block style, one key a line, with the openings of all its maps. */
export function blockOf(data: unknown): {lines: string[]; maps: Opening[]} {
  const lines: string[] = [];
  const maps: Opening[] = [];
  print(data, "");
  return {lines, maps};

  function print(value: unknown, indent: string): void {
    if (!Array.isArray(value)) maps.push({after: lines.length, indent});
    for (const [key, member] of Object.entries(value as object)) {
      const head = Array.isArray(value) ? `${indent}-` : `${indent}${key}:`;
      if (typeof member === "object" && member !== null && Object.keys(member as object).length) {
        lines.push(head);
        print(member, `${indent}  `);
      } else lines.push(`${head} ${JSON.stringify(member)}`);
    }
  }
}
