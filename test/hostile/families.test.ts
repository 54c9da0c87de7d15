import {expect, test} from "vitest";
import {readScenario} from "../../src/scenario/read.ts";
import {small} from "../scenario/texts.ts";

const fill = (unit: string | ((index: number) => string), size: number): string => {
  const parts: string[] = [];
  for (let length = 0, i = 0; length < size; i++) {
    const part = typeof unit === "string" ? unit : unit(i);
    parts.push(part);
    length += part.length;
  }
  return parts.join("");
};
const id = (index: number) => `k${index.toString(36)}`;

/** Texts of about a given size, each meant to make some part of a reader slow or deep. */
const families: Readonly<Record<string, (size: number) => string>> = {
  "open brackets": size => fill("[", size),
  "open braces": size => fill("{a: ", size),
  "closing brackets": size => fill("]", size),
  "dashes on a line": size => fill("- ", size),
  "question marks on a line": size => fill("? ", size),
  "steps of indentation": size =>
    Array.from({length: Math.floor(Math.sqrt(2 * size))}, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
  "distinct keys": size => fill(i => `${id(i)}: 1\n`, size),
  "keys of empty values": size => fill(i => `${id(i)}:\n`, size),
  "keys in braces": size => `{${fill(i => `${id(i)}: 1,`, size)}}`,
  "the same key": size => fill("a: 1\n", size),
  "list entries": size => fill("- 1\n", size),
  "small maps": size => fill("- {a: 1}\n", size),
  commas: size => `[${fill(",", size)}]`,
  colons: size => fill(":", size),
  "colons with spaces": size => fill(": ", size),
  "an open double quote": size => `a: "${fill("x", size)}`,
  "an open single quote": size => `a: '${fill("x", size)}`,
  escapes: size => `a: "${fill("\\u0041", size)}"`,
  backslashes: size => `a: "${fill("\\\\", size)}"`,
  "a long plain text": size => `a: ${fill("x ", size)}`,
  "plain lines": size => `a:\n${fill("  x\n", size)}`,
  "a literal block": size => `a: |\n${fill("  x\n", size)}`,
  "a folded block": size => `a: >\n${fill("  x\n\n", size)}`,
  comments: size => fill("# c\n", size),
  "blank lines": size => fill("\n", size),
  spaces: size => fill(" ", size),
  tabs: size => fill("\t", size),
  anchors: size => fill(i => `${id(i)}: &${id(i)} 1\n`, size),
  aliases: size => `a: &a 1\n${fill(i => `${id(i)}: *a\n`, size)}`,
  "merge keys": size => `a: &a {x: 1}\n${fill("- <<: *a\n", size)}`,
  tags: size => fill("!!str ", size),
  documents: size => fill("---\n", size),
  directives: size => fill("%TAG ! x\n", size),
  "a long number": size => `a: ${fill("9", size)}`,
  "misspelt segments": size => `${small}${fill(i => `segmenst${id(i)}: 1\n`, size)}`,
  "broken segments": size => small.replace("  all:", `${fill(i => `  ${id(i)}: {shar: 1}\n`, size)}  all:`),
  "many strategies": size => `${small}${fill(i => `  ${id(i)}: {extends: ${id(i + 1)}}\n`, size)}`,
  "many tools switched off": size => `${small}    tools:\n${fill(i => `      ${id(i)}: off\n`, size)}`,
  "many tastes": size => small.replace("patience: 14d", `taste: {${fill(i => `sit${id(i)}: 1,`, size)}}`),
  "astral characters": size => `a: ${fill("𝒳", size)}`
};
const cases = Object.keys(families).flatMap(name => [32, 255].map(size => ({name, size})));

test.each(cases)("$size KiB of $name are answered within a second of work, in YAML and as JSON", ({name, size}) => {
  const text = families[name]!(size * 1024);
  for (const format of ["yaml", "json"] as const) {
    const start = process.cpuUsage();
    const {scenario, errors} = readScenario(text, {format});
    const {user, system} = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1000);
    expect(scenario).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(200);
  }
});
