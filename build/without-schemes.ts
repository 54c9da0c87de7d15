import * as chromatic from "d3-scale-chromatic";
import type {Plugin} from "vite";

/**
 * Leaves d3's colour schemes out of the workbench: Plot would bring 4 kB (gzip) of palettes, and every chart here brings its
 * own colours (src/charts/theme.ts). A scale that asks for a scheme throws a sentence that names this file.
 */
export function withoutSchemes(): Plugin {
  return {
    name: "without-schemes",
    apply: "build",
    enforce: "pre",
    resolveId: {filter: {id: /^d3-scale-chromatic$/}, handler: () => "\0d3-scale-chromatic"},
    load: {filter: {id: /^\0d3-scale-chromatic$/}, handler: () => stubs()}
  };
}

function stubs(): string {
  const message = JSON.stringify("colour schemes are left out of this page (build/without-schemes.ts)");
  const names = Object.keys(chromatic).map(name => `left as ${name}`);
  return `const refuse = () => { throw new Error(${message}); };
    const left = new Proxy(refuse, {get: refuse, apply: refuse});
    export {${names.join(", ")}};`;
}
