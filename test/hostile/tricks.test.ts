import {expect, test} from "vitest";
import {readScenario} from "../../src/scenario/read.ts";
import {small, withLine} from "../scenario/texts.ts";

const bomb = ["a: &a [x, x]", "b: &b [*a, *a]", "c: &c [*b, *b]", "d: &d [*c, *c]", "e: [*d, *d]"].join("\n");

const refused: ReadonlyArray<readonly [title: string, text: string, message: RegExp]> = [
  ["an alias", withLine("  welcome: *w"), /anchors and aliases/],
  ["an anchor on a map", withLine("  welcome: &w {off: 10}"), /anchors and aliases/],
  ["an anchor on a number", withLine("  welcome: {off: &w 10}"), /anchors and aliases/],
  ["an anchor on a key", withLine("  welcome: {&w off: 10}"), /anchors and aliases/],
  ["an alias as a key", withLine("  welcome: {off: 10, *w : 1}"), /anchors and aliases/],
  ["an alias bomb", bomb, /anchors and aliases/],
  ["a cycle", "a: &a {b: *a}", /anchors and aliases/],
  ["a text tag", withLine("title: !!str Small"), /tags/],
  ["a number tag", withLine("  welcome: {off: !!int 10}"), /tags/],
  ["a map tag", withLine("  welcome: !!map {off: 10}"), /tags/],
  ["a set", withLine("  welcome: !!set {off}"), /tags/],
  ["an ordered map", withLine("  welcome: !!omap [off: 10]"), /tags/],
  ["binary data", withLine("title: !!binary aGk="), /tags/],
  ["a timestamp", withLine("title: !!timestamp 2024-01-01"), /tags/],
  ["a private tag", withLine("title: !evil x"), /tags/],
  ["a verbatim tag", withLine("title: !<tag:x> x"), /tags/],
  ["a tag on a key", withLine("  welcome: {!!str off: 10}"), /tags/],
  ["a merge key", `${small}<<: {a: 1}\n`, /merge keys/],
  ["a merge key with a list", withLine("  welcome: {<<: [{off: 10}]}"), /merge keys/],
  ["a tag directive", `%TAG ! tag:x,2000:\n---\n${small}`, /directives/],
  ["a version directive", `%YAML 1.1\n---\n${small}`, /directives/],
  ["two documents", `${small}---\n${small}`, /one document/],
  ["a document after an end", `${small}...\n---\na: 1\n`, /one document/],
  ["a duplicate section", `${small}title: Again\n`, /written twice/],
  ["a duplicate key in braces", withLine("  welcome: {off: 10, off: 20}"), /written twice/],
  ["a duplicate key in quotes", withLine('  welcome: {off: 10, "off": 20}'), /written twice/],
  ["a list as a key", withLine("  welcome: {[off]: 10}"), /plain text/],
  ["a map as a key", withLine("  welcome: {{off: 1}: 10}"), /plain text/],
  ["a number as a key", withLine("  welcome: {1: 10}"), /not a name/],
  ["null as a key", withLine("  welcome: {~: 10}"), /not a name/],
  ["true as a key", withLine("  welcome: {true: 10}"), /not a name/],
  ["__proto__ as a key", withLine("  welcome: {__proto__: 10}"), /must not be used/],
  ["constructor as a key", withLine("  welcome: {off: 10}").replaceAll("welcome", "constructor"), /must not be used/],
  ["brackets 40 deep", `title: ${"[".repeat(40)}${"]".repeat(40)}\n`, /nested deeper/],
  ["braces 40 deep", `title: ${"{a: ".repeat(40)}1${"}".repeat(40)}\n`, /nested deeper/],
  ["dashes 40 deep", `${"- ".repeat(40)}1\n`, /nested deeper/],
  ["lines 40 deep", Array.from({length: 40}, (_, i) => `${" ".repeat(i)}a:`).join("\n"), /nested deeper/],
  ["brackets 5,000 deep", `title: ${"[".repeat(5000)}`, /nested deeper/],
  ["a text of 5,000 letters", withLine(`title: ${"x".repeat(5000)}`), /longer than 4096/],
  ["a key of 5,000 letters", withLine(`  welcome: {? ${"x".repeat(5000)} : 1}`), /longer than 4096/],
  ["an escape sequence", withLine('title: "a\\e[31mb"'), /U\+001B/],
  ["a bell", withLine('title: "a\\ab"'), /U\+0007/],
  ["a null character", withLine('title: "a\\0b"'), /U\+0000/],
  ["a direction override", withLine("title: a\u202Eb"), /U\+202E/],
  ["a direction isolate", withLine("title: a\u2066b"), /U\+2066/],
  ["a lone surrogate", withLine("title: a\uD800b"), /U\+D800/],
  ["a file of 257 KiB", `${small}#${"x".repeat(257 * 1024)}`, /larger than 256 KiB/],
  ["a file of 257 KiB in few letters", `${small}#${"€".repeat(90 * 1024)}`, /larger than 256 KiB/],
  ["21,000 values", `title: [${"1,".repeat(21_000)}]`, /more than 20000/],
  ["21,000 keys", Array.from({length: 21_000}, (_, i) => `a${i}: 1`).join("\n"), /more than 20000/]
];

test.each(refused)("%s is refused", (_, text, message) => {
  const {scenario, errors} = readScenario(text);
  expect(scenario).toBeNull();
  expect(errors.map(error => error.message).join("\n")).toMatch(message);
  for (const {line, column} of errors) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
});

const accepted: ReadonlyArray<readonly [title: string, text: string]> = [
  ["comments with brackets and quotes", `# [[[[{{{{ "' &a *b !c\n${small}`],
  ["Windows line ends", small.replaceAll("\n", "\r\n")],
  ["a document start", `---\n${small}`],
  ["a byte order mark", `\uFEFF${small}`],
  ["quotes in a title", withLine(`title: "say \\"[[[\\" and {{{"`)],
  ["an apostrophe in a title", withLine("title: it's [fine] {really}")],
  ["emoji and accents", withLine("title: Größe 📦 è bello")],
  ["a folded question", `${small}question: >\n  is it\n  worth it?\n`],
  ["keys in quotes", withLine('  welcome: {"off": 10}')]
];

test.each(accepted)("%s are fine", (_, text) => {
  expect(readScenario(text).errors).toEqual([]);
});
