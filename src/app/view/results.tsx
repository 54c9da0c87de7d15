import {useComputed, useSignal} from "@preact/signals";
import {useEffect} from "preact/hooks";
import {words} from "../words.ts";
import type {Bench} from "./bench.ts";
import {Chart} from "./chart.tsx";
import type {Pictures} from "./pictures.ts";

/** In order of importance; their places stand before the pictures are there. */
const names = ["headline", "retention", "cash", "costs", "funnel", "tradeoff", "support"] as const;
export type PictureName = (typeof names)[number];

/** The comparison in pictures: the four headline figures, then what lies behind them. */
export function Results({bench, loading}: {bench: Bench; loading: Promise<Pictures>}) {
  const pictures = useSignal<Pictures | null>(null);
  const shown = useComputed(() => (pictures.value ? bench.comparison.value : null));
  const idle = useComputed(() => !bench.running.value);
  useEffect(() => {
    void loading.then(loaded => (pictures.value = loaded));
  }, []);
  return (
    <div
      class={`results${bench.stale.value ? " stale" : ""}`}
      role="group"
      aria-label={words.charts.label}
      aria-busy={bench.comparison.value === null || bench.stale.value}
    >
      {names.map(name => (
        <Chart
          key={name}
          class={name}
          data={shown}
          idle={idle}
          draw={(comparison, options) => pictures.value![name](comparison, options)}
        />
      ))}
    </div>
  );
}
