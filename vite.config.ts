import {defineConfig} from "vite";
import {csp} from "./build/csp.ts";
import {notebooks} from "./build/notebooks.ts";
import {offline} from "./build/offline.ts";
import {scenarios} from "./build/scenarios.ts";
import {withoutMaps} from "./build/without-maps.ts";

/**
 * The workbench, and by `--mode notebooks` the lessons beside it. Two builds: in one, a lesson's `import * as Plot`
 * would put all of Plot into the chunk that the workbench starts with.
 */
export default defineConfig(({command, mode}) => {
  const lessons = mode === "notebooks";
  return {
    base: "./",
    oxc: {jsx: {runtime: "automatic", importSource: "preact"}},
    plugins: [
      scenarios(),
      ...(lessons || command === "serve" ? notebooks() : []),
      csp(),
      ...(lessons ? [] : [withoutMaps(), offline()])
    ],
    // The package's index adds six generators that are not used here.
    resolve: {alias: [{find: /^seedrandom$/, replacement: "seedrandom/seedrandom.js"}]},
    worker: {format: "es", plugins: () => [scenarios()]},
    build: {
      target: "es2024",
      modulePreload: {polyfill: false},
      // Every asset stays a file: a data: URL would need a wider policy.
      assetsInlineLimit: 0,
      ...(lessons
        ? {
            emptyOutDir: false,
            copyPublicDir: false,
            assetsDir: "notebooks/assets"
          }
        : {manifest: true})
    }
  };
});
