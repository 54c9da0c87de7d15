import {useComputed} from "@preact/signals";
import type {ChartOptions} from "../../charts/options.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import type {Bench} from "../view/bench.ts";
import {Chart} from "../view/chart.tsx";

export interface PictureProps {
  readonly bench: Bench;
  readonly name: string;
  /** Over both columns. */
  readonly wide?: boolean;
  readonly draw: (comparison: Comparison, options: ChartOptions) => Element;
}

/** A picture of the comparison on the bench, in the strategies' own colours. */
export function Picture({bench, name, wide = false, draw}: PictureProps) {
  const idle = useComputed(() => !bench.running.value);
  return (
    <Chart
      class={`reading-${name}${wide ? " wide" : ""}`}
      data={bench.comparison}
      idle={idle}
      draw={(comparison, {width}) => draw(comparison, {width, headingLevel: 3, order: orderOf(bench, comparison)})}
    />
  );
}

/** The strategies by their colours; undefined while the figures are still those of another scenario. */
export function orderOf(
  {order}: Pick<Bench, "order">,
  {strategies}: {readonly strategies: ReadonlyArray<{readonly id: string}>}
): readonly string[] | undefined {
  const known = order.peek();
  return strategies.every(({id}) => known.includes(id)) ? known : undefined;
}
