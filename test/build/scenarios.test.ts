import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {build, createServer} from "vite";
import {afterEach, beforeEach, expect, test} from "vitest";
import {scenarios} from "../../build/scenarios.ts";

const text = `# a comment that the reader drops
throughline: 1
title: Small # and another
horizon: 60d
segments:
  all: {share: 100%, patience: 14d}
channels:
  site: {kind: website}
strategies:
  siloed: {title: Siloed}
`;

interface Listed {
  file: string;
  title: string;
  load: () => Promise<{title: string; segments: unknown}>;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-scenarios-"));
  await writeFile(join(folder, "entry.js"), `export {scenarios} from "virtual:scenarios";`);
});
afterEach(() => rm(folder, {recursive: true}));

async function bundled(): Promise<Listed[]> {
  await build({
    configFile: false,
    root: folder,
    logLevel: "silent",
    plugins: [scenarios({directory: folder})],
    build: {lib: {entry: join(folder, "entry.js"), formats: ["es"], fileName: () => "list.mjs"}, target: "es2024"}
  });
  const {scenarios: listed} = await import(pathToFileURL(join(folder, "dist/list.mjs")).href);
  return listed as Listed[];
}

test("every scenario is listed with its title and its checked data", async () => {
  await writeFile(join(folder, "small.yaml"), text);
  await writeFile(join(folder, "another.yaml"), text.replace("title: Small", "title: Another"));
  await writeFile(join(folder, "scenario.schema.json"), "{}");
  const listed = await bundled();
  expect(listed.map(({file, title}) => [file, title])).toEqual([
    ["another.yaml", "Another"],
    ["small.yaml", "Small"]
  ]);
  const [, small] = listed;
  expect(await small!.load()).toMatchObject({title: "Small", segments: {all: {share: 1}}});
});

test("the data are not in the file that lists the scenarios, nor are the readers of YAML and schemas", async () => {
  await writeFile(join(folder, "small.yaml"), text);
  await bundled();
  const list = await readFile(join(folder, "dist/list.mjs"), "utf8");
  expect(list).not.toContain("a comment that the reader drops");
  expect(list).not.toContain("patience");
  expect(list.length).toBeLessThan(3000);
});

test("a scenario with an error stops the build with file, line and column", async () => {
  await writeFile(join(folder, "small.yaml"), text.replace("share: 100%", "share: 5d"));
  await expect(bundled()).rejects.toThrow(/small\.yaml:6:\d+ .*share/);
});

test("one scenario can be had by its name", async () => {
  await writeFile(join(folder, "small.yaml"), text);
  await writeFile(join(folder, "entry.js"), `export {default as scenarios} from "virtual:scenario/small.yaml";`);
  expect(await bundled()).toMatchObject({title: "Small", segments: {all: {share: 1}}});
});

test("without any scenario the list is empty", async () => {
  expect(await bundled()).toEqual([]);
});

test("a changed and a new scenario are read by the development server at once", async () => {
  const path = join(folder, "small.yaml");
  await writeFile(path, text);
  const server = await createServer({
    configFile: false,
    root: folder,
    logLevel: "silent",
    server: {middlewareMode: true, ws: false},
    plugins: [scenarios({directory: folder})]
  });
  const code = async () => (await server.environments.client.transformRequest("virtual:scenarios"))?.code;
  try {
    expect(await code()).toContain(`"Small"`);
    await writeFile(path, text.replace("title: Small", "title: Changed"));
    await expect.poll(code, {timeout: 10_000}).toContain(`"Changed"`);
    await writeFile(join(folder, "new.yaml"), text.replace("title: Small", "title: New"));
    await expect.poll(code, {timeout: 10_000}).toContain(`"New"`);
  } finally {
    await server.close();
  }
});

test("the schema of the language comes as the data it is", async () => {
  const schema = {$defs: {share: {type: "number"}}, title: "`${</script>"};
  await writeFile(join(folder, "scenario.schema.json"), JSON.stringify(schema, null, 2));
  await writeFile(join(folder, "entry.js"), `export {default as scenarios} from "virtual:scenario-schema";`);
  expect(await bundled()).toEqual(schema);
});
