import {dig} from "../plain.ts";
import {same} from "../same.ts";
import {said, type Context, type Path} from "./context.ts";
import type {Difference} from "./differences.ts";

type Within = (path: Path, old: unknown, now: unknown, context: Context) => Difference[];

/** Rules of a programme that came, went, moved, or say something else; numbers of rules that stay are told as numbers. */
export function ruleDifferences(
  context: Context,
  path: Path,
  old: unknown,
  now: unknown,
  {lever, within}: {lever: string; within: Within}
): Difference[] {
  const [was, is] = [old, now].map(list =>
    (Array.isArray(list) ? (list as unknown[]) : []).map((rule, i) => ({rule, i, name: nameOf(rule, i)}))
  );
  const programme = path.at(-1)!;
  const entry = (change: "added" | "removed" | "changed" | "moved", name: string, i: number): Difference => ({
    kind: "rule",
    change,
    path: `${path.join(".")}.${i}`,
    strategies: said(context, path),
    lever,
    programme,
    rule: name,
    edits: null
  });
  return [
    ...is!.flatMap(({rule, i, name}) => {
      const before = was!.find(one => one.name === name);
      if (!before) return [entry("added", name, i)];
      if (same(before.rule, rule)) return before.i === i ? [] : [entry("moved", name, i)];
      if (before.i !== i) return [entry("changed", name, i)];
      const inner = within([...path, String(i)], before.rule, rule, context);
      const other = inner.some(({kind}) => kind !== "number" && kind !== "belief");
      return [
        ...(other || inner.length === 0 ? [entry("changed", name, i)] : []),
        ...inner.filter(({kind}) => kind === "number" || kind === "belief")
      ];
    }),
    ...was!.filter(({name}) => !is!.some(one => one.name === name)).map(({name, i}) => entry("removed", name, i))
  ];
}

function nameOf(rule: unknown, index: number): string {
  const id = dig(rule, ["id"]);
  return typeof id === "string" ? id : String(index + 1);
}
