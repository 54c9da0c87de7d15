import type {Moved} from "../../experiment/answers/parameter.ts";

/** What can be set before a question is asked. Values are ids of strategies and outcomes, and paths of numbers. */
export interface Settings {
  readonly from: string;
  readonly to: string;
  readonly outcome: string;
  readonly x: string;
  readonly y: string;
  /** One-off money that may be spent in each quarter, as typed; "" = no limit. */
  readonly budget: string;
  /** Half width of intervals at which it is enough, in points; one of `widths`. */
  readonly width: string;
}

/** Half widths that can be asked for, as shares; the usual one in the middle. */
export const widths: readonly string[] = ["0.005", "0.002", "0.001"];

export type SettingName = keyof Settings;

/** The settings in force: those chosen, where the scenario still has them, else the first two strategies and the first numbers. */
export function settle(
  chosen: Partial<Settings>,
  {
    strategies,
    numbers,
    outcomes
  }: {strategies: readonly string[]; numbers: readonly Moved[]; outcomes: readonly string[]}
): Settings {
  const among = (wanted: string | undefined, all: readonly string[], standard: string) =>
    wanted !== undefined && all.includes(wanted) ? wanted : standard;
  const paths = numbers.map(({path}) => path);
  const from = among(chosen.from, strategies, strategies[0] ?? "");
  const others = strategies.filter(id => id !== from);
  const x = among(chosen.x, paths, paths[0] ?? "");
  const rest = paths.filter(path => path !== x);
  return {
    from,
    to: among(chosen.to, others, others[0] ?? ""),
    outcome: among(chosen.outcome, outcomes, "net-present-value"),
    x,
    y: among(chosen.y, rest, rest[0] ?? ""),
    budget: budgetOf(chosen.budget ?? "") === undefined ? "" : chosen.budget!.trim(),
    width: among(chosen.width, widths, "0.002")
  };
}

/** The amount that was typed; undefined for none and for what is no amount. */
export function budgetOf(text: string): number | undefined {
  return /^\d{1,12}(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
