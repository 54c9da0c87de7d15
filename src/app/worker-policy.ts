/** The part of a Trusted Types policy that is used here; not every browser has the API. */
interface ScriptURLPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypesHost {
  trustedTypes?: {createPolicy(name: string, rules: ScriptURLPolicy): ScriptURLPolicy};
}

const policy = (globalThis as TrustedTypesHost).trustedTypes?.createPolicy("app-worker", {createScriptURL: sameOrigin});

/**
 * The address of a worker script as `new Worker` and `serviceWorker.register` accept it under Trusted Types.
 * Use with `import url from "./x.worker.ts?worker&url"`. Throws for any other origin than the page's own.
 * The type is that of the browsers' declarations; where the API exists, the value is a TrustedScriptURL.
 */
export function workerUrl(url: string): string {
  return policy ? policy.createScriptURL(url) : sameOrigin(url);
}

function sameOrigin(url: string): string {
  const {href, origin} = new URL(url, globalThis.document?.baseURI ?? location.href);
  if (origin !== location.origin) throw new Error(`a worker of another origin is refused: ${url}`);
  return href;
}
