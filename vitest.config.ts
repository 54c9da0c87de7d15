import {playwright} from "@vitest/browser-playwright";
import {defineConfig} from "vitest/config";
import {launchOptions} from "./build/chromium.ts";

export default defineConfig({
  oxc: {jsx: {runtime: "automatic", importSource: "preact"}},
  test: {
    projects: [
      {
        extends: true,
        test: {
          // Code runs as it is rather than through the bundler's getters: the simulation is several times faster.
          experimental: {viteModuleRunner: false},
          // Other work on the machine must not fail a test; no test here is about time.
          testTimeout: 30_000,
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.browser.test.{ts,tsx}", "test/**/*.deep.test.ts", "test/page/**", "test/build/**"]
        }
      },
      {
        extends: true,
        // Found one by one, they would make Vite load the page anew in the middle of a test.
        optimizeDeps: {
          include: [
            "@observablehq/plot",
            "@preact/signals",
            "axe-core",
            "d3",
            "fast-check",
            "preact",
            "preact/hooks",
            "preact/jsx-dev-runtime",
            "seedrandom",
            "simple-statistics",
            "yaml",
            "zod"
          ]
        },
        test: {
          name: "chromium",
          sequence: {groupOrder: 1},
          include: ["test/**/*.browser.test.{ts,tsx}"],
          globalSetup: "build/needs-chromium.ts",
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({launchOptions}),
            screenshotFailures: false,
            instances: [{browser: "chromium"}]
          }
        }
      },
      {
        extends: true,
        test: {
          name: "page",
          // Two real pages at a time, after everything else: each waits for the other's workers now and then.
          sequence: {groupOrder: 2},
          maxWorkers: 2,
          include: ["test/page/**/*.test.ts", "test/build/**/*.test.ts"],
          exclude: ["test/page/**/*.deep.test.ts"],
          globalSetup: "test/page/setup.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000
        }
      },
      {
        extends: true,
        test: {
          name: "deep-page",
          maxWorkers: 2,
          include: ["test/page/**/*.deep.test.ts"],
          globalSetup: "test/page/setup.ts",
          testTimeout: 180_000,
          hookTimeout: 120_000
        }
      },
      {
        extends: true,
        test: {
          name: "deep",
          include: ["test/**/*.deep.test.ts"],
          exclude: ["test/page/**"],
          testTimeout: 900_000,
          hookTimeout: 300_000
        }
      }
    ]
  }
});
