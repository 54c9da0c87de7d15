/** Whether two values of plain data are the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a, b] as Array<Record<string, unknown>>;
  const keys = Object.keys(one!);
  return (
    keys.length === Object.keys(other!).length &&
    keys.every(key => Object.hasOwn(other!, key) && same(one![key], other![key]))
  );
}
