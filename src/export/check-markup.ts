import {allowedAttributes, allowedElements} from "./markup.ts";

const tag = /<(?:\/([A-Za-z][\w:-]*)|([A-Za-z][\w:-]*)((?: [\w:-]+="[^"<>]*")*)(\/?))>/gy;
const attribute = / ([\w:-]+)="([^"<>]*)"/g;
const reference = /&(?:amp|lt|gt|quot|#39|#9|#10|#13);/g;

export interface CheckOptions {
  /** Elements without an end, as HTML has them. */
  readonly empty?: ReadonlySet<string>;
  /** Elements and attributes beside those that figures and reports may have. */
  readonly elements?: ReadonlySet<string>;
}

/**
 * Reads a text that is about to leave the page once more, by another way than it was written, and says what is wrong with it: tags that do not match,
 * elements, attributes or addresses that are not allowed, loose signs. Nothing is wrong with an empty answer.
 */
export function checkMarkup(text: string, {empty = new Set(), elements = new Set()}: CheckOptions = {}): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const between = text.slice(at, next < 0 ? text.length : next);
    if (/>/.test(between) || /&/.test(between.replaceAll(reference, ""))) found.push(`a loose sign at ${at}`);
    if (next < 0) break;
    tag.lastIndex = next;
    const match = tag.exec(text);
    if (!match) return [...found, `no tag at ${next}: ${text.slice(next, next + 40)}`];
    const [whole, end, start, attributes = "", closed] = match;
    if (end !== undefined) {
      if (open.pop() !== end) return [...found, `</${end}> ends nothing at ${next}`];
    } else {
      if (!allowedElements.has(start!) && !elements.has(start!)) found.push(`element ${start}`);
      found.push(...complaints(attributes));
      if (closed === "" && !empty.has(start!)) open.push(start!);
    }
    at = next + whole.length;
  }
  return [...found, ...open.map(name => `<${name}> without an end`)];
}

function complaints(text: string): string[] {
  return [...text.matchAll(attribute)].flatMap(([, name, value]) => {
    const loose = /&/.test(value!.replaceAll(reference, ""));
    const plain = value!.replaceAll(/&#(?:9|10|13);/g, "");
    const leads = name === "href" && !/^(https?:\/\/|#)/i.test(plain);
    const spoken = /^(aria-|class$|id$)/.test(name!);
    const fetches = name !== "href" && !spoken && /\\|url\((?!\s*(?:&quot;|&#39;)?#)/i.test(plain);
    if (!allowedAttributes.has(name!) || /^on/i.test(name!)) return [`attribute ${name}`];
    return loose || leads || fetches ? [`value of ${name}: ${value!.slice(0, 40)}`] : [];
  });
}
