import type {Edit} from "../edit/edits.ts";
import type {StrategyPatch} from "../scenario.ts";
import type {Context} from "./context.ts";
import type {Difference} from "./differences.ts";
import {same} from "../same.ts";

/** Strategies that came and went, their titles and their order. */
export function strategyDifferences(context: Context): Difference[] {
  const {before, after} = context;
  const title = (side: Context["before"], id: string) => side.scenario.strategies[id]!.title ?? id;
  const common = after.strategies.filter(id => before.strategies.includes(id));
  const was = before.strategies.filter(id => common.includes(id));
  return [
    ...after.strategies
      .filter(id => !common.includes(id))
      .map((id): Difference => ({
        kind: "strategy",
        change: "added",
        path: `strategies.${id}`,
        strategies: [id],
        strategy: id,
        title: title(after, id),
        edits: adding(context, id, title(after, id))
      })),
    ...before.strategies
      .filter(id => !common.includes(id))
      .map((id): Difference => ({
        kind: "strategy",
        change: "removed",
        path: `strategies.${id}`,
        strategies: [id],
        strategy: id,
        title: title(before, id),
        edits: before.strategies.length > 1 ? [{kind: "remove", strategy: id}] : null
      })),
    ...common
      .filter(id => title(before, id) !== title(after, id))
      .map((id): Difference => ({
        kind: "title",
        path: `strategies.${id}.title`,
        strategies: [id],
        strategy: id,
        from: title(before, id),
        to: title(after, id),
        edits: [{kind: "title", strategy: id, title: title(after, id)}]
      })),
    ...(common.join() === was.join()
      ? []
      : [
          {
            kind: "setting",
            path: "strategies",
            strategies: common,
            from: was.join(", "),
            to: common.join(", "),
            edits: null
          } as const
        ])
  ];
}

/** How a strategy comes to the scenario before: empty, or as a copy of one that is there; null for any other one. */
function adding({before, after}: Context, id: string, title: string): Edit[] | null {
  const {title: _, ...patch} = after.scenario.strategies[id]!;
  const original = before.strategies.find(one => same(untitled(before.scenario.strategies[one]!), patch));
  const off = [...(after.off[id] ?? [])];
  const without: Edit[] = off.length > 0 ? [{kind: "without", strategy: id, levers: off}] : [];
  const {extends: builds = null, ...rest} = patch;
  if (Object.keys(rest).length === 0 && (builds === null || before.strategies.includes(builds)))
    return [{kind: "add", id, title, builds}, ...without];
  return original === undefined
    ? null
    : [
        {kind: "duplicate", strategy: original, id, title},
        {kind: "without", strategy: id, levers: off}
      ];
}

function untitled(patch: StrategyPatch): object {
  return Object.fromEntries(Object.entries(patch).filter(([key]) => key !== "title"));
}
