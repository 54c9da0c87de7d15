import {readFileSync, readdirSync} from "node:fs";
import {dirname, join, posix} from "node:path";
import {gzipSync} from "node:zlib";
import {parseAst} from "vite";

/** Most gzip bytes of JavaScript that may be needed before the first picture. */
export const BUDGET = 180_000;

export interface FileSize {
  /** Path below the build's folder. */
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

/**
 * The JavaScript that a built page needs to start: the entry of Vite's manifest, everything it imports statically, and
 * the simulation worker with its own imports. What is imported lazily is not counted.
 */
export function initialScripts(directory: string): FileSize[] {
  const manifest: Record<string, {file: string; isEntry?: boolean}> = JSON.parse(
    readFileSync(join(directory, ".vite/manifest.json"), "utf8")
  );
  const entry = manifest["index.html"];
  if (!entry) throw new Error(`${directory} holds no build of index.html`);
  const names = simulationWorkers().map(name => `${name}-`);
  const workers = readdirSync(join(directory, "assets"))
    .filter(file => file.endsWith(".js") && names.some(name => file.startsWith(name)))
    .map(file => `assets/${file}`);
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const imported of staticImports(readFileSync(join(directory, file), "utf8"))) {
      visit(posix.join(dirname(file), imported));
    }
  };
  [entry.file, ...workers].forEach(visit);
  return [...found].map(file => measure(directory, file));
}

/** Names of the modules that a browser runs as simulation workers. */
function simulationWorkers(): string[] {
  return readdirSync("src/engine/runners")
    .filter(name => name.endsWith(".worker.ts"))
    .map(name => name.slice(0, -".ts".length));
}

/** The relative modules that the source of a module names in `import` and `export … from`. */
export function staticImports(source: string): string[] {
  return parseAst(source)
    .body.map(statement => ("source" in statement ? statement.source?.value : undefined))
    .filter(name => typeof name === "string")
    .filter(name => name.startsWith("."));
}

function measure(directory: string, file: string): FileSize {
  const content = readFileSync(join(directory, file));
  return {file, bytes: content.length, gzip: gzipSync(content, {level: 9}).length};
}

if (import.meta.main) {
  const files = initialScripts(process.argv[2] ?? "dist");
  const total = files.reduce((sum, {gzip}) => sum + gzip, 0);
  for (const {file, bytes, gzip} of files) console.log(`${file}  ${bytes} B  ${gzip} B gzip`);
  console.log(`${files.length} files to start, ${total} of ${BUDGET} B gzip`);
  if (total > BUDGET) process.exitCode = 1;
}
