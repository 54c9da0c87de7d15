import {shape} from "../../charts/dom.ts";
import {hex} from "./frozen.ts";

/** The words of a text node, a line of them for each line that the browser has broken them into. */
export function linesOf(text: Text, shift: {readonly x: number; readonly y: number}): SVGTextElement[] {
  const parent = text.parentElement!;
  if (text.data.trim() === "") return [];
  const style = getComputedStyle(parent);
  const range = document.createRange();
  const lines: Array<{words: string; left: number; top: number; bottom: number}> = [];
  for (const {0: word, index} of text.data.matchAll(/\S+\s*/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.trimEnd().length);
    const boxes = range.getClientRects();
    const [box] = boxes;
    if (!box || box.width === 0) continue;
    const line = lines.at(-1);
    // A word that was broken itself stays on the line on which it began.
    if (line && Math.abs(line.top - box.top) < 2) line.words += word;
    else lines.push({words: word, left: box.left, top: box.top, bottom: box.bottom});
  }
  const {above, below} = heights(style);
  return lines.map(({words, left, top, bottom}) =>
    shape(
      document,
      "text",
      {
        x: left + shift.x,
        y: top + shift.y + (bottom - top - above - below) / 2 + above,
        fill: hex(style.color),
        "font-family": style.fontFamily,
        "font-size": style.fontSize,
        "font-weight": style.fontWeight === "400" ? undefined : style.fontWeight,
        "font-style": style.fontStyle === "normal" ? undefined : style.fontStyle
      },
      words.trimEnd().replaceAll(/\s+/g, " ")
    )
  );
}

let pen: CanvasRenderingContext2D | null = null;

/** How far a font reaches above and below its baseline, px. */
function heights({fontStyle, fontWeight, fontSize, fontFamily}: CSSStyleDeclaration): {above: number; below: number} {
  pen ??= document.createElement("canvas").getContext("2d")!;
  pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const {fontBoundingBoxAscent: above, fontBoundingBoxDescent: below} = pen.measureText("x");
  return {above, below};
}
