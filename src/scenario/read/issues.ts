import type * as z from "zod";
import {suggester, type Suggester} from "../nearest.ts";
import {dig, isPlain} from "../plain.ts";
import {show} from "../quantity.ts";
import {idPattern, ruleIdPattern} from "../schema/names.ts";
import {locate, offsetOf, type Located, type Problem} from "./located.ts";
import {keysAt} from "./schema-keys.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const spoken = (path: Path) => path.map(String).join(".");

function at(data: unknown, path: Path): unknown {
  let value = data;
  for (const name of path) value = Array.isArray(value) ? value[Number(name)] : dig(value, [String(name)]);
  return value;
}

/** `name: value` as in the file, or the value alone in a list. */
function quote(path: Path, shown: string): string {
  const name = path.at(-1);
  return typeof name === "string" ? `\`${`${name}: ${shown}`.trim()}\`` : `\`${shown}\``;
}

function meant(context: Context, value: unknown, names: readonly string[]): string | undefined {
  const name = typeof value === "string" ? context.near(value, names) : null;
  return name === null ? undefined : `did you mean "${name}"?`;
}

const types: Readonly<Record<string, string>> = {
  object: "a map of names and values",
  record: "a map of names and values",
  array: "a list",
  tuple: "a list of two",
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false"
};

interface Context extends Suggester {
  readonly data: unknown;
  readonly located: Located | null;
  readonly schema: z.ZodType;
}

/** Zod's issues as problems: position, what stands there, what is expected, and the nearest valid name. */
export function problemsOf(issues: readonly Issue[], read: Omit<Context, keyof Suggester>): Problem[] {
  return explainAll(issues, {...read, ...suggester()}, []);
}

function explainAll(issues: readonly Issue[], context: Context, prefix: Path): Problem[] {
  return issues.flatMap(issue => explain(issue, [...prefix, ...issue.path], context));
}

function explain(issue: Issue, path: Path, context: Context): Problem[] {
  const {data, located} = context;
  const value = at(data, path);
  const offset = offsetOf(located, path);
  const problem = (message: string, hint?: string): Problem[] => [
    {offset, path: spoken(path), message, ...(hint ? {hint} : {})}
  ];
  if (value === undefined && issue.code !== "unrecognized_keys" && issue.code !== "invalid_key")
    return missing(path, context);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.slice(0, 200).map(key => {
        const names = keysAt(context.schema, path, value);
        const name = context.near(key, names);
        return {
          offset: offsetOf(located, [...path, key], "key"),
          path: spoken([...path, key]),
          message: `unknown key "${show(key)}"${path.length ? ` in ${spoken(path)}` : ""}`,
          hint: name === null ? `one of ${names.join(", ")}` : `did you mean "${name}"?`
        };
      });
    case "invalid_key": {
      const name = String(path.at(-1));
      return [
        {
          offset: offsetOf(located, path, "key"),
          path: spoken(path),
          message: `"${show(name)}" is not a name; lower-case letters, digits and hyphens are expected, a letter first, at most 64`
        }
      ];
    }
    case "invalid_value": {
      const options = issue.values.map(String);
      if (typeof issue.values[0] === "number") return problem(`${quote(path, show(value))} is not ${options[0]}`);
      return problem(`${quote(path, show(value))} is not ${oneOf(options)}`, meant(context, value, options));
    }
    case "invalid_type":
      return problem(
        `${quote(path, show(value))} is ${describe(value)}; ${types[issue.expected] ?? issue.expected} is expected`,
        value === null && (issue.expected === "object" || issue.expected === "record")
          ? "write {} for nothing"
          : undefined
      );
    case "invalid_union":
      return union(issue, path, context);
    case "invalid_format":
      return problem(format(path, value));
    case "too_big":
    case "too_small": {
      const wanted = issue.code === "too_big" ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
      const things = issue.origin === "string" ? "characters" : "entries";
      return problem(`${quote(path, show(value))} must have ${wanted} ${things}`);
    }
    case "custom": {
      const {shown, hint} = (issue.params ?? {}) as {shown?: string; hint?: string};
      return problem(`${quote(path, shown ?? show(value))} ${issue.message}`, hint);
    }
    default:
      return problem(`${quote(path, show(value))} cannot be read`);
  }
}

function missing(path: Path, {located}: Context): Problem[] {
  const parent = path.slice(0, -1);
  const where = parent.length ? ` in ${spoken(parent)}` : "";
  return [
    {
      offset: locate(located, parent)?.key ?? 0,
      path: spoken(path),
      message: `"${String(path.at(-1))}" is missing${where}`
    }
  ];
}

const oneOf = (options: readonly string[]) =>
  options.length === 1
    ? `"${options[0]}"`
    : `one of ${options.slice(0, -1).join(", ")}${options.length > 2 ? "," : ""} or ${options.at(-1)}`;

function describe(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (isPlain(value)) return "a map";
  return typeof value === "boolean" ? "true or false" : typeof value === "number" ? "a number" : "text";
}

function format(path: Path, value: unknown): string {
  const text = show(value);
  if (path.includes("links")) return `\`${text}\` is not a link; a -> b, a <-> b or a chain a <-> b <-> c is expected`;
  if (path.at(-1) === "currency") return `\`currency: ${text}\` is not a currency; a code such as USD is expected`;
  if (path.includes("without"))
    return `\`${text}\` is not a lever; origin/section.key is expected, such as base/programmes.newsletter`;
  const {source} =
    path.includes("programmes") && (path.at(-1) === "id" || path.includes("on")) ? ruleIdPattern : idPattern;
  return `\`${text}\` is not a name (${source})`;
}

/** Of a union, the problems of the branch that fits the shape of the value; else what would fit. */
function union(issue: Extract<Issue, {code: "invalid_union"}>, path: Path, context: Context): Problem[] {
  const shapeless = (one: Issue) =>
    one.path.length === 0 && (one.code === "invalid_type" || one.code === "invalid_value");
  const fitting = issue.errors.filter(branch => !branch.some(shapeless));
  if (fitting.length) return explainAll(fitting[0]!, context, path);
  const wanted = issue.errors.flat().flatMap(one => {
    if (one.code === "invalid_value") return one.values.map(value => `"${String(value)}"`);
    return one.code === "invalid_type" ? [types[one.expected] ?? one.expected] : [];
  });
  const value = at(context.data, path);
  const hint = meant(
    context,
    value,
    wanted.map(word => word.replaceAll('"', ""))
  );
  return [
    {
      offset: offsetOf(context.located, path),
      path: spoken(path),
      message: `${quote(path, show(value))} is not ${oneOf([...new Set(wanted)])}`,
      ...(hint ? {hint} : {})
    }
  ];
}
