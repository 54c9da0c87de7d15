import {paybackMonth} from "../../charts/cash.ts";
import {differenceOf} from "../../charts/verdict.ts";
import type {Band, Comparison, StrategyResult} from "../../experiment/comparison.ts";
import {payback} from "../../experiment/curves.ts";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import {words as common} from "../reading/words.ts";
import {words} from "./words.ts";

/** When each strategy pays for itself and what it is worth in the end, with the doubt in both; then where its money goes. */
export function moneyAnswer({strategies, differences, currency}: Comparison): string[] {
  const [baseline, ...others] = strategies;
  if (baseline === undefined) return [];
  if (others.length === 0) return [common.alone(baseline.title)];
  return others.flatMap(strategy => {
    const npv = differenceOf(differences, "net-present-value", baseline.id, strategy.id);
    const value = npv === undefined || !Number.isFinite(npv.value) ? "" : valueOf(npv, baseline.title, currency);
    return [`${paidBack(strategy, baseline.title)}${value}.`, costsOf(strategy, baseline, currency)];
  });
}

interface Paired {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly clear: boolean;
}

function valueOf({value, low, high, clear}: Paired, baseline: string, currency: string): string {
  const money = (amount: number, signed: boolean) => formatValue(amount, "money", {currency, signed});
  const known = low !== null && high !== null && low !== high;
  if (!clear) {
    const range = known ? ` (${formatInterval(low, high, "money", {currency, signed: true})})` : "";
    return words.valueUnclear(money(value, true), range, baseline);
  }
  const [from, to] = value > 0 ? [low, high] : [high, low];
  const range =
    known && from !== null && to !== null
      ? ` (${formatInterval(Math.abs(from), Math.abs(to), "money", {currency})})`
      : "";
  return words.value(money(Math.abs(value), false), range, value > 0, baseline);
}

/** When a cumulative gain that began below zero is there for good: by its mean, and by both ends of its band. */
function paidBack({title, curves}: StrategyResult, baseline: string): string {
  const {value, low, high} = curves.cashGain;
  if (paybackMonth(value) === 0 && value.every(gain => !(gain < 0))) return words.atOnce(title, baseline);
  const [month, soonest, latest] = [payback(value), payback(high), payback(low)];
  if (month === Infinity) {
    const band = soonest < Infinity && hasBand(curves.cashGain) ? words.soonest(soonest) : "";
    return words.never(title, value.length - 1) + band;
  }
  if (!hasBand(curves.cashGain)) return words.paysBack(title, month, "");
  return words.paysBack(title, month, latest < Infinity ? words.between(soonest, latest) : words.orNever(soonest));
}

function hasBand({low}: Band): boolean {
  return low.some(bound => bound !== null);
}

function costsOf({title, curves}: StrategyResult, baseline: StrategyResult, currency: string): string {
  const total = (of: StrategyResult["curves"]) => of.costs.reduce((sum, {value}) => sum + value, 0);
  const more = total(curves) - total(baseline.curves);
  const changes = curves.costs.map(({category, value}) => ({
    category,
    change: value - (baseline.curves.costs.find(cost => cost.category === category)?.value ?? 0)
  }));
  const [most] = changes.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  if (most === undefined || most.change === 0) return words.sameCosts(title);
  const money = (amount: number, signed = false) => formatValue(amount, "money", {currency, signed});
  return words.costs(title, money(Math.abs(more)), more > 0, most.category, money(most.change, true));
}
