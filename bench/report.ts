/** One row of the summary: what is claimed, how much was wanted, how much it was. */
export interface Claim {
  readonly claim: string;
  readonly goal: string;
  readonly measured: string;
  /** Null where no goal was set. */
  readonly met: boolean | null;
}

export interface Report {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: ReadonlyArray<readonly (string | number)[]>;
  readonly notes?: readonly string[];
  readonly claims: readonly Claim[];
}

/** Prints a benchmark's table and its claims for people, or with --json the claims for all.ts. */
export function report({title, head, rows, notes = [], claims}: Report): void {
  if (process.argv.includes("--json")) {
    console.log(JSON.stringify(claims));
    return;
  }
  console.log(`\n${title}\n`);
  console.log(markdownTable(head, rows));
  for (const note of notes) console.log(`\n${note}`);
  for (const {claim, goal, measured, met} of claims) {
    console.log(`\n${claim}: ${measured}${met === null ? "" : ` (goal ${goal}: ${met ? "met" : "missed"})`}`);
  }
}

export function markdownTable(head: readonly string[], rows: Report["rows"]): string {
  const lines = [head, head.map(() => ""), ...rows].map(row => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...lines.map(row => row[column].length)));
  return lines
    .map((row, line) =>
      widths.map((width, column) => (line === 1 ? "-".repeat(width) : row[column].padEnd(width))).join(" | ")
    )
    .map(line => `| ${line} |`)
    .join("\n");
}
