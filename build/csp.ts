import type {Plugin} from "vite";
import {cspHash, plotStyles} from "./plot-styles.ts";

/** The Content Security Policy that a built page carries; `serving` loosens it for Vite's dev server only. */
export function contentSecurityPolicy({styles = plotStyles(), serving = false} = {}): string {
  const inlineStyles = serving ? ["'unsafe-inline'"] : styles.map(cspHash);
  const directives: Record<string, string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'", ...inlineStyles],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "manifest-src": ["'self'"],
    "connect-src": serving ? ["'self'", "ws:"] : ["'self'"],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["app-worker"]
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
        const meta = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy({serving})}" />`;
        return html.replace(charset, found => `${found}\n    ${meta}`);
      }
    }
  };
}
