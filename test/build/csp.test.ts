import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, inject, test} from "vitest";
import {contentSecurityPolicy, inlineCode} from "../../build/csp.ts";
import {cspHash, plotStyles} from "../../build/plot-styles.ts";

// Plot 0.6.17: figure, swatches legend, ramp legend; seen to be accepted by Chromium and Firefox.
const PLOT_HASHES = [
  "'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='",
  "'sha256-rCZUQsEQJf1DmnfnMZmlj08XC7qbIZySA6bEtitbQ00='",
  "'sha256-/jg3HOQ97BIOLIR7iXhepLJanBbw11P39q1Ne1E+6Jc='"
];

test("the styles of the installed Plot are the three that the policy was proven with", () => {
  expect(plotStyles().map(cspHash)).toEqual(PLOT_HASHES);
});

test("the hash of a known text is the one of the CSP specification's example", () => {
  expect(cspHash("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
});

test("the policy of a build allows nothing inline, no evaluation and no other origin", () => {
  const policy = contentSecurityPolicy();
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types app-worker");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(contentSecurityPolicy({serving: true})).toContain("style-src 'self' 'unsafe-inline'");
});

test("the policy of a notebook adds markup from hypertext literals and nothing that can run", () => {
  const [page, notebook] = [false, true].map(kind => contentSecurityPolicy({notebook: kind}).split("; "));
  expect(notebook!.filter(directive => !page!.includes(directive)).map(directive => directive.split(" ")[0])).toEqual([
    "script-src-attr",
    "style-src-attr",
    "trusted-types"
  ]);
  expect(notebook!.join()).toContain(`'unsafe-hashes' ${cspHash("::0")} ${cspHash("::1")}`);
  expect(notebook!.join()).not.toContain("unsafe-inline");
});

test("the built page carries the policy before anything that it could load", async () => {
  const html = await readFile(join(inject("site").directory, "index.html"), "utf8");
  const meta = html.indexOf(`<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}"`);
  expect(meta).toBeGreaterThan(0);
  expect(html.search(/<(script|link|style)/)).toBeGreaterThan(meta);
  expect(html.indexOf("utf-8")).toBeLessThan(1024);
});

test("inline scripts, styles and handlers are found, external ones are not", () => {
  expect(inlineCode(`<script>1</script><style>p{}</style><p style="color:red"><b onclick="x()">`)).toHaveLength(4);
  expect(inlineCode(`<script type="module" src="a.js"></script><link href="a.css"><p class="style">`)).toEqual([]);
});
