/** Calls at most every `interval` milliseconds; what comes in between is left out, for what comes later says more. */
export function paced<T>(
  call: (value: T) => void,
  interval: number,
  now: () => number = () => performance.now()
): (value: T) => void {
  let last = -Infinity;
  return value => {
    const time = now();
    if (time - last < interval) return;
    last = time;
    call(value);
  };
}
