import {posix} from "node:path";
import type {Import, Module} from "./module.ts";

/** What a module of each folder of src/ may import from the other folders; whatever is missing here is refused. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  random: [],
  statistics: ["random"],
  scenario: [],
  model: ["random", "scenario/setting.ts", "scenario/setting"],
  engine: ["random", "model", "scenario/setting.ts", "scenario/setting"],
  outcome: ["statistics", "model", "engine", "scenario"],
  experiment: ["random", "statistics", "scenario", "model", "engine", "outcome"],
  export: ["statistics", "scenario", "model", "engine", "outcome", "experiment"],
  // Charts take plain data; they write figures as the tables do.
  charts: ["outcome/format.ts"],
  lesson: ["random", "statistics", "scenario", "model", "engine", "outcome", "experiment", "export", "charts"],
  cli: ["random", "statistics", "scenario", "model", "engine", "outcome", "experiment", "export", "charts", "lesson"],
  app: ["random", "statistics", "scenario", "model", "engine", "outcome", "experiment", "export", "charts", "lesson"]
};
/** Types leave nothing behind at run time, so charts may know the shape of what they draw. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = {
  charts: ["scenario", "outcome", "experiment", "statistics"],
  outcome: ["experiment"]
};
/** Packages that only some places may import. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  seedrandom: /^src\/random\/key\.ts$/,
  preact: /^src\/app\//,
  "@preact/signals": /^src\/app\//,
  yaml: /^src\/scenario\//,
  zod: /^src\/scenario\//
};
const PURE = /^src\/(random|model|engine)\//;
/** Whatever a figure goes through on its way to a result. */
const RESULTS = /^src\/(random|model|engine|statistics|experiment)\//;
const RUNNERS = /^src\/engine\/runners\//;
// generate.ts is a script: it writes the schema and the reference, and nothing imports it.
const MAY_USE_NODE = /^src\/(cli\/|engine\/runners\/|scenario\/generate\.ts$)/;
/** The functions of Math that every engine computes to the same bits. */
const EXACT = new Set("abs ceil clz32 floor fround imul max min round sign sqrt trunc".split(" "));
const CLOCKS = ["Date", "performance", "crypto", "globalThis", "Intl", "Temporal"];
const HOST = "document window self navigator location localStorage indexedDB fetch Worker postMessage addEventListener";
const TIMERS =
  "setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame process Buffer require console";

export type Rule = (module: Module) => string[];

/** Every broken rule of a module in one sentence each. */
export const rules: Readonly<Record<string, Rule>> = {
  "imports point one way": module => {
    const layer = layerOf(module.path);
    return module.imports.flatMap(imported => {
      const target = targetOf(module, imported);
      if (!target || layerOf(target) === layer) return [];
      const allowed = [
        "version.ts",
        ...(MAY_IMPORT[layer] ?? []),
        ...(imported.typeOnly ? (MAY_IMPORT_TYPES[layer] ?? []) : [])
      ];
      const inside = target.replace(/^src\//, "");
      return allowed.some(place => inside === place || inside.startsWith(`${place}/`)) ? [] : [`imports ${target}`];
    });
  },
  "relative imports carry their extension": ({imports}) =>
    imports
      .filter(({from}) => /^\.{1,2}\//.test(from) && !/\.[a-z]+(\?.*)?$/.test(from))
      .map(({from}) => `imports ${from}`),
  "packages stay in their place": ({path, imports}) =>
    imports
      .filter(({from}) => {
        const owner = Object.keys(PACKAGES).find(name => from === name || from.startsWith(`${name}/`));
        return owner !== undefined && !PACKAGES[owner]!.test(path);
      })
      .map(({from}) => `imports ${from}`),
  "the simulation imports no package": ({path, imports}) =>
    imports
      .filter(({from}) => PURE.test(path) && !from.startsWith(".") && !PACKAGES[from]?.test(path))
      .filter(({from}) => !(RUNNERS.test(path) && from.startsWith("node:")))
      .map(({from}) => `imports ${from || "a computed name"}`),
  "only the command line and the runners know Node": ({path, imports}) =>
    imports.filter(({from}) => from.startsWith("node:") && !MAY_USE_NODE.test(path)).map(({from}) => `imports ${from}`),
  "the simulation knows no page and no process": ({path, globals}) =>
    PURE.test(path) && !RUNNERS.test(path) ? `${HOST} ${TIMERS}`.split(" ").filter(name => globals.has(name)) : [],
  "results come from exact arithmetic only": ({path, members, bareGlobals, kinds}) => {
    if (!RESULTS.test(path)) return [];
    const inexact = [...members].filter(name => name.startsWith("Math.") && !EXACT.has(name.slice(5)));
    const powers = ["BinaryExpression **", "AssignmentExpression **="].filter(kind => kinds.has(kind));
    return [...inexact, ...powers, ...(bareGlobals.has("Math") ? ["Math taken apart"] : [])];
  },
  "the simulation reads no clock, no locale and no chance": ({path, members, globals}) => {
    if (!PURE.test(path)) return [];
    const local = [...members].filter(name => /^\.(localeCompare|toLocale\w+)$/.test(name));
    return [...CLOCKS.filter(name => globals.has(name)), ...local];
  },
  "TSX stays in the app": ({path}) => (path.endsWith(".tsx") && !path.startsWith("src/app/") ? [path] : []),
  "no file only passes on what others export": ({path, body}) => {
    const passedOn = body.filter(({type, source}) => /^Export(Named|All)Declaration$/.test(type) && source);
    const star = passedOn.some(({type}) => type === "ExportAllDeclaration");
    const only =
      passedOn.length > 0 && body.every(node => passedOn.includes(node) || node.type === "ImportDeclaration");
    return star || only || /\/index\.tsx?$/.test(path) ? [path] : [];
  }
};

/** All broken rules of a module as `path: rule: what`. */
export function violations(module: Module): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => rule(module).map(what => `${module.path}: ${name}: ${what}`));
}

function layerOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** The imported file below src/, or null for packages and for the app's own virtual modules. */
function targetOf({path}: Module, {from}: Import): string | null {
  if (!from.startsWith(".")) return null;
  return posix.join(posix.dirname(path), from.replace(/\?.*$/, ""));
}
