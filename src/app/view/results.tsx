import type {Bench} from "./bench.ts";
import {Chart} from "./chart.tsx";
import {pictures} from "./pictures.ts";
import {words} from "../words.ts";

/** The comparison in pictures: the four headline figures, then what lies behind them. */
export function Results({bench}: {bench: Bench}) {
  const waiting = bench.comparison.value === null;
  return (
    <div
      class={`results${bench.stale.value ? " stale" : ""}`}
      role="group"
      aria-label={words.charts.label}
      aria-busy={waiting || bench.stale.value}
    >
      {pictures.map(({name, draw}) => (
        <Chart key={name} data={bench.comparison} draw={draw} class={name} />
      ))}
    </div>
  );
}
