import {fileURLToPath} from "node:url";
import {defineConfig} from "vite";
import {csp} from "../../build/csp.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The drawings of the chart tests as a page, under the policy of the real one. */
export default defineConfig({
  root: here("."),
  base: "./",
  resolve: {alias: [{find: /^vitest$/, replacement: here("./vitest.gallery.ts")}]},
  plugins: [csp()],
  server: {open: "/gallery.html", fs: {allow: [here("../..")]}},
  build: {
    target: "es2024",
    modulePreload: {polyfill: false},
    outDir: here("../../dist/gallery"),
    emptyOutDir: true,
    rolldownOptions: {input: here("./gallery.html")}
  }
});
