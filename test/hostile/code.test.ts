import {expect, test, vi} from "vitest";
import {small} from "../scenario/texts.ts";

test("reading never makes code from text, which the page's policy forbids", async () => {
  const made: unknown[] = [];
  vi.stubGlobal(
    "Function",
    new Proxy(Function, {
      construct(target, texts) {
        made.push(texts);
        return Reflect.construct(target, texts) as object;
      }
    })
  );
  try {
    const {readScenario} = await import("../../src/scenario/read.ts");
    expect(readScenario(small).errors).toEqual([]);
    expect(readScenario("{}").errors.length).toBeGreaterThan(0);
  } finally {
    vi.unstubAllGlobals();
  }
  expect(made.length).toBe(0);
});
