import type {Located, Parsed, Problem} from "./located.ts";
import {faultOfKey, faultOfNumber, faultOfText, limits} from "./limits.ts";

interface Open {
  readonly located: Located;
  readonly list: boolean;
  readonly path: string;
  index: number;
}

/**
 * JSON as plain data with positions. JSON.parse alone decides what is JSON; the scan only says where each part stands and
 * what else is refused: duplicate or forbidden names, deep nesting, unusable numbers and texts.
 */
export function parseJson(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {data: null, located: null, problems: [{offset: faultyOffset(text), path: "", message: "this is no JSON"}]};
  }
  const {located, problems} = scan(text);
  return {data: problems.length ? null : withoutPrototypes(value), located, problems};
}

const token =
  // oxlint-disable-next-line no-control-regex
  /[ \t\n\r]*("(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|true|false|null|[{}[\],:])/y;

/** Offset of the first thing that is no token of JSON or stands where it must not. */
function faultyOffset(text: string): number {
  const stack: string[] = [];
  let want = "value";
  token.lastIndex = 0;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(text);
    const offset = match
      ? at + match[0].length - match[1]!.length
      : at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0);
    if (!match) return Math.min(offset, text.length);
    const [, mark] = match as unknown as [string, string];
    const inside = stack.at(-1);
    const closes = mark === "}" || mark === "]";
    const comma = inside === "{" ? "key" : "value";
    const fits =
      want === "value" || want === "first"
        ? !",:}".includes(mark) && (mark !== "]" || (want === "first" && inside === "["))
        : want === "key" || want === "name"
          ? mark[0] === '"' || (want === "name" && mark === "}")
          : want === "colon"
            ? mark === ":"
            : inside !== undefined && (mark === "," || mark === (inside === "{" ? "}" : "]"));
    if (!fits) return offset;
    if (closes) {
      stack.pop();
      want = "after";
    } else if (mark === "{" || mark === "[") {
      stack.push(mark);
      want = mark === "{" ? "name" : "first";
    } else if (mark === ",") want = comma;
    else if (mark === ":") want = "value";
    else want = want === "key" || want === "name" ? "colon" : "after";
  }
  return text.length;
}

/** Positions of a text that is known to be JSON, and what a scenario refuses in it. */
function scan(text: string): {located: Located | null; problems: Problem[]} {
  const problems: Problem[] = [];
  const stack: Open[] = [];
  let root: Located | null = null;
  let name: {text: string; offset: number} | null = null;
  let nodes = 0;
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const mark = match[1]!;
    const offset = token.lastIndex - mark.length;
    const open = stack.at(-1);
    if (mark === "," || mark === ":") continue;
    if (mark === "}" || mark === "]") {
      stack.pop();
      continue;
    }
    if (open && !open.list && !name) {
      name = {text: JSON.parse(mark) as string, offset};
      const path = open.path ? `${open.path}.${name.text}` : name.text;
      const fault = faultOfKey(name.text);
      if (fault) problems.push({offset, path: open.path, message: fault});
      else if (open.located.members!.has(name.text))
        problems.push({offset, path, message: `"${name.text}" is written twice`});
      continue;
    }
    const own = open ? (open.list ? String(open.index++) : name!.text) : "";
    const path = open?.path ? `${open.path}.${own}` : own;
    const nested = mark === "{" || mark === "[";
    const located: Located = {key: name?.offset ?? offset, value: offset, members: nested ? new Map() : null};
    if (open) open.located.members!.set(own, located);
    else root = located;
    name = null;
    const refuse = (message: string) => problems.push({offset, path, message});
    if (++nodes === limits.nodes + 1) refuse(`more than ${limits.nodes} values`);
    if (nested) {
      if (stack.length === limits.depth) refuse(`nested deeper than ${limits.depth}`);
      stack.push({located, list: mark === "[", path, index: 0});
    } else if (mark[0] === '"') {
      const fault = faultOfText(JSON.parse(mark) as string);
      if (fault) refuse(fault);
    } else if (/^[-\d]/.test(mark)) {
      const fault = faultOfNumber(Number(mark));
      if (fault) refuse(`\`${mark.slice(0, 40)}\` ${fault}`);
    }
  }
  return {located: root, problems};
}

/** A copy of JSON data with null prototypes and without negative zeros; its depth is known to be small. */
export function withoutPrototypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototypes);
  if (typeof value === "object" && value !== null) {
    const copy = Object.create(null) as Record<string, unknown>;
    for (const key of Object.keys(value)) copy[key] = withoutPrototypes((value as Record<string, unknown>)[key]);
    return copy;
  }
  return value === 0 ? 0 : value;
}
