import {execFileSync, spawn} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {build} from "vite";

/** The minified bundle of a module as a script that defines one global object with the module's exports. */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {write: false, lib: {entry, name, formats: ["iife"], fileName: name}}
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap(r => ("output" in r ? r.output : []));
  const script = outputs.find(o => o.type === "chunk");
  if (!script) throw new Error(`no script was built from ${entry}`);
  return script.code;
}

/** Makes sure that a command exists, by installing the first Debian package that has it when run as root. */
export function ensureCommand(command: string, packages: string[]): void {
  if (exists(command)) return;
  const advice = `${command} is missing: install one of the Debian packages ${packages.join(", ")}`;
  if (process.getuid?.() !== 0) throw new Error(advice);
  for (const name of packages) {
    try {
      execFileSync("apt-get", ["install", "-y", "--no-install-recommends", name], {stdio: "ignore"});
    } catch {
      continue;
    }
    if (exists(command)) return;
  }
  throw new Error(`${advice} (apt-get could not)`);
}

function exists(command: string): boolean {
  try {
    execFileSync("which", [command], {stdio: "ignore"});
    return true;
  } catch {
    return false;
  }
}

/** Runs a script in JavaScriptCore, the engine of WebKit, and parses the value of an expression. */
export function runInWebKit(script: string, expression: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), "jsc-"));
  try {
    const file = join(folder, "script.js");
    writeFileSync(file, `${script}\nprint(JSON.stringify(${expression}));\n`);
    return JSON.parse(execFileSync("jsc", [file], {encoding: "utf8", timeout: 120_000}));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Runs a script in a page of headless Firefox, which sends the value of an expression to a local server. */
export async function runInFirefox(script: string, expression: string): Promise<unknown> {
  const profile = mkdtempSync(join(tmpdir(), "firefox-"));
  const answer = Promise.withResolvers<string>();
  const page = `<!doctype html><meta charset="utf-8"><script>
    const send = text => fetch("/answer", {method: "POST", body: text});
    addEventListener("error", event => send(JSON.stringify({error: event.message})));
    </script><script src="/script.js"></script><script>send(JSON.stringify(${expression}))</script>`;
  const server = createServer((request, response) => {
    if (request.url === "/answer") {
      let body = "";
      request.on("data", chunk => (body += chunk));
      request.on("end", () => {
        response.end();
        answer.resolve(body);
      });
    } else if (request.url === "/script.js") {
      response.setHeader("content-type", "text/javascript; charset=utf-8").end(script);
    } else {
      response.setHeader("content-type", "text/html; charset=utf-8").end(page);
    }
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const firefox = spawn("firefox-esr", ["--headless", "--no-remote", "--profile", profile, url], {
    detached: true,
    stdio: "ignore",
    env: {...process.env, HOME: profile}
  });
  firefox.on("error", answer.reject);
  firefox.on("exit", code => answer.reject(new Error(`firefox left with code ${code} before it answered`)));
  const timer = setTimeout(() => answer.reject(new Error("firefox did not answer within 180 seconds")), 180_000);
  const ended = new Promise(resolve => firefox.once("exit", resolve));
  try {
    return JSON.parse(await answer.promise);
  } finally {
    clearTimeout(timer);
    server.close();
    server.closeAllConnections();
    if (firefox.pid !== undefined && firefox.exitCode === null) {
      process.kill(-firefox.pid, "SIGKILL");
      await ended;
    }
    rmSync(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
  }
}
