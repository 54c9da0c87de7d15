import {readFileSync} from "node:fs";
import {pathToFileURL} from "node:url";
import {expect, test, vi} from "vitest";
import {checkMarkup} from "../../src/export/check-markup.ts";
import {viewNames} from "../../src/app/view/views.ts";
import {openPage} from "./helpers.ts";
import {alive, command, expectQuiet, hostileFiles, labelled, paste, plant, stateOf, watch} from "./hostile.ts";
import {dropFile, fixed, openOwn, ownText} from "./own.ts";
import {packed} from "./packed.ts";

vi.setConfig({testTimeout: 180_000});
const slow = {timeout: 30_000};

test("labels that want to be code are words in every view, on slides, in the palette, the history, the library and the report", async () => {
  const {page, context, problems} = await openPage({path: "#scenario=interrupted-chat", reducedMotion: "reduce"});
  await page.locator("h1").waitFor();
  await watch(page);
  for (const turn of [0, 3]) {
    const file = `"><img src=x onerror=pwned=1>${turn}.yaml`;
    // The first comes as a file, the second as a link.
    if (turn === 0) await dropFile(page, file, labelled(turn));
    else await page.evaluate(hash => (location.hash = hash), packed(labelled(turn), {file}));
    const question = /^question: (.*)$/m.exec(labelled(turn))![1]!;
    await expect.poll(() => page.locator("h1").textContent(), slow).toBe(JSON.parse(question));
    await fixed(page);
    for (const [i, view] of viewNames.entries()) {
      await page.keyboard.press(`Alt+${i + 1}`);
      await page.locator(`#view-${view}:not([hidden])`).waitFor();
      await page.locator(`#view-${view} .skeleton`).waitFor({state: "detached"});
      expect(await alive(page)).toEqual([]);
    }
    await page.getByRole("button", {name: "Keep it here"}).click();
    await page.locator(".library .entry").first().waitFor();
    await page.keyboard.press("Alt+1");
    await page.keyboard.press("Control+k");
    await page.locator("dialog input[role=combobox]").fill("script cart");
    await page.locator("dialog [role=option]").first().waitFor();
    expect(await alive(page)).toEqual([]);
    await page.locator("dialog input[role=combobox]").fill("switch off cart");
    await page.locator("dialog [role=option][aria-selected=true]").waitFor();
    await page.keyboard.press("Enter");
    await page.locator("dialog").waitFor({state: "detached"});
    await fixed(page);
    await page.getByRole("button", {name: "History"}).click();
    await page.locator(".history li").nth(1).waitFor();
    expect(await alive(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("p");
    const talk = page.getByRole("dialog", {name: "Presentation"});
    for (const key of ["ArrowRight", "1", "ArrowRight", "ArrowRight", "End"]) {
      await page.keyboard.press(key);
      expect(await alive(page)).toEqual([]);
    }
    await page.keyboard.press("Escape");
    await talk.waitFor({state: "detached"});
  }
  await expectQuiet(page, problems);

  // The whole report of such a scenario: on the page, and as a file that somebody else opens.
  await command(page, "report to read");
  await page.locator("article.report").waitFor(slow);
  await expectQuiet(page, problems);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: "Save as one file"}).click()
  ]);
  const path = `${await download.path()}.html`;
  await download.saveAs(path);
  const written = readFileSync(path, "utf8");
  expect(written).toContain("&lt;script&gt;pwned=1&lt;/script&gt;");
  const body = written.slice(written.indexOf("<main>") + 6, written.lastIndexOf("</main>"));
  expect(checkMarkup(body, {empty: new Set(["br", "hr"])})).toEqual([]);
  const file = await context.newPage();
  const asked: string[] = [];
  file.on("request", request => asked.push(request.url()));
  await file.goto(pathToFileURL(path).href);
  const parsed = await file.evaluate(() => ({
    ran: "pwned" in globalThis || "__xss" in globalThis,
    elements: [...new Set([...document.querySelectorAll("*")].map(({localName}) => localName))],
    attributes: [...document.querySelectorAll("*")].flatMap(({attributes}) => [...attributes].map(({name}) => name)),
    addresses: [...document.querySelectorAll("[href]")].map(element => element.getAttribute("href")!)
  }));
  expect(parsed.ran).toBe(false);
  const can = /^(script|img|image|iframe|object|embed|form|base|link|math|foreignObject|animate|set|use|template|x)$/i;
  expect(parsed.elements.filter(name => can.test(name))).toEqual([]);
  expect(parsed.attributes.filter(name => /^on|^style$|^src/i.test(name))).toEqual([]);
  expect(parsed.addresses.filter(address => !/^(https?:\/\/|#)/.test(address))).toEqual([]);
  expect(asked).toEqual([pathToFileURL(path).href]);
});

test("dozens of hostile files are refused with what and where, dropped, opened, typed or pasted into the text; nothing on the page changes", async () => {
  const {page, problems} = await openPage({path: "#scenario=interrupted-chat", reducedMotion: "reduce"});
  await openOwn(page);
  await fixed(page);
  await page.getByRole("switch", {name: /Cart/}).first().click();
  await fixed(page);
  await watch(page);
  const before = await stateOf(page);
  expect(before.undo).toBe(true);
  const list = page.locator(".file-errors");
  for (const [i, {name, content, says}] of hostileFiles.entries()) {
    if (i % 6 === 0 || typeof content !== "string") {
      const chooser = page.waitForEvent("filechooser");
      await command(page, "open a file");
      await (await chooser).setFiles({name, mimeType: "text/yaml", buffer: Buffer.from(content)});
    } else await dropFile(page, name, content);
    await expect.poll(() => list.textContent(), {message: name, ...slow}).toMatch(says);
    const said = (await list.textContent())!;
    expect(said).toMatch(/was not opened: \d+ problems?/);
    expect(said).toMatch(/line \d+, column \d+/);
    expect(said).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    await page.getByRole("button", {name: "Close this list"}).click();
  }
  expect(await stateOf(page)).toEqual(before);
  await expectQuiet(page, problems);

  // The same written into the text: underlined with its place, never in force.
  await page.keyboard.press("Alt+8");
  const text = page.locator(".cm-content");
  await text.waitFor();
  for (const [i, {name, content, says}] of hostileFiles.filter(({typed}) => typed).entries()) {
    await text.focus();
    await page.keyboard.press("Control+a");
    if (i % 2 === 0) await paste(page, content.toString());
    else await page.keyboard.insertText(content.toString());
    await expect.poll(() => page.locator(".text-errors").textContent(), {message: name, ...slow}).toMatch(says);
    expect(await page.locator(".text-errors").textContent()).toMatch(/line \d+, column \d+/);
    expect(await page.locator(".text-stale").count()).toBe(1);
    await page.getByRole("button", {name: "Back to the last whole text"}).click();
    await expect.poll(() => page.locator(".text-status").textContent(), slow).toBe("In force");
  }
  expect(await stateOf(page)).toEqual(before);
  await expectQuiet(page, problems);
});

test("a hostile backup and hostile rows of the database bring nothing in but names that are shown as they are", async () => {
  const {page, problems} = await openPage({path: "#scenario=interrupted-chat", reducedMotion: "reduce"});
  await openOwn(page);
  await fixed(page);
  await watch(page);
  const before = await stateOf(page);
  await page.keyboard.press("Alt+9");
  const row = (id: string, text: string, name = id) => ({
    id,
    name,
    file: "a.yaml",
    text,
    when: 1,
    version: "1",
    revision: 1,
    binned: null
  });
  const texts = hostileFiles.filter(({typed}) => typed).map(({content}) => content.toString());
  const backup = JSON.stringify({
    throughline: "backup",
    format: "1",
    hash: "x",
    scenarios: [
      ...texts.map((text, i) => row(`t${i}`, text)),
      row("__proto__", ownText, '<img src=x onerror="pwned=1">'),
      row("constructor", ownText, "\u202Efdp.exe"),
      {...row("n", ownText), revision: -1},
      {...row("m", ownText), when: "now"},
      null,
      7,
      []
    ],
    runs: [{}, null, {...row("r", ownText), choices: {seed: "x", off: {}, values: []}, comparison: {strategies: []}}]
  }).replace('"when":1', '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"when":1');
  const restore = (content: string | Buffer) =>
    page
      .getByLabel("Restore from a backup")
      .setInputFiles({name: "<b>.json", mimeType: "application/json", buffer: Buffer.from(content)});
  const report = page.locator(".backup [role=status]");
  for (const content of ["", "null", "[", "[".repeat(100_000), '{"throughline":"backup"}', Buffer.alloc(3000, 255)]) {
    await restore(content);
    await expect.poll(() => report.textContent(), slow).toMatch(/<b>\.json.*line 1, column 1/);
  }
  expect(await page.locator(".library .entry").count()).toBe(0);
  await restore(backup);
  await expect.poll(() => report.textContent(), slow).toMatch(/2 entries came back/);
  expect(await report.textContent()).toMatch(/runs\[0\].*scenarios|scenarios\[\d+\].*runs\[0\]/s);
  const names = page.locator('section[aria-labelledby="kept-scenarios"] .entry h4');
  await expect
    .poll(async () => (await names.allTextContents()).toSorted(), slow)
    .toEqual(['<img src=x onerror="pwned=1">', "\\u{202E}fdp.exe"]);
  expect(await stateOf(page)).toEqual(before);
  await expectQuiet(page, problems);

  // Rows that another program has written, the session of this tab among them: the page opens as it always does.
  await page.waitForTimeout(900);
  const tab = (await page.evaluate(() => sessionStorage.getItem("throughline.tab")))!;
  const step = {change: {kind: "opened"}, document: 0, choices: {seed: "x", off: {}, values: []}};
  const session = {
    tab,
    when: 1,
    version: "1",
    address: "#doc=<img src=x onerror=pwned=1>",
    title: '<img src=x onerror="pwned=1">',
    changes: 0,
    origin: 0,
    steps: [step],
    at: 0,
    order: ["__proto__"],
    view: "constructor",
    pinned: {strategies: [{id: "__proto__"}]},
    draft: null
  };
  for (const text of [texts[0]!, texts.at(-1)!]) {
    await plant(page, [
      ["sessions", {...session, documents: [{file: '<img src=x onerror="pwned=1">', text, shipped: false}]}],
      ["scenarios", row("t", text, "</h4><script>pwned=1</script>")],
      ["answers", {key: `${tab}/explain`, about: "x", when: 1, result: {figures: {constructor: {}}, answer: ["<img>"]}}]
    ]);
    await page.reload();
    await fixed(page);
    await watch(page);
    await page.keyboard.press("Alt+9");
    await page.getByRole("button", {name: "Open </h4><script>pwned=1</script>"}).click();
    await expect.poll(() => page.locator(".file-errors").textContent(), slow).toMatch(/line \d+, column \d+/);
    await page.keyboard.press("Alt+7");
    await page.locator("article.question").first().waitFor();
    await expectQuiet(page, problems);
  }
});

test("a hostile event log is refused with its line, or read as plain words; nothing on the page changes", async () => {
  const {page, problems} = await openPage({path: "#scenario=interrupted-chat", reducedMotion: "reduce"});
  await openOwn(page);
  await fixed(page);
  await watch(page);
  const before = await stateOf(page);
  await page.keyboard.press("Alt+7");
  const card = page.locator("article.question", {has: page.locator("#question-fit-log")});
  await card.waitFor();
  const choose = (name: string, content: string | Buffer) =>
    card.locator("input[type=file]").setInputFiles({name, mimeType: "text/csv", buffer: Buffer.from(content)});
  const head = "customer,event,time,channel,value";
  const broken: ReadonlyArray<readonly [name: string, content: string | Buffer]> = [
    ["empty", ""],
    ["head only", head],
    ["binary", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 255, 254, 10, 13])],
    ["no head", "<script>pwned=1</script>,=cmd|' /C calc'!A0,@SUM(1)\n1,2,3"],
    ["an open quote", `${head}\n"a,order,2024-01-01,site,1\n`.repeat(2)],
    ["no time", `${head}\n__proto__,order,<img src=x onerror=pwned=1>,site,1\n`],
    ["no number", `${head}\na,order,2024-01-01,site,=1+1\nb,order,2024-01-02,site,NaN\n`],
    ["two heads", `customer,customer,event,time\n1,1,order,2024-01-01\n`],
    ["__proto__ as head", `__proto__,constructor,prototype\n1,2,3\n`],
    ["a long field", `${head}\n${"x".repeat(300_000)},order,never,site,1\n`]
  ];
  for (const [name, content] of broken) {
    await choose(`${name}<b>.csv`, content);
    await expect.poll(() => card.locator(".failure").count(), {message: name, ...slow}).toBe(1);
    expect(await card.locator(".failure").textContent()).toMatch(/^No answer: .{10}/);
    await expect.poll(() => card.getAttribute("aria-busy"), slow).toBe("false");
  }
  expect(await stateOf(page)).toEqual(before);

  // Ids and channels that are code or names of prototypes, in a log that can be read.
  const who = [
    "__proto__",
    "constructor",
    "<img src=x onerror=pwned=1>",
    "=1+1",
    ...Array.from({length: 60}, (_, i) => `c${i}`)
  ];
  const where = ["__proto__", "<svg onload=pwned=1>", "site"];
  const lines = who.flatMap((customer, i) =>
    Array.from({length: 6}, (_, k) => {
      const day = new Date(Date.UTC(2023, 0, 1 + ((i * 7 + k * 53) % 360))).toISOString().slice(0, 10);
      return `${customer},order,${day},${where[(i + k) % 3]},${20 + k}`;
    })
  );
  await choose("</title><script>pwned=1</script>.csv", [head, ...lines].join("\n"));
  await expect
    .poll(async () => (await card.locator(".failure").count()) + (await card.locator(".answer-words p").count()), slow)
    .toBeGreaterThan(0);
  expect(await alive(page)).toEqual([]);
  await card.getByRole("button", {name: "Open this scenario"}).click();
  await expect.poll(() => page.locator("h1").textContent(), slow).not.toBe(before.title);
  await page.keyboard.press("Alt+8");
  await page.locator(".cm-content").waitFor();
  await expectQuiet(page, problems);

  // What would come to life would be seen.
  await page.evaluate(() => {
    document.body.append(document.createElement("img"));
    const link = document.createElement("a");
    link.setAttribute("href", "javascript:pwned=1");
    document.querySelector("h1")!.append(link);
    Object.assign(Array.prototype, {polluted: 1});
    Object.assign(globalThis, {pwned: 1});
  });
  expect(await alive(page)).toEqual(["code ran", "a prototype changed", "a href=javascript:pwned=1", "<img>"]);
});
