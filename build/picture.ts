import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {chromium} from "playwright";
import {launchOptions} from "./chromium.ts";
import {serve, viteBuild} from "./site.ts";

/** Writes docs/picture.png: the workbench as it opens, when its comparison is done. Run from the root of the repository. */
const folder = mkdtempSync(join(tmpdir(), "throughline-picture-"));
try {
  await viteBuild(["--outDir", folder, "--emptyOutDir"]);
  const site = await serve(folder);
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage({viewport: {width: 1280, height: 940}, colorScheme: "light"});
  await page.goto(site.url);
  await page.getByText("fingerprint").waitFor({timeout: 120_000});
  await page.waitForTimeout(1000);
  await page.screenshot({path: fileURLToPath(new URL("../docs/picture.png", import.meta.url))});
  await browser.close();
  await site.close();
} finally {
  rmSync(folder, {recursive: true, force: true});
}
