import {mkdirSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import {generated} from "./generated.ts";

for (const [path, make] of Object.entries(generated)) {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, make());
}
