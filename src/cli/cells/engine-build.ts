import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {ContentHash} from "../../experiment/hash.ts";
import {version} from "../../version.ts";

/** What decides what a world's lives come to; everything else is in the world, whose content names the cell. */
const FOLDERS = ["random", "model", "engine"];

/** Name of the engine as it is here: its version and a hash of its sources, so that nothing outlives a change of the engine. */
export function engineBuild(): string {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const hash = new ContentHash();
  for (const folder of FOLDERS) {
    const files = readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile() && entry.name.endsWith(".ts"))
      .map(entry => join(entry.parentPath, entry.name))
      .toSorted();
    for (const file of files) hash.text(file.slice(root.length)).bytes(readFileSync(file));
  }
  return `${version}-${hash.toString().slice(0, 16)}`;
}
