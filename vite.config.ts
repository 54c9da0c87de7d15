import {defineConfig} from "vite";
import {csp} from "./build/csp.ts";
import {offline} from "./build/offline.ts";
import {scenarios} from "./build/scenarios.ts";

export default defineConfig({
  base: "./",
  oxc: {jsx: {runtime: "automatic", importSource: "preact"}},
  plugins: [scenarios(), csp(), offline()],
  worker: {format: "es", plugins: () => [scenarios()]},
  build: {
    target: "es2024",
    manifest: true,
    modulePreload: {polyfill: false},
    // Every asset stays a file: a data: URL would need a wider policy.
    assetsInlineLimit: 0
  }
});
