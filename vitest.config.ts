import {playwright} from "@vitest/browser-playwright";
import {defineConfig} from "vitest/config";

const chromium = playwright({
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
  }
});

export default defineConfig({
  oxc: {jsx: {runtime: "automatic", importSource: "preact"}},
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.browser.test.{ts,tsx}", "test/**/*.deep.test.ts", "test/page/**"]
        }
      },
      {
        extends: true,
        test: {
          name: "chromium",
          include: ["test/**/*.browser.test.{ts,tsx}"],
          browser: {enabled: true, headless: true, provider: chromium, screenshotFailures: false, instances: [{browser: "chromium"}]}
        }
      },
      {extends: true, test: {name: "page", include: ["test/page/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000}},
      {extends: true, test: {name: "deep", include: ["test/**/*.deep.test.ts"], testTimeout: 900_000, hookTimeout: 300_000}}
    ]
  }
});
