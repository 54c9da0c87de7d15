/** Properties that children take over from their parents, and their names as attributes. */
const inherited = (
  "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin " +
  "font-family font-size font-weight font-style text-anchor letter-spacing paint-order shape-rendering visibility"
).split(" ");
/** Properties that they do not take over, with what they are where nobody says anything. */
const own: Readonly<Record<string, string>> = {opacity: "1", "stop-color": "rgb(0, 0, 0)", "stop-opacity": "1"};

/** A copy of a picture in which everything that style sheets say about it stands in its own attributes. */
export function frozen(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  freeze(picture, copy, null);
  return copy;
}

function freeze(from: Element, to: Element, above: CSSStyleDeclaration | null): void {
  const style = getComputedStyle(from);
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (above === null || above.getPropertyValue(name) !== value) to.setAttribute(name, plain(value));
    else to.removeAttribute(name);
  }
  for (const [name, usual] of Object.entries(own)) {
    const value = style.getPropertyValue(name);
    if (value === usual) to.removeAttribute(name);
    else to.setAttribute(name, plain(value));
  }
  to.removeAttribute("style");
  if (above === null && style.overflow === "visible") to.setAttribute("overflow", "visible");
  const copies = [...to.children];
  for (const [i, child] of [...from.children].entries()) {
    const {display} = getComputedStyle(child);
    if (display === "none" && !/^(defs|clipPath|linearGradient|title|desc)$/.test(child.localName)) copies[i]!.remove();
    else freeze(child, copies[i]!, style);
  }
}

/** Colours as they are usually written. */
function plain(value: string): string {
  return hex(value) ?? value;
}

/** "rgb(168, 74, 0)" as "#a84a00"; null for what is transparent, and for what is no such colour. */
export function hex(colour: string): string | null {
  const [, r, g, b, alpha = "1"] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour) ?? [];
  if (r === undefined || Number(alpha) === 0) return null;
  const two = (value: string | number) => Math.round(Number(value)).toString(16).padStart(2, "0");
  return `#${two(r)}${two(g!)}${two(b!)}${Number(alpha) < 1 ? two(255 * Number(alpha)) : ""}`;
}
