type Value = string | number | boolean | null | undefined;
type Child = Node | string | null | undefined;

export type Attributes = Readonly<Record<string, Value>>;

const svg = "http://www.w3.org/2000/svg";

/** An HTML element with attributes and children; text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return furnish(document.createElement(name), attributes, children);
}

/** An SVG element with attributes and children; text stays text. */
export function shape<K extends keyof SVGElementTagNameMap>(
  document: Document,
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return furnish(document.createElementNS(svg, name), attributes, children);
}

function furnish<E extends Element>(node: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    // A strict Content Security Policy blocks the style attribute, and handlers are never text.
    if (name === "style" || name.startsWith("on")) throw new Error(`attribute ${name} is not allowed`);
    if (value === true) node.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, text(value));
  }
  for (const child of children) if (child !== null && child !== undefined) node.append(child);
  return node;
}

function text(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 1000) / 1000) : value;
}
