/** Elements that may leave the page; whatever else stands in a figure or a report stays behind, with all that is in it. */
const html = (
  "a abbr article aside b blockquote br caption code dd details div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i li " +
  "main ol p pre section small span strong sub summary sup table tbody td tfoot th thead tr ul"
).split(" ");
const svg = (
  "circle clipPath defs desc ellipse g line linearGradient marker mask metadata path pattern polygon polyline radialGradient rect stop svg " +
  "symbol text textPath title tspan use"
).split(" ");
export const allowedElements: ReadonlySet<string> = new Set([...html, ...svg]);

/** Attributes that may leave the page. None of them runs anything; the addresses among them are looked at besides. */
export const allowedAttributes: ReadonlySet<string> = new Set(
  (
    "alignment-baseline aria-describedby aria-hidden aria-label aria-labelledby class clip-path clip-rule clipPathUnits colspan cx cy d " +
    "data-columns data-differs data-theme data-tone dir dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-style " +
    "font-variant font-variant-numeric font-weight fx fy gradientTransform gradientUnits height href id lang letter-spacing marker-end marker-mid " +
    "marker-start markerHeight markerUnits markerWidth mask offset opacity open orient overflow paint-order pathLength patternTransform " +
    "patternUnits points preserveAspectRatio r refX refY rel role rotate rowspan rx ry scope shape-rendering spreadMethod stop-color stop-opacity " +
    "stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor " +
    "tabindex text-decoration textLength transform vector-effect version viewBox visibility width x x1 x2 xml:space xmlns y y1 y2"
  ).split(" ")
);

const empty = new Set(["br", "hr"]);

export interface MarkupOptions {
  /** XML closes every element; HTML knows some that have no end. */
  readonly syntax: "xml" | "html";
  /** How a value is written instead of as it is: colours of the page as fixed ones, say. Undefined leaves the attribute out. */
  readonly value?: (name: string, value: string) => string | undefined;
}

/**
 * An element and what is in it as text, every character escaped. Only what is allowed by name gets out: no script, no style, no handler, no foreign
 * object, and no address but http, https and places in the same document.
 */
export function markup(node: Element, {syntax, value = (_, text) => text}: MarkupOptions): string {
  const name = nameOf(node);
  if (!allowedElements.has(name)) return "";
  const attributes = [...node.attributes].flatMap(({name: key, value: text}) => {
    if (!allowedAttributes.has(key) || key === "xmlns") return [];
    const written = value(key, text);
    return written === undefined || !harmless(key, written) ? [] : [` ${key}="${escapeAttribute(written)}"`];
  });
  const space = name === "svg" && syntax === "xml" ? ' xmlns="http://www.w3.org/2000/svg"' : "";
  const open = `<${name}${space}${attributes.join("")}`;
  if (syntax === "html" && empty.has(name)) return `${open}>`;
  const inner = [...node.childNodes].map(child => {
    if (child.nodeType === 3) return escapeText(child.textContent ?? "");
    return child.nodeType === 1 ? markup(child as Element, {syntax, value}) : "";
  });
  return syntax === "xml" && inner.length === 0 ? `${open}/>` : `${open}>${inner.join("")}</${name}>`;
}

/** Names of SVG keep their capitals, those of HTML have none. */
function nameOf({localName, namespaceURI}: Element): string {
  return namespaceURI === "http://www.w3.org/1999/xhtml" ? localName.toLowerCase() : localName;
}

/** An address may only lead to another page, or to a place in this one; a paint may not fetch, nor say so in other letters. */
function harmless(name: string, value: string): boolean {
  if (/^(aria-|class$|id$)/.test(name)) return true;
  if (name === "href") return /^(https?:\/\/|#)/i.test(value) && !/[\s\p{Cc}]/u.test(value);
  return !/\\|url\(\s*['"]?\s*(?!['"]?#)/i.test(value);
}

/** Text between tags. Characters that no XML may hold, and halves of characters, become the sign for an unknown one. */
export function escapeText(text: string): string {
  return whole(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Text between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

function whole(text: string): string {
  // oxlint-disable-next-line no-control-regex -- These are the ones meant.
  return text.toWellFormed().replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "\uFFFD");
}
