import type {Page} from "playwright";
import {expect} from "vitest";
import {payloads} from "../export/payloads.ts";
import type {Problems} from "./helpers.ts";
import {ownText} from "./own.ts";

const refusedAsText =
  // oxlint-disable-next-line no-control-regex -- they are what the reader refuses
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDFFF]/;

/** Labels that a scenario may have: code, formulas, markup, and writing from right to left. */
export const labels: readonly string[] = [
  ...payloads.filter(payload => !refusedAsText.test(payload)),
  "<img src=x onerror=globalThis.__xss=1>",
  "חנות קטנה ומתגמלת",
  "هل يستحق ذلك؟",
  "👩🏽‍👩🏿‍👧🏻",
  "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
  "W".repeat(400)
];
/** Labels that no scenario may have: what cannot be seen, or turns the writing round. */
export const refusedLabels: readonly string[] = [
  ...payloads.filter(payload => refusedAsText.test(payload)),
  "a\u2066b\u2069",
  "\u202Elmay.exe",
  "\uFEFFx",
  "x".repeat(5000)
];

/** A small scenario with texts in every place that takes any; the nth text stands in another place for every `turn`. */
export function labelled(turn: number): string {
  const groups = Array.from({length: 8}, (_, i) =>
    labels.filter((_label, at) => at % 8 === (i + turn) % 8).join(" · ")
  );
  const [title, question, first, second, source, note, because, comment] = groups.map(group => JSON.stringify(group));
  return `# ${comment}
throughline: 1
title: ${title}
question: ${question}
currency: EUR
seed: ${JSON.stringify(labels[turn]!.slice(0, 60))}
horizon: 90d
market: {people: 20000}
run: {customers: 300, replications: 2}
segments: {everybody: {share: 100%, need: {value: 2 per year, low: 1 per year, high: 4 per year, evidence: ${source}, note: ${note}}}}
channels: {site: {kind: website}, shop: {kind: store}, mail: {kind: email}, phone: {kind: phone}}
base:
  programmes: {newsletter: [{every: 30d, send: {channel: mail}}]}
strategies:
  apart: {title: ${first}}
  joined:
    title: ${second}
    links: {cart: {pairs: all, setup: 5000, monthly: 100}, identity: {match: {site: 80%, shop: 60%}, setup: 9000}}
expect: [{outcome: net-present-value, from: apart, to: joined, sign: "?", because: ${because}}]
`;
}

/** What must be the same after anything hostile. */
export interface Intact {
  readonly title: string | null;
  readonly fingerprint: string | null;
  readonly undo: boolean;
}
export async function stateOf(page: Page): Promise<Intact> {
  return {
    title: await page.locator("h1").textContent(),
    fingerprint: await page.locator(".standing .fixed code").textContent({timeout: 45_000}),
    undo: await page.getByRole("button", {name: /^Undo/}).first().isEnabled()
  };
}

/** Notes how the prototypes look before anything hostile comes. */
export function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const looks = () =>
      JSON.stringify(
        [Object, Array, Function, String, Number, Map, Set, Promise, Node, Element].map(({prototype}) =>
          Reflect.ownKeys(prototype).map(String).toSorted()
        )
      );
    Object.assign(globalThis, {looks, looked: looks()});
  });
}

/** What of it has come to life: code that ran, elements and attributes that no view has, prototypes that changed. Empty when nothing has. */
export function alive(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const page = globalThis as unknown as {looks: () => string; looked: string};
    const found: string[] = [];
    if ("pwned" in globalThis || "__xss" in globalThis || "polluted" in {}) found.push("code ran");
    if (page.looks() !== page.looked) found.push("a prototype changed");
    const foreign =
      "img, iframe, object, embed, base, math, template, foreignObject, animate, set, marquee, audio, video, textarea, x";
    const walk = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll("*")) {
        if (element.matches(foreign)) found.push(element.outerHTML.slice(0, 120));
        if (element.localName === "form" && element.hasAttribute("action")) found.push("a form that goes somewhere");
        if (element.localName === "script" && !(element as HTMLScriptElement).src.startsWith(location.origin))
          found.push(element.outerHTML.slice(0, 120));
        for (const {name, value} of element.attributes) {
          if (/^on|^srcdoc$|^formaction$/.test(name)) found.push(`${element.localName} ${name}`);
          // A link to what is on the page itself, and the addresses of sources, are all that there is.
          if (/(^|:)(href|src|data|action)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value))
            found.push(`${element.localName} ${name}=${value.slice(0, 60)}`);
        }
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  });
}

/** Pastes into the text, as plain words and as the markup that a page would leave on the clipboard. */
export function paste(page: Page, text: string): Promise<void> {
  return page.locator(".cm-content").evaluate((content, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    clipboardData.setData("text/html", `<img src=x onerror="pwned=1">${plain}`);
    content.dispatchEvent(
      new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true, composed: true})
    );
  }, text);
}

/** Does something by its name in the palette. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.locator("dialog input[role=combobox]").fill(name);
  await page.locator("dialog [role=option][aria-selected=true]").waitFor();
  await page.keyboard.press("Enter");
}

/** Nothing has come to life, and the browser has stopped, reported and asked for nothing. */
export async function expectQuiet(page: Page, problems: Problems): Promise<void> {
  expect(await alive(page)).toEqual([]);
  expect(problems).toEqual({errors: [], violations: [], offOrigin: []});
}

export interface HostileFile {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the page must say of it. */
  readonly says: RegExp;
  /** Tried in the text editor, in a backup and in the database too. */
  readonly typed?: boolean;
}

const whole = ownText;
const refusedTitle = (title: string) => whole.replace("title: My two shops", `title: ${JSON.stringify(title)}`);

/** Files that are no scenario, and try to be something else. */
export const hostileFiles: readonly HostileFile[] = [
  {name: "bomb.yaml", content: "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", says: /anchors and aliases/, typed: true},
  {name: "cycle.yaml", content: "a: &a {b: *a}", says: /anchors and aliases/},
  {name: "tag.yaml", content: `${whole}x: !!js/function "pwned=1"\n`, says: /tags/, typed: true},
  {name: "merge.yaml", content: `${whole}<<: {a: 1}\n`, says: /merge keys/},
  {name: "two.yaml", content: `${whole}---\n${whole}`, says: /one document/},
  {name: "deep.yaml", content: `title: ${"[".repeat(5000)}`, says: /nested deeper/, typed: true},
  {name: "deep.json", content: `${"[".repeat(100_000)}`, says: /nested deeper/},
  {name: "many.yaml", content: `title: [${"1,".repeat(21_000)}]`, says: /more than 20000/},
  {name: "large.yaml", content: `${whole}#${"x".repeat(257 * 1024)}`, says: /larger than 256 KiB/},
  {name: "proto.yaml", content: `${whole}__proto__: {polluted: 1}\n`, says: /must not be used/, typed: true},
  {name: "proto.json", content: '{"__proto__": {"polluted": 1}, "throughline": 1}', says: /must not be used/},
  {
    name: "constructor.yaml",
    content: whole.replaceAll("joined:", "constructor:"),
    says: /"constructor" must not be used/
  },
  {name: "prototype.yaml", content: whole.replace("shop: {kind", "prototype: {kind"), says: /must not be used/},
  {name: "null.json", content: "null", says: /this is no scenario/},
  {name: "list.json", content: "[]", says: /this is no scenario/},
  {name: "empty.yaml", content: "", says: /this is no scenario/},
  {name: "cut.yaml", content: whole.slice(0, 400), says: /is not closed/, typed: true},
  {
    name: "binary.yaml",
    content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 255, 254]),
    says: /control character/
  },
  {name: "utf16.yaml", content: Buffer.from(whole, "utf16le"), says: /control character/},
  {
    name: "page.yaml",
    content: "<!doctype html><script>pwned=1</script><img src=x onerror=pwned=1>",
    says: /this is no scenario/,
    typed: true
  },
  {name: "infinite.yaml", content: whole.replace("20000", ".inf"), says: /market\.people/},
  {name: "huge.yaml", content: whole.replace("20000", "1e999"), says: /market\.people/},
  {name: "negative.yaml", content: whole.replace("customers: 600", "customers: -1"), says: /run\.customers/},
  {
    name: "id.yaml",
    content: whole.replace("apart:", '"<img src=x onerror=pwned=1>":'),
    says: /<img src=x onerror=pwned=1>/,
    typed: true
  },
  {
    name: "kind.yaml",
    content: whole.replace("kind: store", 'kind: "<svg onload=pwned=1>"'),
    says: /channels\.shop\.kind/
  },
  {name: "outcome.yaml", content: `${whole}expect: [{outcome: "javascript:pwned=1"}]\n`, says: /expect/},
  ...refusedLabels.slice(0, 8).map((label, i) => ({
    name: `label${i}.yaml`,
    content: refusedTitle(label),
    says: /control character|longer than 4096/,
    typed: i === 2
  })),
  {name: "movie.exe", content: "MZ", says: /ends in \.yaml/},
  {name: "page.html", content: "<script>pwned=1</script>", says: /ends in \.yaml/},
  {name: "picture.svg", content: "<svg onload=pwned=1>", says: /ends in \.yaml/},
  {
    name: '"><img src=x onerror=pwned=1>.yaml',
    content: "a",
    says: /"><img src=x onerror=pwned=1>\.yaml was not opened/
  },
  {name: "\u202Elmay.exe", content: "a", says: /\\u\{202E\}lmay\.exe was not opened/},
  {name: `${"W".repeat(3000)}.yaml`, content: "a", says: /WWW/},
  {name: "__proto__.yaml", content: "constructor: 1", says: /must not be used/}
];

/** Writes rows past the page, as an accident or another program would. */
export function plant(page: Page, rows: ReadonlyArray<readonly [store: string, row: unknown]>): Promise<void> {
  return page.evaluate(
    planted =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("throughline");
        request.addEventListener("error", () => reject(request.error!));
        request.addEventListener("success", () => {
          const transaction = request.result.transaction(["scenarios", "runs", "sessions", "answers"], "readwrite");
          for (const [store, row] of planted) transaction.objectStore(store).put(row);
          transaction.addEventListener("complete", () => {
            request.result.close();
            resolve();
          });
        });
      }),
    rows
  );
}
