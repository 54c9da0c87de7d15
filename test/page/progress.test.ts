import {expect, test} from "vitest";
import {openPage} from "./helpers.ts";
import {dropFile, fixed, ownText} from "./own.ts";

test("figures come early and get sharper: the first with few people, then never less done, never blank, with intervals that narrow, until they are fixed", async () => {
  const {page, problems} = await openPage({path: "#scenario=interrupted-chat", reducedMotion: "reduce"});
  await page.locator(".chart-headline .chart-card").first().waitFor({timeout: 45_000});
  await page.evaluate(() => {
    const seen: {done: number; half: number | null; blank: boolean}[] = [];
    Object.assign(globalThis, {seen});
    const look = () => {
      const running = document.querySelector(".standing .running")?.textContent ?? "";
      const answer = document.querySelector(".worth")?.textContent ?? "";
      const [, half, unit] = /±\s*€([\d.,]+)\s*([kM]?)/u.exec(answer.replaceAll(/[\u00A0\u2060]/gu, " ")) ?? [];
      const size = {k: 1000, M: 1_000_000}[unit ?? ""] ?? 1;
      seen.push({
        done: document.querySelector(".standing .fixed") ? 100 : Number(/(\d+)\s?% done/u.exec(running)?.[1] ?? 0),
        half: half === undefined ? null : Number(half.replaceAll(",", "")) * size,
        blank: !document.querySelector(".decision-sentence") || !document.querySelector(".chart-headline .chart-card")
      });
    };
    const own = () => {
      if (document.querySelector("h1")?.textContent !== "Is it worth it to join my shops?") return;
      look();
    };
    new MutationObserver(own).observe(document.body, {childList: true, subtree: true, characterData: true});
  });
  await dropFile(
    page,
    "mine.yaml",
    ownText.replace("customers: 600, replications: 3", "customers: 60000, replications: 1")
  );
  await expect.poll(() => page.locator("h1").textContent(), {timeout: 20_000}).toBe("Is it worth it to join my shops?");
  await fixed(page);
  const seen = await page.evaluate(
    () => (globalThis as unknown as {seen: {done: number; half: number | null; blank: boolean}[]}).seen
  );
  expect(seen.filter(({blank}) => blank)).toEqual([]);
  const done = seen.map(one => one.done).filter(share => share > 0);
  expect(new Set(done).size).toBeGreaterThan(3);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  const halves = seen.flatMap(({half}) => (half === null ? [] : [half]));
  expect(new Set(halves).size).toBeGreaterThan(2);
  expect(halves.at(-1)! * 2).toBeLessThan(Math.max(...halves));
  // What luck can no longer turn round is named.
  expect(await page.locator(".enough").textContent()).toMatch(/Clear of noise/);
  expect(problems).toEqual({errors: [], violations: [], offOrigin: []});
});
