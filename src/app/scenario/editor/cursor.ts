/** Where in a document the cursor stands, as far as the text before it says. */
export interface Cursor {
  /** Of a key: the path of the map that it is for. Of a value: the path of the value. */
  readonly path: readonly string[];
  readonly part: "key" | "value";
  /** Offset at which the word begins that is being written. */
  readonly from: number;
  /** The quote that it begins with, or "". */
  readonly quote: string;
  /** It stands between brackets or braces. */
  readonly flow: boolean;
}

/** A level of indentation: the key or the dash that opened it. */
interface Level {
  readonly column: number;
  readonly name: string;
  readonly item: boolean;
}

/** An open bracket or brace. */
interface Frame {
  readonly map: boolean;
  key: string | null;
  index: number;
  from: number;
}

const keyAhead = /^("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s#:{}[\],'"-][^#:{}[\],\n]*?|-[^\s:][^#:{}[\],\n]*?)\s*:(?=\s|$)/;

/**
 * Reads YAML (and JSON, which is YAML) up to the cursor, however unfinished it is. Null within a comment and within a text of several lines.
 */
export function cursorIn(text: string, at: number): Cursor | null {
  const levels: Level[] = [];
  /** Of the last level closed, so that a dash knows how many were before it. */
  let closed: Level | undefined;
  let literal = -1;
  const close = (column: number, dash: boolean) => {
    closed = undefined;
    for (let top = levels.at(-1); top; top = levels.at(-1)) {
      if (dash ? top.column < column || (top.column === column && !top.item) : top.column < column) return;
      closed = levels.pop();
    }
  };
  const path = () => levels.map(({name}) => name);
  let start = 0;
  while (start <= at) {
    const line = /[^\n]*/y;
    line.lastIndex = start;
    const all = line.exec(text)![0];
    const end = Math.min(start + all.length, at);
    const here = start + all.length >= at;
    let column = /^ */.exec(all)![0].length;
    const blank = /^\s*(#|$)/.test(all.slice(0, end - start));
    if (literal >= 0 && (column > literal || blank)) {
      if (here) return null;
      start += all.length + 1;
      continue;
    }
    literal = -1;
    if (blank && here) {
      if (/#/.test(all.slice(0, end - start))) return null;
      close(end - start, false);
      return {path: path(), part: "key", from: end, quote: "", flow: false};
    }
    if (!blank) {
      // Dashes, each a level of its own.
      for (let dash = /^-(\s+|$)/.exec(all.slice(column)); dash; dash = /^-(\s+|$)/.exec(all.slice(column))) {
        close(column, true);
        const index = closed?.item && closed.column === column ? Number(closed.name) + 1 : 0;
        levels.push({column, name: String(index), item: true});
        column += dash[0].length;
        if (start + column >= end && here) return {path: path(), part: "key", from: end, quote: "", flow: false};
      }
      const key = keyAhead.exec(all.slice(column));
      const inKey = !key || start + column + key[0].length > end;
      const first = all[column] ?? "";
      if (!key || (inKey && here)) {
        close(column, false);
        if (/[[{]/.test(first)) {
          const after = flowAt(text, start + column, at, path());
          if (typeof after !== "number") return after;
          start = nextLine(text, after);
          // Nothing may be written behind the last bracket.
          if (start > at) return null;
          continue;
        }
        if (here) return wordAt(text, start + column, at, {path: path(), part: "key", flow: false});
        start += all.length + 1;
        continue;
      }
      close(column, false);
      levels.push({column, name: unquoted(key[1]!), item: false});
      const value = column + key[0].length + /^\s*/.exec(all.slice(column + key[0].length))![0].length;
      if (/^[[{]/.test(all.slice(value)) && start + value < at) {
        const after = flowAt(text, start + value, at, path());
        if (typeof after !== "number") return after;
        start = nextLine(text, after);
        if (start > at) return null;
        continue;
      }
      if (/^[|>]/.test(all.slice(value))) literal = column;
      if (here) {
        if (commentIn(text.slice(start + value, end))) return null;
        return wordAt(text, Math.min(start + value, at), at, {path: path(), part: "value", flow: false});
      }
    }
    start += all.length + 1;
  }
  return {path: path(), part: "key", from: at, quote: "", flow: false};
}

const nextLine = (text: string, at: number) => {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length + 1 : end + 1;
};
const commentIn = (text: string) => /(^|\s)#/.test(text.replace(/"(?:[^"\\]|\\.)*"?|'[^']*'?/g, ""));

/** Reads brackets and braces: the offset behind the last one, or the cursor if it stands within. */
function flowAt(text: string, start: number, at: number, base: readonly string[]): number | Cursor | null {
  const frames: Frame[] = [];
  let i = start;
  while (i < at) {
    const character = text[i]!;
    const frame = frames.at(-1);
    if (character === '"' || character === "'") {
      const end = quoteEnd(text, i);
      if (end > at) break;
      i = end;
      continue;
    }
    if (character === "#" && /\s/.test(text[i - 1] ?? " ")) {
      i = nextLine(text, i) - 1;
      if (i >= at) return null;
    } else if (character === "{" || character === "[")
      frames.push({map: character === "{", key: null, index: 0, from: i + 1});
    else if (character === "}" || character === "]") {
      frames.pop();
      if (frames.length === 0) return i + 1;
    } else if (character === "," && frame) {
      frame.index++;
      frame.key = null;
      frame.from = i + 1;
    } else if (character === ":" && frame?.map && frame.key === null && /[\s"'{[]|$/.test(text[i + 1] ?? "")) {
      frame.key = unquoted(text.slice(frame.from, i).trim());
      frame.from = i + 1;
    }
    i++;
  }
  const inner = frames.at(-1);
  if (!inner) return i;
  const outer = frames.slice(0, -1).map(({map, key, index}) => (map ? (key ?? "") : String(index)));
  const own = inner.map ? (inner.key === null ? [] : [inner.key]) : [String(inner.index)];
  const from = inner.from + /^\s*/.exec(text.slice(inner.from, at))![0].length;
  return wordAt(text, from, at, {
    path: [...base, ...outer, ...own],
    part: inner.map && inner.key === null ? "key" : "value",
    flow: true
  });
}

function wordAt(text: string, from: number, at: number, place: Omit<Cursor, "from" | "quote">): Cursor {
  const quote = /["']/.exec(text[from] ?? "")?.[0] ?? "";
  return {...place, from: Math.min(from, at), quote: from < at ? quote : ""};
}

function quoteEnd(text: string, start: number): number {
  const quoted = text[start] === '"' ? /"(?:[^"\\]|\\[^])*"/y : /'[^']*'/y;
  quoted.lastIndex = start;
  return quoted.test(text) ? quoted.lastIndex : Infinity;
}

function unquoted(key: string): string {
  return /^["']/.test(key) ? key.slice(1, -1) : key;
}
