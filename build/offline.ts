import {createHash} from "node:crypto";
import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Plugin} from "vite";

/**
 * The service worker's source: keeps `files` (paths below the worker's folder, "" for the page itself) under a cache
 * named by `version`. The build's files come from the cache, since their names change with their content. Pages are
 * asked for first, so that a new version shows at once, and come from the cache when there is no answer in 3 seconds.
 * Whatever else lies below the folder (lessons) is kept when it is first used.
 */
export function serviceWorker(files: string[], version: string): string {
  return `const CACHE = ${JSON.stringify(`throughline-${version}`)};
const FILES = ${JSON.stringify(files)};
const MATCH = {ignoreVary: true, ignoreSearch: true};
const kept = new Set(FILES.map(file => new URL(file, registration.scope).href));

addEventListener("install", event => {
  const requests = FILES.map(file => new Request(new URL(file, registration.scope), {cache: "reload"}));
  event.waitUntil(caches.open(CACHE).then(cache => cache.addAll(requests)));
});
addEventListener("activate", event => {
  event.waitUntil(dropOldCaches().then(() => clients.claim()));
});
addEventListener("fetch", event => {
  const {request} = event;
  if (request.method === "GET" && request.url.startsWith(registration.scope)) event.respondWith(answer(request));
});
async function dropOldCaches() {
  const names = (await caches.keys()).filter(name => name.startsWith("throughline-") && name !== CACHE);
  await Promise.all(names.map(name => caches.delete(name)));
}
async function answer(request) {
  const cache = await caches.open(CACHE);
  const copy = await cache.match(request, MATCH);
  const ours = kept.has(request.url.replace(/[?#].*/, ""));
  if (copy && ours && request.mode !== "navigate") return copy;
  const fresh = fetch(request).then(async response => {
    if (!ours && response.status === 200 && !response.redirected) await cache.put(request, response.clone());
    return response;
  });
  if (!copy) return fresh;
  const patience = new Promise(resolve => setTimeout(resolve, 3000));
  return (await Promise.race([fresh, patience]).catch(() => undefined)) ?? copy;
}
`;
}

/** Emits `sw.js`, which keeps every file of the build, so that the page opens again without its server. */
export function offline(): Plugin {
  let publicDir = "";
  return {
    name: "offline",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const digest = createHash("sha256");
        const files: string[] = [];
        const add = (name: string, content: string | Uint8Array) => {
          digest.update(`${name}\0`).update(content).update("\0");
          files.push(...(name === "index.html" ? ["", name] : [name]));
        };
        for (const name of Object.keys(bundle).toSorted()) {
          if (name.startsWith(".vite/") || name.endsWith(".map")) continue;
          const file = bundle[name]!;
          add(name, file.type === "chunk" ? file.code : file.source);
        }
        for (const name of publicFiles(publicDir)) add(name, readFileSync(join(publicDir, name)));
        const source = serviceWorker(files, digest.digest("hex").slice(0, 12));
        this.emitFile({type: "asset", fileName: "sw.js", source});
      }
    }
  };
}

function publicFiles(directory: string): string[] {
  if (!directory || !existsSync(directory)) return [];
  return readdirSync(directory, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .toSorted();
}
