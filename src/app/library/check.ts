/** Copies a value out of something that came from outside; throws where it is not of the shape. */
export type Check<T> = (value: unknown, path?: string) => T;
export type Checked<C> = C extends Check<infer T> ? T : never;

function fail(path: string, wanted: string): never {
  throw new Error(`${path || "it"} is not ${wanted}`);
}

export const text =
  (most = 4096): Check<string> =>
  (value, path = "") =>
    typeof value === "string" && value.length <= most ? value : fail(path, `a text of at most ${most} characters`);

/** Any number, NaN and infinities too. */
export const number: Check<number> = (value, path = "") => (typeof value === "number" ? value : fail(path, "a number"));

/** A whole number from 0. */
export const count: Check<number> = (value, path = "") =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : fail(path, "a count");

export const flag: Check<boolean> = (value, path = "") =>
  typeof value === "boolean" ? value : fail(path, "yes or no");

/** Taken over as it is: whoever uses it has to look at it first. */
export const anything: Check<unknown> = value => value;

export const oneOf =
  <const T extends string>(...all: readonly T[]): Check<T> =>
  (value, path = "") =>
    all.find(one => one === value) ?? fail(path, `one of ${all.join(", ")}`);

export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, path) =>
    value === null ? null : check(value, path);

export const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value, path) =>
    value === undefined ? undefined : check(value, path);

export const list =
  <T>(check: Check<T>, most = 10_000): Check<T[]> =>
  (value, path = "") =>
    Array.isArray(value) && value.length <= most
      ? Array.from(value, (one, i) => check(one, `${path}[${i}]`))
      : fail(path, `a list of at most ${most}`);

/** By name; names that could reach a prototype are refused. */
export const record =
  <T>(check: Check<T>, most = 1000): Check<Record<string, T>> =>
  (value, path = "") => {
    const entries = Object.entries(plain(value, path));
    if (entries.length > most) fail(path, `a record of at most ${most}`);
    for (const [key] of entries) if (key === "__proto__") fail(`${path}.${key}`, "a name");
    return Object.fromEntries(entries.map(([key, one]) => [key, check(one, `${path}.${key}`)]));
  };

type Shape = Readonly<Record<string, Check<unknown>>>;
type Shaped<S extends Shape> = {
  readonly [K in keyof S as undefined extends Checked<S[K]> ? never : K]: Checked<S[K]>;
} & {
  readonly [K in keyof S as undefined extends Checked<S[K]> ? K : never]?: Exclude<Checked<S[K]>, undefined>;
};

/** An object with these members; whatever else it has is left behind. */
export const object =
  <S extends Shape>(shape: S): Check<Shaped<S>> =>
  (value, path = "") => {
    const source = plain(value, path);
    const entries = Object.entries(shape).flatMap(([key, check]) => {
      const member = check(Object.hasOwn(source, key) ? source[key] : undefined, path ? `${path}.${key}` : key);
      return member === undefined ? [] : [[key, member] as const];
    });
    return Object.fromEntries(entries) as Shaped<S>;
  };

function plain(value: unknown, path: string): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : fail(path, "an object");
}
