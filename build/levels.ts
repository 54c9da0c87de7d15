import {writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {levelsPage, levelValues, liveAll} from "./levels/page.ts";

/** Writes docs/levels.md; with `--print` writes nothing, but prints the page and its values as JSON. */
const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const lives = liveAll(path("scenarios"));

if (process.argv.includes("--print")) {
  process.stdout.write(JSON.stringify({page: levelsPage(lives), values: levelValues(lives)}));
} else {
  writeFileSync(path("docs/levels.md"), levelsPage(lives));
}
