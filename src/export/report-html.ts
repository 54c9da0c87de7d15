import {checkMarkup} from "./check-markup.ts";
import {escapeAttribute, escapeText, markup} from "./markup.ts";

export interface PageOptions {
  readonly title: string;
  /** Style sheets as text; they may not fetch. */
  readonly styles: readonly string[];
  /** What it was computed from, for the head of the file. */
  readonly description: string;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A report as one HTML file that needs nothing else and can do nothing: no script, no form, no address that is fetched, and a policy of its own that
 * forbids all of them. Throws where its own check finds anything else.
 */
export function pageFile(article: Element, {title, styles, description}: PageOptions): string {
  const body = markup(article, {syntax: "html"});
  const wrong = checkMarkup(body, {empty: new Set(["br", "hr"])});
  if (wrong.length > 0) throw new Error(`the report was not written: ${wrong[0]}`);
  const style = styles.join("\n");
  if (/<[/!]|@import|url\(/i.test(style))
    throw new Error("the report was not written: its style sheets fetch, or end early");
  return `<!doctype html>
<html lang="en" data-theme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="generator" content="Throughline">
<meta name="description" content="${escapeAttribute(description)}">
<title>${escapeText(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
