import {symbolPath} from "../../charts/marker.ts";
import {pageTheme, seriesAt} from "../../charts/theme.ts";
import type {Bench} from "./bench.ts";

/** A strategy's title beside the colour and shape it has in every chart. */
export function StrategyName({bench, id}: {bench: Bench; id: string}) {
  const {colour, symbol} = seriesAt(pageTheme, [...bench.titles.value.keys()].indexOf(id));
  return (
    <span class="strategy">
      <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
        <path d={symbolPath(symbol, 5)} fill={colour} />
      </svg>
      <span>{bench.titles.value.get(id)}</span>
    </span>
  );
}
