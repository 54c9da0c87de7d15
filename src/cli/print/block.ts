import {padEnd, padStart} from "../columns.ts";

/** A rectangle of text: lines of one width, perhaps coloured. */
export interface Block {
  readonly columns: number;
  readonly lines: readonly string[];
}

/** A text in the making: padded first, marked after, since colours have no width. */
export interface Marked {
  readonly text: string;
  readonly mark?: (text: string) => string;
}

export function block(
  lines: readonly Marked[],
  columns: number,
  {align = "start"}: {align?: "start" | "end"} = {}
): Block {
  const pad = align === "start" ? padEnd : padStart;
  return {columns, lines: lines.map(({text, mark = same}) => mark(pad(text, columns)))};
}

function same(text: string): string {
  return text;
}

/** Blocks side by side, `gap` columns apart; short ones are continued with blanks. */
export function beside(blocks: readonly Block[], gap = 3): string[] {
  const height = Math.max(...blocks.map(({lines}) => lines.length));
  return Array.from({length: height}, (_, i) =>
    blocks
      .map(({columns, lines}) => lines[i] ?? " ".repeat(columns))
      .join(" ".repeat(gap))
      .trimEnd()
  );
}
