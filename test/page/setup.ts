import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {TestProject} from "vitest/node";
import {needChromium} from "../../build/chromium.ts";
import {serve, viteBuild} from "../../build/site.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder of the built workbench and its address; the same for the small page of test/page/fixture. */
    site: {directory: string; url: string; fixtureDirectory: string; fixtureUrl: string};
  }
}

/** Builds and serves the workbench once for all page tests; `THROUGHLINE_DIST` names a build that is there already. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  needChromium();
  const temporary = await mkdtemp(join(tmpdir(), "throughline-site-"));
  const directory = resolve(process.env.THROUGHLINE_DIST ?? join(temporary, "dist"));
  const fixtureDirectory = join(temporary, "fixture");
  if (!process.env.THROUGHLINE_DIST) {
    await viteBuild(["--outDir", directory, "--emptyOutDir"]);
    await viteBuild(["--mode", "notebooks", "--outDir", directory]);
  }
  const config = resolve("vite.config.ts");
  const fixture = ["test/page/fixture", "--config", config, "--outDir", fixtureDirectory];
  await viteBuild([...fixture, "--emptyOutDir"]);
  await viteBuild([...fixture, "--mode", "notebooks"]);
  const servers = await Promise.all([serve(directory), serve(fixtureDirectory)]);
  project.provide("site", {directory, url: servers[0].url, fixtureDirectory, fixtureUrl: servers[1].url});
  return async () => {
    await Promise.all(servers.map(server => server.close()));
    await rm(temporary, {recursive: true});
  };
}
