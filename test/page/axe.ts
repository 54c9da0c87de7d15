import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright";

const script = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface AxeOptions {
  /** CSS selector of the parts to look at; the whole page by default. */
  readonly within?: string;
  /** Rules to apply; all by default. */
  readonly rules?: readonly string[];
}

/** What axe objects to, a line each. */
export async function violations(page: Page, {within, rules}: AxeOptions = {}): Promise<string[]> {
  // The policy of the page lets no script in, so axe comes through the debugger's door.
  await page.evaluate(script);
  return page.evaluate(
    async ({selector, only}) => {
      const {axe} = globalThis as unknown as {axe: typeof import("axe-core")};
      const found = await axe.run(selector ?? document, only ? {runOnly: [...only]} : {});
      return found.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join(" | ")}`);
    },
    {selector: within, only: rules}
  );
}

/** The same in the light theme and, as only the colours are others there, for contrast in the dark one. Ends in the light theme. */
export async function violationsInBothThemes(page: Page, {within}: Pick<AxeOptions, "within"> = {}): Promise<string[]> {
  const parts = within === undefined ? {} : {within};
  await page.emulateMedia({colorScheme: "dark"});
  const dark = await violations(page, {...parts, rules: ["color-contrast"]});
  await page.emulateMedia({colorScheme: "light"});
  return [...(await violations(page, parts)), ...dark.map(line => `dark: ${line}`)];
}
