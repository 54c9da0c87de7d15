import fc from "fast-check";
import {expect, test} from "vitest";
import {cutText, spread, textWidth, wrapText} from "../../src/charts/labels.ts";

test("wide letters need more room than narrow ones and bold ones more than regular", () => {
  expect(textWidth("WWW", 12)).toBeGreaterThan(textWidth("iii", 12) * 2);
  expect(textWidth("cost", 12, {bold: true})).toBeGreaterThan(textWidth("cost", 12));
});

test("a text that fits is not cut, one that does not ends with an ellipsis and fits", () => {
  expect(cutText("Integrated", 200, 12)).toBe("Integrated");
  const cut = cutText("Siloed with a chatbot before every desk", 100, 12);
  expect(cut).toMatch(/^Siloed.*…$/);
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(100);
});

test("wrapped lines hold every word in order and none is wider than the room", () => {
  const text = "Writes to the Facebook page and explains everything again.";
  const lines = wrapText(text, 120, 12);
  expect(lines.join(" ")).toBe(text);
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120);
});

test("a word wider than the room is broken and what exceeds the lines is cut", () => {
  expect(wrapText("Donaudampfschifffahrtsgesellschaft", 60, 12).join("")).toBe("Donaudampfschifffahrtsgesellschaft");
  const lines = wrapText("one two three four five six seven eight", 50, 12, {lines: 2});
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  expect(wrapText("", 50, 12)).toEqual([]);
});

test("labels that do not touch stay where they are", () => {
  expect(spread([10, 50, 90], 20, [0, 100])).toEqual([10, 50, 90]);
});

test("labels that touch move apart around their middle", () => {
  expect(spread([50, 52], 20, [0, 100])).toEqual([41, 61]);
  expect(spread([52, 50], 20, [0, 100])).toEqual([61, 41]);
});

test("labels at the edge move inwards", () => {
  expect(spread([98, 99], 20, [0, 100])).toEqual([80, 100]);
});

test("spread labels keep their order, their gap and the room, where they fit", () => {
  const wanted = fc.array(fc.integer({min: 0, max: 400}), {minLength: 1, maxLength: 8});
  fc.assert(
    fc.property(wanted, positions => {
      const placed = spread(positions, 30, [0, 400]);
      const order = positions.map((_, i) => i).toSorted((a, b) => positions[a]! - positions[b]! || a - b);
      const sorted = order.map(i => placed[i]!);
      expect(Math.min(...sorted)).toBeGreaterThanOrEqual(-1e-9);
      expect(Math.max(...sorted)).toBeLessThanOrEqual(400 + 1e-9);
      const gaps = sorted.slice(1).map((position, k) => position - sorted[k]!);
      expect(Math.min(30, ...gaps)).toBeGreaterThanOrEqual(30 - 1e-9);
    }),
    {seed: 1}
  );
});
