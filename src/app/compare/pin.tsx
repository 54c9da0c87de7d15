import {useComputed} from "@preact/signals";
import type {Comparison} from "../../experiment/comparison.ts";
import {formatValue} from "../../outcome/format.ts";
import {moneyOf} from "../state/decision.ts";
import type {Host} from "../view/host.ts";
import {unbroken} from "./bring.tsx";
import {words} from "./words.ts";

const own = words.pin;

/** Keeps a result behind the charts, says how the answer has moved since, and lets go of it again. */
export function Pin({bench, comparing, pinned}: Host) {
  const ready = useComputed(() => (bench.comparison.value?.done ?? false) && !bench.stale.value);
  const moved = useComputed(() => {
    const [kept, now, to] = [pinned.value, bench.comparison.value, comparing.subject.value];
    if (kept === null || now === null || to === null) return "";
    if (sameResult(kept, now)) return own.same;
    if (kept.scenario !== now.scenario) return own.other;
    const strategy = now.strategies.find(({id}) => id === to);
    const [before, after] = [moneyOf(kept, to), moneyOf(now, to)];
    if (!strategy || !before || !after || before.from !== after.from) return "";
    const {currency} = now;
    const like = Math.max(Math.abs(before.value), Math.abs(after.value));
    const write = (value: number) => formatValue(value, "money", {currency, signed: true, precision: 4, like});
    const baseline = now.strategies[0].title;
    const by = after.value - before.value;
    return by === 0
      ? own.unmoved(strategy.title, baseline, write(after.value))
      : own.moved(
          strategy.title,
          baseline,
          write(before.value),
          write(after.value),
          formatValue(by, "money", {currency, signed: true})
        );
  });
  const kept = pinned.value;
  if (kept === null)
    return (
      <button
        type="button"
        class="small"
        title={ready.value ? own.pinHelp : own.wait}
        disabled={!ready.value}
        onClick={() => (pinned.value = bench.comparison.value)}
      >
        {own.pin}
      </button>
    );
  return (
    <div class="pinned">
      <p role="status">
        <strong>{own.kept(kept.fingerprint.slice(0, 6))}</strong> {unbroken(moved.value)}
      </p>
      <button type="button" class="small" onClick={() => (pinned.value = null)}>
        {own.unpin}
      </button>
    </div>
  );
}

/** Whether all lives and all figures are the same; a fingerprint knows of no price. */
function sameResult(one: Comparison, other: Comparison): boolean {
  return (
    one === other ||
    (one.fingerprint !== "" &&
      one.fingerprint === other.fingerprint &&
      one.strategies.every(({outcomes}, s) => {
        const now = other.strategies[s]?.outcomes ?? {};
        return Object.keys(outcomes).every(id => Object.is(outcomes[id]!.value, now[id]?.value));
      }))
  );
}
