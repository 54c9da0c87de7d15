import {existsSync, readFileSync, readdirSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const pages = ["README.md", ...readdirSync(join(root, "docs")).flatMap(name => (name.endsWith(".md") ? [`docs/${name}`] : []))];

/** Ids of headings as GitHub makes them, and of anchors. */
function anchors(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-")
  );
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!)]);
}

describe.each(pages)("%s", page => {
  const text = read(page);

  test("names only files that exist", () => {
    const named = [...text.matchAll(/`((?:src|test|build|bench|scenarios|notebooks|docs)\/[^`\s*]*)`/g)].map(([, path]) => path!);
    expect(named.filter(path => !existsSync(join(root, path)))).toEqual([]);
  });

  test("links to pages and headings that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    const broken = links.filter(([, path = "", heading]) => {
      const target = path === "" ? page : join(dirname(page), path);
      if (!existsSync(join(root, target))) return true;
      return heading !== undefined && !anchors(read(target)).has(heading);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

test("docs/model.md names every file of the model", () => {
  const files = [
    ...readdirSync(join(root, "src/model")).map(name => `src/model/${name}`),
    ...readdirSync(join(root, "src/model/compile"))
  ].filter(name => name.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(20);
  const text = read("docs/model.md");
  expect(files.filter(name => !text.includes(`\`${name}\``))).toEqual([]);
});

test("docs/architecture.md has a row for every folder of src", () => {
  const folders = readdirSync(join(root, "src"), {withFileTypes: true}).flatMap(entry => (entry.isDirectory() ? [entry.name] : []));
  expect(folders.length).toBeGreaterThan(8);
  const text = read("docs/architecture.md");
  expect(folders.filter(name => !text.includes(`| \`src/${name}\` |`))).toEqual([]);
});

test("docs/statistics.md and docs/model.md name tests, so that their claims can be followed", () => {
  for (const page of ["docs/model.md", "docs/statistics.md"]) {
    expect([...read(page).matchAll(/`test\/[^`]+\.test\.ts`/g)].length).toBeGreaterThan(4);
  }
});
