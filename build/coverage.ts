import {writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {claimsPage} from "./sources/claims.ts";
import {coveragePage} from "./sources/page.ts";
import {presetsPage, readPresets} from "./sources/presets.ts";

/** Writes docs/coverage.md, docs/claims.md and docs/presets.md. */
const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
writeFileSync(path("docs/coverage.md"), coveragePage());
writeFileSync(path("docs/claims.md"), claimsPage());
writeFileSync(path("docs/presets.md"), presetsPage(readPresets(path("scenarios"))));
