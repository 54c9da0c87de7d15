import {differenceOf} from "../../charts/verdict.ts";
import {list} from "../../charts/words.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import {words} from "./words.ts";

/** How many are still customers after a year, how far strategies differ in whom they keep, and when most are lost. */
export function retentionAnswer({strategies, differences}: Comparison): string[] {
  const last = Math.min(...strategies.map(({curves}) => curves.survival.value.findLastIndex(Number.isFinite)));
  if (!(last >= 1)) return [words.nobody];
  const month = Math.min(12, last);
  const share = (value: number) => formatValue(value, "share");
  const staying = strategies.map(({title, curves: {survival}}) => {
    const [low, high] = [survival.low[month] ?? null, survival.high[month] ?? null];
    const range = low === null || high === null ? "" : ` (${formatInterval(low, high, "share")})`;
    return words.share(share(survival.value[month]!), range, title);
  });
  const [baseline, ...others] = strategies;
  const kept = others.flatMap(({id, title}) => {
    const found = differenceOf(differences, "customers-kept", baseline!.id, id);
    if (found === undefined || !Number.isFinite(found.value)) return [];
    if (!found.clear) return [words.keptUnclear(title, baseline!.title)];
    const size = formatValue(Math.abs(found.value), "share", {signed: true}).replace(/^\+/, "");
    const [low, high] = found.value < 0 ? [found.high, found.low] : [found.low, found.high];
    const range =
      low === null || high === null || low === high
        ? ""
        : ` (${formatInterval(Math.abs(low), Math.abs(high), "share", {signed: true}).replaceAll("+", "")})`;
    return [words.kept(title, size, range, found.value > 0)];
  });
  const first = [words.stays(month, list(staying)), ...kept].join("; ");
  const {survival} = baseline!.curves;
  const drops = survival.value.slice(1, last + 1).map((value, m) => survival.value[m]! - value);
  const worst = drops.indexOf(Math.max(...drops));
  return [
    `${first}.`,
    ...(drops[worst]! > 0 ? [words.worst(String(worst + 1), share(drops[worst]!), baseline!.title)] : [])
  ];
}
