import {limits} from "./limits.ts";

/**
 * Offset at which a YAML or JSON text nests too deep, or -1; found by one scan without recursion, before any parser runs.
 * Counts open brackets outside quotes and comments, and levels of indentation with their leading dashes.
 */
export function tooDeep(text: string, limit: number = limits.depth): number {
  const indents: number[] = [];
  let brackets = 0;
  let quote = "";
  let blank = true;
  let column = 0;
  let plain = false;
  for (let i = 0; i < text.length; i++, column++) {
    const char = text[i]!;
    if (char === "\n") {
      blank = true;
      plain = false;
      column = -1;
      continue;
    }
    if (quote) {
      if (char === "\\" && quote === '"') i++;
      else if (char === quote) quote = "";
      continue;
    }
    if (char === " " || char === "\t" || char === "\r") {
      plain = false;
      continue;
    }
    const next = text[i + 1];
    const marker = (char === "-" || char === "?") && (next === " " || next === "\n" || next === undefined);
    if (blank && !brackets) {
      while (indents.length && indents.at(-1)! > column) indents.pop();
      if (column > (indents.at(-1) ?? -1)) indents.push(column);
    }
    if (!marker) blank = false;
    if (char === "#" && !plain) {
      const end = text.indexOf("\n", i);
      i = end === -1 ? text.length : end - 1;
      continue;
    }
    if ((char === '"' || char === "'") && !plain) quote = char;
    else if (char === "[" || char === "{") brackets++;
    else if (char === "]" || char === "}") brackets = Math.max(0, brackets - 1);
    plain = !"[{,:".includes(char);
    if (brackets + indents.length > limit + 1) return i;
  }
  return -1;
}
