import {expect, test} from "vitest";
import {nextTheme, storedTheme, storeTheme} from "../../src/app/state/theme.ts";

test("a theme is kept and found again", () => {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value)
  });
  expect(storedTheme(storage)).toBe("system");
  storeTheme("dark", storage);
  expect(storedTheme(storage)).toBe("dark");
});

test("a browser that refuses storage, or holds nonsense, leaves the theme to the system", () => {
  const closed = () => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(storedTheme(closed)).toBe("system");
  expect(() => storeTheme("dark", closed)).not.toThrow();
  expect(storedTheme(() => ({getItem: () => "neon"}))).toBe("system");
});

test("three steps lead round all themes", () => {
  expect(nextTheme(nextTheme(nextTheme("system")))).toBe("system");
  expect(new Set(["system", nextTheme("system"), nextTheme(nextTheme("system"))]).size).toBe(3);
});
