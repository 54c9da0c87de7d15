import {isAlias, isMap, isNode, isScalar, isSeq, Lexer, parseDocument, type Node, type YAMLError} from "yaml";
import type {Located, Parsed, Problem} from "./located.ts";
import {faultOfKey, faultOfNumber, faultOfText, limits} from "./limits.ts";

const words: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: "a file holds one document; remove the line with ---",
  TAB_AS_INDENT: "indent with spaces, not with tabs",
  BAD_INDENT: "this line is not indented like its neighbours",
  MULTILINE_IMPLICIT_KEY: "this line has no colon, or its indentation is wrong",
  UNEXPECTED_TOKEN: "this does not belong here",
  MISSING_CHAR: "a comma, colon or quote is missing",
  BLOCK_IN_FLOW: "a dash or an indented block does not belong inside brackets",
  BLOCK_AS_IMPLICIT_KEY: "a second colon on one line: put the inner part in braces or on a line of its own",
  BAD_ALIAS: "anchors and aliases are not allowed"
};

function explain(text: string, {code, message, pos}: YAMLError): Problem {
  const lone = text[pos[0]] === "-" && (code === "BLOCK_IN_FLOW" || code === "UNEXPECTED_TOKEN");
  const open = code === "BAD_INDENT" && /^Flow (map|sequence)/.test(message);
  const said = open
    ? "a bracket or brace above is not closed"
    : code === "UNEXPECTED_TOKEN" && text[pos[0]] === "\t"
      ? words.TAB_AS_INDENT
      : words[code];
  return {
    offset: pos[0],
    path: "",
    message:
      said ??
      `this is no YAML: ${message
        .split("\n")[0]!
        .replace(/ at line.*$/, "")
        .slice(0, 200)}`,
    ...(lone ? {hint: 'put a lone minus in quotes: "-"'} : {})
  };
}

const scalarMark = "\u001f";
const marks: ReadonlySet<string> = new Set([scalarMark, "\u0002", "\u0018"]);
const counted: ReadonlySet<string> = new Set([scalarMark, "\n", "\r\n", ..."[ ] { } , : ? -".split(" ")]);

/** Offset at which there are more scalars, lines, commas or brackets than a scenario may have, or -1; the lexer is linear. */
function tooMany(text: string): number {
  const counts = new Map<string, number>();
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (counted.has(token)) {
      const count = (counts.get(token) ?? 0) + 1;
      if (count > limits.nodes) return offset;
      counts.set(token, count);
    }
    if (!marks.has(token)) offset += token.length;
  }
  return -1;
}

interface Pending {
  readonly node: unknown;
  readonly path: string;
  readonly depth: number;
  readonly keep: (data: unknown, located: Located | null) => void;
  readonly key: number;
}

const joined = (path: string, name: string) => (path ? `${path}.${name}` : name);

/**
 * YAML 1.2 core as plain data with positions. Refused with a problem each: aliases, anchors, tags, merge keys, directives,
 * duplicate or non-text keys, forbidden names, deep nesting, unusable numbers and texts.
 */
export function parseYaml(text: string): Parsed {
  const many = tooMany(text);
  if (many >= 0)
    return {
      data: null,
      located: null,
      problems: [{offset: many, path: "", message: `more than ${limits.nodes} values or lines`}]
    };
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    strict: true,
    prettyErrors: false,
    // not "silent", which would also silence the error about several documents
    logLevel: "error"
  });
  const problems: Problem[] = document.errors.slice(0, 1).map(error => explain(text, error));
  const directive = /^%/m.exec(text);
  if (directive && text.slice(0, directive.index).trim() === "")
    problems.push({offset: directive.index, path: "", message: "directives (%) are not allowed"});
  if (problems.length) return {data: null, located: null, problems};

  const result: {data: unknown; located: Located | null} = {data: null, located: null};
  const queue: Pending[] = [
    {
      node: document.contents,
      path: "",
      depth: 0,
      key: -1,
      keep: (data, located) => Object.assign(result, {data, located})
    }
  ];
  let nodes = 0;
  for (let at = queue.pop(); at; at = queue.pop()) visit(at);
  return {...result, problems};

  function visit({node, path, depth, keep, key}: Pending): void {
    const value = isNode(node) ? (node.range?.[0] ?? 0) : Math.max(key, 0);
    const here = {key: key < 0 ? value : key, value};
    const refuse = (message: string) => void problems.push({offset: value, path, message});
    keep(null, {...here, members: null});
    if (++nodes > limits.nodes) {
      if (nodes === limits.nodes + 1) refuse(`more than ${limits.nodes} values`);
      return;
    }
    if (isAlias(node)) return refuse("anchors and aliases are not allowed");
    if (node && (node as {anchor?: string}).anchor) return refuse("anchors and aliases are not allowed");
    if (node && (node as Node).tag) return refuse("tags (!) are not allowed");
    if (depth > limits.depth) return refuse(`nested deeper than ${limits.depth}`);
    if (isMap(node)) {
      const data = Object.create(null) as Record<string, unknown>;
      const members = new Map<string, Located>();
      keep(data, {...here, members});
      for (const {key: name, value: member} of node.items.toReversed()) {
        const offset = isNode(name) ? (name.range?.[0] ?? value) : value;
        const stray = faultOfName(name);
        if (stray !== null) {
          problems.push({offset, path, message: stray});
          continue;
        }
        const own = String((name as {value: unknown}).value);
        if (members.has(own)) {
          const later = members.get(own)!;
          problems.push({offset: later.key, path: joined(path, own), message: `"${own}" is written twice`});
        }
        queue.push({
          node: member,
          path: joined(path, own),
          depth: depth + 1,
          key: offset,
          keep: (inner, located) => {
            data[own] = inner;
            members.set(own, located!);
          }
        });
        members.set(own, {key: offset, value: offset, members: null});
      }
      return;
    }
    if (isSeq(node)) {
      const data: unknown[] = [];
      const members = new Map<string, Located>();
      keep(data, {...here, members});
      node.items.forEach((item, index) =>
        queue.push({
          node: item,
          path: joined(path, String(index)),
          depth: depth + 1,
          key: -1,
          keep: (inner, located) => {
            data[index] = inner;
            members.set(String(index), located!);
          }
        })
      );
      return;
    }
    const scalar = isScalar(node) ? node.value : null;
    const fault =
      typeof scalar === "number" ? faultOfNumber(scalar) : typeof scalar === "string" ? faultOfText(scalar) : null;
    if (fault) {
      const source = isScalar(node) && node.source ? node.source.slice(0, 40) : "";
      return refuse(typeof scalar === "number" ? `\`${source}\` ${fault}` : fault);
    }
    keep(Object.is(scalar, -0) ? 0 : scalar, {...here, members: null});
  }
}

/** Why a node cannot be the name of a member, or null. */
function faultOfName(node: unknown): string | null {
  if (!isScalar(node)) return isAlias(node) ? "anchors and aliases are not allowed" : "a name must be plain text";
  if (node.anchor) return "anchors and aliases are not allowed";
  if (node.tag) return "tags (!) are not allowed";
  if (node.value === "<<" || typeof node.value === "symbol") return "merge keys (<<) are not allowed";
  if (typeof node.value !== "string")
    return `\`${String(node.source ?? node.value)}\` is not a name; a name must be text`;
  return faultOfKey(node.value);
}
