import type {BreakEven} from "../../experiment/answers/break-even.ts";
import {shareOf, type Dial} from "../state/dial.ts";

const WIDE = 1000;
const HIGH = 100;

export interface SparkProps {
  readonly answer: BreakEven;
  readonly span: Dial;
  /** 1: a higher difference is better for the second strategy; −1: a lower one. */
  readonly sign: 1 | -1;
}

/** The difference along a slider, drawn under it to the same measure: band, zero line, and where it crosses. Better is up. */
export function Spark({answer: {points, crossings}, span, sign}: SparkProps) {
  const drawn = points
    .filter(({value}) => Number.isFinite(value))
    .map(({at, value, low, high}) => {
      const ends = [low ?? value, high ?? value].map(end => sign * end);
      return {x: shareOf(span, at) * WIDE, value: sign * value, low: Math.min(...ends), high: Math.max(...ends)};
    });
  if (drawn.length < 2) return null;
  const low = Math.min(0, ...drawn.map(point => point.low));
  const high = Math.max(0, ...drawn.map(point => point.high));
  const size = high - low || 1;
  const y = (value: number) => 4 + ((high - value) / size) * (HIGH - 8);
  const path = (of: (point: (typeof drawn)[number]) => number, points = drawn) =>
    points.map(point => `${point.x.toFixed(1)} ${y(of(point)).toFixed(1)}`).join("L");
  const percent = (at: number) => `${(shareOf(span, at) * 100).toFixed(2)}%`;
  return (
    <span class="spark" aria-hidden="true">
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none">
        <path class="band" d={`M${path(point => point.high)}L${path(point => point.low, drawn.toReversed())}Z`} />
        <path class="zero" d={`M0 ${y(0).toFixed(1)}H${WIDE}`} />
        <path class="line" d={`M${path(point => point.value)}`} />
      </svg>
      {crossings.map(crossing => (
        <span key={crossing.at}>
          <span
            class="doubt"
            style={{
              left: percent(crossing.low ?? span.min),
              width: `${(100 * (shareOf(span, crossing.high ?? span.max) - shareOf(span, crossing.low ?? span.min))).toFixed(2)}%`,
              top: `${y(0)}%`
            }}
          />
          <span class="tips-at" style={{left: percent(crossing.at), top: `${y(0)}%`}} />
        </span>
      ))}
    </span>
  );
}
