import {shape} from "../../charts/dom.ts";
import {frozen, hex} from "./frozen.ts";
import {linesOf} from "./lines.ts";

/** Room around the picture, px. */
const MARGIN = 20;

/**
 * A figure drawn once more as a single SVG: it is laid out out of sight in the colours of daylight, and what the browser made of it (words line by
 * line, boxes, pictures) is written down where it came to lie. So figures of several pictures and of words go into one file too.
 */
export function compose(figure: HTMLElement, {foot}: {foot?: string | undefined} = {}): SVGSVGElement {
  const studio = document.createElement("div");
  studio.className = "figure-studio";
  studio.dataset.theme = "light";
  studio.setAttribute("aria-hidden", "true");
  studio.inert = true;
  studio.style.width = `${Math.max(240, Math.ceil(figure.getBoundingClientRect().width))}px`;
  const copy = figure.cloneNode(true) as HTMLElement;
  for (const left of copy.querySelectorAll(".chart-table, .figure-take, .chart-hidden, button, input, select"))
    left.remove();
  studio.append(copy);
  if (foot !== undefined) {
    const line = document.createElement("p");
    line.className = "chart-note";
    line.textContent = foot;
    copy.append(line);
  }
  // Where the figure stands decides about its type; out of the page's sight it is the same place.
  (figure.parentElement ?? document.body).append(studio);
  try {
    const box = copy.getBoundingClientRect();
    const [width, height] = [Math.ceil(box.width) + 2 * MARGIN, Math.ceil(box.height) + 2 * MARGIN];
    const ground = hex(getComputedStyle(studio).backgroundColor) ?? "#ffffff";
    const svg = shape(document, "svg", {width, height, viewBox: `0 0 ${width} ${height}`, role: "img"});
    svg.append(shape(document, "rect", {width, height, fill: ground}));
    draw(copy, svg, {x: MARGIN - box.left, y: MARGIN - box.top});
    return svg;
  } finally {
    studio.remove();
  }
}

interface Shift {
  readonly x: number;
  readonly y: number;
}

function draw(element: Element, into: SVGElement, shift: Shift): void {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") return;
  const box = element.getBoundingClientRect();
  if (element instanceof SVGSVGElement) {
    const copy = frozen(element);
    for (const [name, value] of Object.entries({
      x: box.left + shift.x,
      y: box.top + shift.y,
      width: box.width,
      height: box.height
    }))
      copy.setAttribute(name, String(Math.round(value * 100) / 100));
    into.append(copy);
    return;
  }
  drawBox(style, box, into, shift);
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, into, shift);
    else if (child instanceof Text) for (const line of linesOf(child, shift)) into.append(line);
  }
}

function drawBox(style: CSSStyleDeclaration, box: DOMRect, into: SVGElement, shift: Shift): void {
  const [x, y, width, height] = [box.left + shift.x, box.top + shift.y, box.width, box.height];
  if (!(width > 0 && height > 0)) return;
  const sides = (["Top", "Right", "Bottom", "Left"] as const).map(side => ({
    width: style[`border${side}Style`] === "none" ? 0 : Number.parseFloat(style[`border${side}Width`]),
    colour: hex(style[`border${side}Color`])
  }));
  const [top] = sides;
  const even = sides.every(side => side.width === top!.width && side.colour === top!.colour);
  const fill = hex(style.backgroundColor);
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  const stroke = even && top!.width > 0 ? top!.colour : null;
  if (fill !== null || stroke !== null) {
    const inset = stroke === null ? 0 : top!.width / 2;
    into.append(
      shape(document, "rect", {
        x: x + inset,
        y: y + inset,
        width: width - 2 * inset,
        height: height - 2 * inset,
        rx: Math.min(radius, height / 2, width / 2) || undefined,
        fill: fill ?? "none",
        stroke,
        "stroke-width": stroke === null ? undefined : top!.width,
        "stroke-dasharray": stroke !== null && style.borderTopStyle === "dashed" ? "4 3" : undefined
      })
    );
  }
  if (even) return;
  const ends = [
    [x, y, x + width, y],
    [x + width, y, x + width, y + height],
    [x, y + height, x + width, y + height],
    [x, y, x, y + height]
  ] as const;
  for (const [i, side] of sides.entries()) {
    const [x1, y1, x2, y2] = ends[i]!;
    if (side.width > 0 && side.colour !== null)
      into.append(shape(document, "line", {x1, y1, x2, y2, stroke: side.colour, "stroke-width": side.width}));
  }
}
