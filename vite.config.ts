import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {defineConfig} from "vite";
import {csp} from "./build/csp.ts";
import {notebooks} from "./build/notebooks.ts";
import {offline} from "./build/offline.ts";
import {scenarios} from "./build/scenarios.ts";
import {withoutMaps} from "./build/without-maps.ts";
import {withoutSchemes} from "./build/without-schemes.ts";

const require = createRequire(import.meta.url);

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
      ...(lessons ? [] : [withoutMaps(), withoutSchemes(), offline()])
    ],
    resolve: {
      alias: [
        // The package's index adds six generators that are not used here.
        {find: /^seedrandom$/, replacement: "seedrandom/seedrandom.js"},
        // One file a function, so that only those in use are shipped; the package's bundle comes whole.
        {
          find: /^simple-statistics$/,
          replacement: join(dirname(require.resolve("simple-statistics/package.json")), "index.js")
        }
      ]
    },
    worker: {format: "es", plugins: () => [scenarios()]},
    build: {
      target: "es2024",
      modulePreload: {polyfill: false},
      rolldownOptions: {
        // The scenario that the page opens on is in the list of all scenarios too.
        checks: {ineffectiveDynamicImport: false},
        treeshake: {moduleSideEffects: [{test: /simple-statistics/, sideEffects: false}]}
      },
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
