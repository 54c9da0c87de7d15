import {useComputed, useSignal} from "@preact/signals";
import {useEffect} from "preact/hooks";
import {words} from "../words.ts";
import type {Bench} from "./bench.ts";
import {Chart} from "./chart.tsx";
import type {Pictures} from "./pictures.ts";

/** In order of importance; their places stand before the pictures are there. */
const names = ["headline", "retention", "cash", "costs", "funnel", "tradeoff", "support", "figures"] as const;
export type PictureName = (typeof names)[number];

/** Without a value where nobody ever has a case: then there is nothing to say about support. */
const perCase = "customer-minutes-per-case";

/** The comparison in pictures: the four headline figures, then what lies behind them. */
export function Results({bench, loading}: {bench: Bench; loading: Promise<Pictures>}) {
  const pictures = useSignal<Pictures | null>(null);
  const shown = useComputed(() => (pictures.value ? bench.comparison.value : null));
  const shownNames = useComputed(() => {
    const {strategies} = bench.comparison.value ?? {};
    const asked = strategies?.some(({outcomes}) => !Number.isNaN(outcomes[perCase]?.value ?? NaN)) ?? true;
    return asked ? names : names.filter(name => name !== "support");
  });
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
      {shownNames.value.map(name => (
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
