/** Bounds of what is read at all, whatever it means. */
export const limits = {bytes: 256 * 1024, depth: 32, nodes: 20_000, text: 4096} as const;

export const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

// C0 and C1 controls but tab and line feed, direction overrides and isolates, lone surrogates: they can spoof a terminal or a label
const deceptive =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What is wrong with a text value or key, or null. */
export function faultOfText(text: string): string | null {
  if (text.length > limits.text) return `text is longer than ${limits.text} characters`;
  const match = deceptive.exec(text);
  if (!match) return null;
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return `text holds a control character (U+${code})`;
}

/** What is wrong with a key, or null. */
export function faultOfKey(key: string): string | null {
  if (forbiddenKeys.has(key)) return `"${key}" must not be used as a name`;
  return faultOfText(key);
}

/** What is wrong with a number, or null. */
export function faultOfNumber(value: number): string | null {
  if (!Number.isFinite(value)) return "is not a finite number";
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? "is too large a number" : null;
}
