import type {Comparison} from "../../experiment/comparison.ts";
import {words} from "./words.ts";

const [width, height, inset] = [96, 40, 3];

/** The last strategy's gain in cash over the months, small, with the line of no gain. */
export function Thumbnail({comparison}: {comparison: Comparison}) {
  const strategy = comparison.strategies.at(-1)!;
  const gain = strategy.curves.cashGain.value.filter(Number.isFinite);
  if (gain.length < 2) return <span class="thumbnail" />;
  const low = Math.min(0, ...gain);
  const span = Math.max(0, ...gain) - low || 1;
  const y = (value: number) => (height - inset - ((value - low) / span) * (height - 2 * inset)).toFixed(1);
  const x = (i: number) => (inset + (i / (gain.length - 1)) * (width - 2 * inset)).toFixed(1);
  return (
    <svg
      class="thumbnail"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={words.view.thumbnail(strategy.title)}
    >
      <path class="zero" d={`M${inset} ${y(0)}H${width - inset}`} />
      <path d={gain.map((value, i) => `${i === 0 ? "M" : "L"}${x(i)} ${y(value)}`).join("")} />
    </svg>
  );
}
