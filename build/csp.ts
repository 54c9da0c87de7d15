import type {Plugin} from "vite";
import {cspHash, plotStyles} from "./plot-styles.ts";

export interface PolicyOptions {
  /** Texts of the inline styles that are let through. */
  styles?: string[];
  /** Loosened for Vite's development server. */
  serving?: boolean;
  /** A notebook instead of the workbench. */
  notebook?: boolean;
}

/**
 * What htl writes in place of a function or a style object while it fills in a literal. As code or style these texts
 * mean nothing, so that letting them through lets nothing run; without it, each of them is reported as a violation.
 */
const PLACEHOLDERS = Array.from({length: 24}, (_, i) => cspHash(`::${i}`));

/** The Content Security Policy that a built page carries. */
export function contentSecurityPolicy({
  styles = plotStyles(),
  serving = false,
  notebook = false
}: PolicyOptions = {}): string {
  const placeholders = ["'unsafe-hashes'", ...PLACEHOLDERS];
  const directives: Record<string, string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'", ...(serving ? ["'unsafe-inline'"] : styles.map(cspHash))],
    ...(notebook ? {"script-src-attr": placeholders} : {}),
    ...(notebook && !serving ? {"style-src-attr": placeholders} : {}),
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "manifest-src": ["'self'"],
    "connect-src": serving ? ["'self'", "ws:"] : ["'self'"],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": notebook ? ["app-worker", "default"] : ["app-worker"]
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** The inline `<script>` and `<style>` elements of a page that the policy would block; data blocks are harmless. */
export function inlineCode(html: string): string[] {
  const withoutComments = html.replace(/<!--[\s\S]*?-->/g, "");
  const scripts = withoutComments.match(/<script\b(?![^>]*\bsrc=)[^>]*>/gi) ?? [];
  const attributes = withoutComments.match(/<[a-z][^>]*\s(?:style|on[a-z]+)=[^>]*>/gi) ?? [];
  return [...scripts, ...(withoutComments.match(/<style\b[^>]*>/gi) ?? []), ...attributes];
}

/**
 * Writes the policy into every page, right after its `<meta charset>`, so that it holds before anything is loaded.
 * A build whose page needs inline code fails: the policy has no `'unsafe-inline'`.
 */
export function csp(): Plugin {
  let serving = false;
  return {
    name: "content-security-policy",
    configResolved(config) {
      serving = config.command === "serve";
    },
    transformIndexHtml: {
      order: "post",
      handler(html, {path}) {
        const charset = /<meta charset="utf-8"\s*\/?>/i;
        if (!charset.test(html)) throw new Error(`${path} has no <meta charset="utf-8"> to put the policy after`);
        const inline = serving ? [] : inlineCode(html);
        if (inline.length > 0) throw new Error(`${path} has inline code that its policy blocks: ${inline.join(" ")}`);
        const policy = contentSecurityPolicy({serving, notebook: path.startsWith("/notebooks/")});
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
        return html.replace(charset, found => `${found}\n    ${meta}`);
      }
    }
  };
}
