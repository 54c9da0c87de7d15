import {readFileSync, readdirSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import type {Plugin} from "vite";
import {readScenario, type ScenarioError} from "../src/scenario/read.ts";

const NAME = "virtual:scenarios";
const RESOLVED = `\0${NAME}`;

/**
 * `virtual:scenarios`: every scenario of `directory`, read and checked while building, so that the page starts without
 * the YAML reader. The texts stay files of their own, fetched when somebody opens the editor.
 */
export function scenarios({directory = "scenarios"} = {}): Plugin {
  let folder = "";
  return {
    name: "scenarios",
    configResolved(config) {
      folder = resolve(config.root, directory);
    },
    resolveId: {filter: {id: /^virtual:scenarios$/}, handler: () => RESOLVED},
    load: {
      filter: {id: /^\0virtual:scenarios$/},
      handler() {
        const entries: string[] = [];
        for (const file of scenarioFiles(folder)) {
          const path = join(folder, file);
          this.addWatchFile(path);
          entries.push(entry(path));
        }
        return `export const scenarios = [${entries.join(",\n")}];\n`;
      }
    },
    hotUpdate({file, modules}) {
      if (!file.startsWith(folder) || !file.endsWith(".yaml")) return undefined;
      const list = this.environment.moduleGraph.getModuleById(RESOLVED);
      if (list) this.environment.moduleGraph.invalidateModule(list);
      this.environment.hot.send({type: "full-reload"});
      return list ? [...modules, list] : modules;
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
  const {scenario, errors} = readScenario(readFileSync(path, "utf8"), {name: file});
  if (!scenario) throw new Error(`${path} is no valid scenario:\n${errors.map(sentence).join("\n")}`);
  const fields = {
    file: JSON.stringify(file),
    title: JSON.stringify(scenario.title),
    text: `() => import(${JSON.stringify(`${path}?raw`)}).then(module => module.default)`,
    scenario: `JSON.parse(${JSON.stringify(JSON.stringify(scenario, withoutClaims))})`
  };
  return `{${Object.entries(fields)
    .map(([name, code]) => `${name}: ${code}`)
    .join(", ")}}`;
}

/** The page does not test claims, and every byte of it counts. */
function withoutClaims(key: string, value: unknown): unknown {
  return key === "expect" ? undefined : value;
}

function sentence({file, line, column, path, message, hint}: ScenarioError): string {
  return `${file}:${line}:${column} ${path} ${message}${hint ? ` (${hint})` : ""}`;
}
