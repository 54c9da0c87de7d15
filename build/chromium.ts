import {existsSync} from "node:fs";

/** How every test starts Debian's Chromium; `CHROMIUM` names another executable. */
export const launchOptions = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
};

/** Throws one clear sentence when the browser is not there. */
export function needChromium(path: string = launchOptions.executablePath): void {
  if (existsSync(path)) return;
  throw new Error(
    `browser tests need Debian's Chromium, and ${path} is missing: run \`apt-get install chromium\` or set CHROMIUM to its path (\`npx vitest run --project node\` runs the tests that need no browser)`
  );
}
