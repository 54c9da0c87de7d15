import {expect, test} from "vitest";
import {keyFromSeed} from "../../src/random/key.ts";

test("the same seed text and replication give the same four words, whatever the engine", () => {
  expect(keyFromSeed("leesa", 0)).toEqual(keyFromSeed("leesa", 0));
  expect(Array.from(keyFromSeed("leesa", 7))).toMatchInlineSnapshot(`
    [
      1390479697,
      -1584821987,
      7,
      1414024241,
    ]
  `);
  expect(Array.from(keyFromSeed("", 0))).toMatchInlineSnapshot(`
    [
      994027583,
      -749346234,
      0,
      1414024241,
    ]
  `);
});

test("the replication is the third word and nothing else", () => {
  const [a, b] = [keyFromSeed("seed", 3), keyFromSeed("seed", 0xffffffff)];
  expect([a[0], a[1], a[3]]).toEqual([b[0], b[1], b[3]]);
  expect([a[2], b[2]]).toEqual([3, -1]);
});

test("different seed texts give different words", () => {
  const seen = new Set<string>();
  for (let i = 0; i < 5000; i++) seen.add(keyFromSeed(`seed ${i}`, 0).join());
  expect(seen.size).toBe(5000);
});

test.each(["", " ", "0", "é", "日本語", "\ud800", "👩‍🚀", "x".repeat(10_000)])(
  "the text %j is a seed of its own",
  text => {
    const words = keyFromSeed(text, 0);
    expect(keyFromSeed(text, 0)).toEqual(words);
    expect(keyFromSeed(`${text}.`, 0)).not.toEqual(words);
  }
);

test.each([-1, 0.5, NaN, Infinity, 2 ** 32])("replication %s is refused", replication => {
  expect(() => keyFromSeed("seed", replication)).toThrow(`invalid replication: ${replication}`);
});
