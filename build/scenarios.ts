import {readFileSync, readdirSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import type {Plugin} from "vite";
import {readScenario, type ScenarioError} from "../src/scenario/read.ts";
import type {Scenario} from "../src/scenario/scenario.ts";

const LIST = "\0virtual:scenarios";
const ONE = "\0virtual:scenario/";
const TEXT = "\0virtual:scenario-text/";
const SCHEMA = "\0virtual:scenario-schema";

/**
 * `virtual:scenarios` lists every scenario of `directory` by title; `virtual:scenario/NAME.yaml` is one of them, read and
 * checked while building, so that the page starts without the YAML reader, and fetched when it is opened; `virtual:scenario-text/NAME.yaml` is its file
 * as it is written. `virtual:scenario-schema` is the JSON Schema of the language.
 */
export function scenarios({directory = "scenarios"} = {}): Plugin {
  let folder = "";
  return {
    name: "scenarios",
    configResolved(config) {
      folder = resolve(config.root, directory);
    },
    resolveId: {filter: {id: /^virtual:scenario(s$|-schema$|(-text)?\/)/}, handler: id => `\0${id}`},
    load: {
      filter: {id: /^\0virtual:scenario(s$|-schema$|(-text)?\/)/},
      handler(id) {
        if (id.startsWith(TEXT)) {
          const file = join(folder, id.slice(TEXT.length));
          this.addWatchFile(file);
          return `export default ${JSON.stringify(readFileSync(file, "utf8"))};\n`;
        }
        if (id === SCHEMA) {
          const file = join(folder, "scenario.schema.json");
          this.addWatchFile(file);
          return `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(file, "utf8"))))});\n`;
        }
        const paths = id === LIST ? scenarioFiles(folder).map(file => join(folder, file)) : [];
        const path = join(folder, id.slice(ONE.length));
        for (const read of id === LIST ? paths : [path]) this.addWatchFile(read);
        if (id === LIST) return `export const scenarios = [${paths.map(entry).join(",\n")}];\n`;
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(checked(path), withoutClaims))});\n`;
      }
    },
    hotUpdate({file, modules}) {
      if (!file.startsWith(folder) || !file.endsWith(".yaml")) return undefined;
      const {moduleGraph} = this.environment;
      const affected = [LIST, ONE + basename(file), TEXT + basename(file)].flatMap(
        id => moduleGraph.getModuleById(id) ?? []
      );
      for (const module of affected) moduleGraph.invalidateModule(module);
      this.environment.hot.send({type: "full-reload"});
      return [...modules, ...affected];
    }
  };
}

/** The names of the scenario files of a folder, in alphabetical order. */
export function scenarioFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith(".yaml"))
    .toSorted();
}

function entry(path: string): string {
  const file = basename(path);
  const fields = {
    file: JSON.stringify(file),
    title: JSON.stringify(checked(path).title),
    load: `() => import(${JSON.stringify(`virtual:scenario/${file}`)}).then(module => module.default)`,
    text: `() => import(${JSON.stringify(`virtual:scenario-text/${file}`)}).then(module => module.default)`
  };
  return `{${Object.entries(fields)
    .map(([name, code]) => `${name}: ${code}`)
    .join(", ")}}`;
}

/** Throws on a file that is no valid scenario. */
function checked(path: string): Scenario {
  const {scenario, errors} = readScenario(readFileSync(path, "utf8"), {name: basename(path)});
  if (!scenario) throw new Error(`${path} is no valid scenario:\n${errors.map(sentence).join("\n")}`);
  return scenario;
}

/** The page does not test claims, and every byte of it counts. */
function withoutClaims(key: string, value: unknown): unknown {
  return key === "expect" ? undefined : value;
}

function sentence({file, line, column, path, message, hint}: ScenarioError): string {
  return `${file}:${line}:${column} ${path} ${message}${hint ? ` (${hint})` : ""}`;
}
