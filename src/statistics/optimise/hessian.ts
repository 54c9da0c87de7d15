/**
 * Second derivatives of a function at a point by central differences, `step` along each axis: for functions whose axes are alike in scale, as logarithms of
 * parameters are.
 */
export function hessian(
  f: (point: readonly number[]) => number,
  at: readonly number[],
  {step = 1e-3}: {step?: number} = {}
): number[][] {
  const moved = (...by: ReadonlyArray<readonly [axis: number, sign: number]>) => {
    const point = [...at];
    for (const [axis, sign] of by) point[axis] += sign * step;
    return f(point);
  };
  const here = f(at);
  const square = step * step;
  return at.map((_, i) =>
    at.map((__, j) =>
      i === j
        ? (moved([i, 1]) - 2 * here + moved([i, -1])) / square
        : (moved([i, 1], [j, 1]) - moved([i, 1], [j, -1]) - moved([i, -1], [j, 1]) + moved([i, -1], [j, -1])) /
          (4 * square)
    )
  );
}
