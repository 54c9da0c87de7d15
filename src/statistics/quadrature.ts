/** Where a function is looked at and how much each look counts: Σ weight · f(node) is its integral. */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** Positive nodes and their weights of Gauss and Legendre's rule with 16 points on −1 … 1 (Abramowitz & Stegun, table 25.4). */
const HALF: ReadonlyArray<readonly [node: number, weight: number]> = [
  [0.09501250983763744, 0.1894506104550685],
  [0.2816035507792589, 0.18260341504492358],
  [0.45801677765722737, 0.16915651939500254],
  [0.6178762444026438, 0.14959598881657674],
  [0.755404408355003, 0.12462897125553388],
  [0.8656312023878318, 0.09515851168249279],
  [0.9445750230732326, 0.062253523938647894],
  [0.9894009349916499, 0.027152459411754096]
];
const POINTS = 2 * HALF.length;

/** Gauss and Legendre's rule on each of `panels` equal parts of an interval. Always the same points: no adaptive choice, the same bits everywhere. */
export function quadrature(low: number, high: number, panels: number): Quadrature {
  const nodes = new Float64Array(POINTS * panels);
  const weights = new Float64Array(POINTS * panels);
  const half = (high - low) / (2 * panels);
  for (let panel = 0; panel < panels; panel++) {
    const centre = low + (2 * panel + 1) * half;
    HALF.forEach(([node, weight], i) => {
      const [left, right] = [POINTS * panel + HALF.length - 1 - i, POINTS * panel + HALF.length + i];
      nodes[left] = centre - half * node;
      nodes[right] = centre + half * node;
      weights[left] = weights[right] = half * weight;
    });
  }
  return {nodes, weights};
}
