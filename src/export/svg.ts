import {checkMarkup} from "./check-markup.ts";
import {escapeText, markup} from "./markup.ts";

/** What a picture was computed from, for its metadata. */
export interface Origin {
  readonly version: string;
  readonly scenario: string;
  readonly seed: string;
  readonly fingerprint: string;
}

export interface SvgOptions {
  readonly title: string;
  readonly description: string;
  readonly origin?: Origin | undefined;
}

/**
 * A picture as a file that needs nothing else: title and description inside, colours of the page by their values in daylight, and in its metadata
 * what it was computed from. Throws where its own check finds anything that a picture should not have.
 */
export function svgFile(picture: SVGSVGElement, {title, description, origin}: SvgOptions): string {
  const whole = markup(picture, {syntax: "xml", value: (name, value) => fixed(name, value)});
  const start = whole.indexOf(">");
  const head = [
    `<title>${escapeText(title)}</title>`,
    `<desc>${escapeText(description)}</desc>`,
    ...(origin ? [`<metadata>${escapeText(metadataOf(origin))}</metadata>`] : [])
  ];
  const [open, rest] =
    whole[start - 1] === "/" ? [whole.slice(0, start - 1), "</svg>"] : [whole.slice(0, start), whole.slice(start + 1)];
  const text = `${open}>${head.join("")}${rest}\n`;
  const wrong = checkMarkup(text);
  if (wrong.length > 0) throw new Error(`the picture was not written: ${wrong[0]}`);
  return text;
}

/** "Throughline 0.1.0; scenario: Leesa; seed: leesa; fingerprint: 0123456789abcdef" */
export function metadataOf({version, scenario, seed, fingerprint}: Origin): string {
  return `Throughline, model version ${version}; scenario: ${scenario}; seed: ${seed}; fingerprint: ${fingerprint}`;
}

/** A colour that follows the page, as the one it has in daylight: the second part of `var(--name, second)`. Classes mean nothing outside of the page. */
function fixed(name: string, value: string): string | undefined {
  if (name === "class") return undefined;
  return value.replaceAll(/var\(--[\w-]+\s*,\s*([^()]+|[^()]*\([^()]*\))\)/g, "$1").trim();
}
