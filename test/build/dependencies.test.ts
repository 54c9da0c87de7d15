import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {version} from "../../src/version.ts";

interface Package {
  license?: string;
  version: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
interface Locked {
  dev?: boolean;
  license?: string;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T;
const {dependencies = {}, devDependencies = {}, version: packageVersion} = read<Package>("package.json");
const {packages} = read<{packages: Record<string, Locked>}>("package-lock.json");
const [, runtime, tools] = readFileSync("docs/dependencies.md", "utf8").split(/^## /m);

/** Rows of the first table of a section as [package, licence, reason]. */
function rows(section: string): string[][] {
  const lines = section.split("\n").filter(line => line.startsWith("|"));
  return lines.slice(2).map(line =>
    line
      .slice(1, -1)
      .split("|")
      .map(cell => cell.trim())
  );
}

describe.each([
  ["runtime", runtime!, dependencies],
  ["build and test", tools!, devDependencies]
])("the table of %s packages", (_, section, listed) => {
  test("names exactly those of package.json", () => {
    expect(rows(section).map(([name]) => name)).toEqual(Object.keys(listed));
  });

  test.each(rows(section))("gives the licence of %s, %s, and a reason", (name, licence, reason) => {
    const installed = read<Package>(`node_modules/${name}/package.json`);
    expect(installed.license).toBe(licence);
    expect(installed.version).toBe(listed[name!]);
    expect(reason!.length).toBeGreaterThan(5);
  });
});

test("there are at most a dozen runtime projects, and whatever they bring along is under a permissive licence", () => {
  const projects = new Set(
    Object.keys(dependencies).map(name => (name.startsWith("@codemirror/") ? "codemirror" : name))
  );
  expect(projects.size).toBeLessThanOrEqual(12);
  const licences = Object.entries(packages).flatMap(([path, {dev, license}]) => (path && !dev ? [license] : []));
  expect(new Set(licences)).toEqual(new Set(["BSD-3-Clause", "ISC", "MIT", "Unlicense"]));
});

test("the lockfile lists every optional package of every platform, so that npm ci works everywhere", () => {
  const missing = Object.entries(packages).flatMap(([path, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies).filter(
      name => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`]
    )
  );
  expect(missing).toEqual([]);
});

test("no package but Node's runs a script while it is installed", () => {
  const scripted = Object.entries(packages).filter(([, {hasInstallScript}]) => hasInstallScript);
  const paths = scripted.map(([path]) => path).filter(path => !path.endsWith("/fsevents"));
  expect(paths).toEqual(["node_modules/node"]);
});

test("the version in fingerprints is that of package.json", () => {
  expect(version).toBe(packageVersion);
});
