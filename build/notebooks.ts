import {readdirSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import {observable} from "@observablehq/notebook-kit/vite";
import type {IndexHtmlTransformHook, Plugin} from "vite";

const KIT = resolve("node_modules/@observablehq/notebook-kit/dist/src");
const FONTS = ["inter", "source-serif-4", "spline-sans-mono"].flatMap(font =>
  ["wght", "wght-italic"].map(style => `@fontsource-variable/${font}/${style}.css`)
);

const STYLES = [
  "observable:styles/index.css",
  "@observablehq/inputs/dist/index.css",
  "observable:runtime/stdlib/inputs.css"
];
/** The kit's modules that load their libraries from a public server, and what stands there instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  // What the kit itself puts into Markdown and HTML cells that hold expressions; everything else is imported by name.
  "recommendedLibraries.js": `export const htl = () => import("htl");
  export const md = () => import("./md.js").then(module => module.md);`,
  "sampleDatasets.js": "export {};",
  "fileAttachment.js": `export function FileAttachment() {
    throw new Error("lessons import their data as modules, not as file attachments");
  }
  export {FileAttachment as fileAttachments, FileAttachment as registerFile, FileAttachment as requireFileRegistration};`
};

/** The notebooks of a folder as inputs of a build. */
export function notebookFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith(".html"))
    .map(name => join(folder, name));
}

/**
 * Observable Notebook Kit for the pages of notebooks/ and for them alone, so that they run offline under the site's
 * policy: libraries come from explicit imports, never from the implicit globals, which would ask a public server;
 * styles become files instead of inline text.
 */
export function notebooks(): Plugin[] {
  const kit = observable({template: resolve("build/notebook.html")}) as Plugin;
  const {handler} = kit.transformIndexHtml as {handler: IndexHtmlTransformHook};
  return [
    {
      ...kit,
      name: "notebooks",
      config: ({root = "."}, {mode}) => ({
        ...(mode === "notebooks" ? {build: {rolldownOptions: {input: notebookFiles(resolve(root, "notebooks"))}}} : {}),
        resolve: {alias: [{find: /^observable:(.*)$/, replacement: `${KIT}/$1`}]},
        optimizeDeps: {exclude: ["observable:runtime"]}
      }),
      transformIndexHtml: {
        order: "pre",
        async handler(html, context) {
          if (!context.path.startsWith("/notebooks/")) return html;
          return stylesAsImports((await handler.call(this, html, context)) as string);
        }
      }
    },
    {
      name: "notebooks-without-public-servers",
      enforce: "pre",
      load: {
        filter: {id: /notebook-kit\/dist\/src\/runtime\/stdlib\/\w+\.js$/},
        handler: id => INSTEAD[basename(id)] ?? null
      },
      transform: {
        filter: {id: /notebook-kit\/dist\/src\/runtime\/stdlib\/inputs\.css$/},
        handler: css => css.replace(/@import url\("https:[^;]*;/, "")
      }
    }
  ];
}

/** Turns `<style>@import …</style>` into imports of the page's module, which also loads the fonts and the policy. */
export function stylesAsImports(html: string): string {
  const imports = [resolve("build/notebook-policy.ts"), ...STYLES, ...FONTS];
  const withoutStyles = html.replace(/<style[^>]*>([\s\S]*?)<\/style>/g, (_, css: string) => {
    for (const [, url] of css.matchAll(/@import url\("([^"]+)"\)/g)) imports.push(url!);
    return "";
  });
  return withoutStyles
    .replace(/ style="text-align:\s*(left|right|center)"/g, ' align="$1"')
    .replace('<script type="module">', found => `${found}\n${imports.map(name => `import "${name}";`).join("\n")}`);
}
