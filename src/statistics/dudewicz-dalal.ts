import {exactExp, exactLog} from "../random/exact.ts";
import {log1p, wholePower} from "./elementary.ts";
import {logBeta} from "./gamma.ts";
import {increasingRoot} from "./increasing-root.ts";
import {quadrature} from "./quadrature.ts";
import {checkTwoStage, type TwoStageOptions} from "./rinott.ts";
import {studentCdf} from "./student.ts";

/**
 * Dudewicz and Dalal's constant h₁ (Sankhyā B37, 1975; Law, table 10.11): as Rinott's, but for weighted means, which take fewer observations.
 * P(T_i ≤ T + h₁ for all i) is the promised probability, the T being independent Student's with `first` − 1 degrees of freedom.
 */
export function dudewiczDalalConstant({systems, first, confidence}: TwoStageOptions): number {
  checkTwoStage({systems, first, confidence});
  const df = first - 1;
  const scale = -logBeta(df / 2, 0.5) - 0.5 * exactLog(df);
  // t = x / (1 − x²) brings the whole line into −1 … 1
  const {nodes, weights} = quadrature(-1, 1, 12);
  const t = nodes.map(x => x / (1 - x * x));
  const probability = nodes.map((x, i) => {
    const density = exactExp(scale - ((df + 1) / 2) * log1p((t[i] * t[i]) / df));
    return (weights[i] * density * (1 + x * x)) / ((1 - x * x) * (1 - x * x));
  });
  return increasingRoot(
    h => t.reduce((sum, x, i) => sum + probability[i] * wholePower(studentCdf(x + h, df), systems - 1), 0),
    confidence,
    {start: 3}
  );
}
