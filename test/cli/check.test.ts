import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {expect, test} from "vitest";
import {outcome} from "../../src/outcome/registry.ts";
import {fixture, performed, throughline} from "./throughline.ts";

const subjectOf = (id: string, where: string) => `${outcome(id).label} (${outcome(id).per}), ${where}`;

test("claims that hold are printed with figure and interval, and the exit code is 0", async () => {
  const {code, text} = await performed("check", fixture("shop.yaml"));
  expect(code).toBe(0);
  expect(text).toContain("shop.yaml: all 4 claims hold\n  512 customers × 2 replications, 95 % intervals\n");
  const [subject, figure, reason] = text.split("\n").slice(2);
  expect(subject).toBe(`  holds  ${subjectOf("continuity-per-switch", "Linked against Apart")}`);
  expect(figure).toMatch(/^ {9}\+\d+ points \(\+\d+ to \+\d+ points\); claimed more$/);
  expect(reason).toBe("         because the cart follows");
  expect(text).toContain("\n         $0 exactly; claimed no difference at all\n");
});

test("a claim that fails in any of several files makes the exit code 1", async () => {
  const {code, stdout, stderr} = await throughline("check", fixture("queue.yaml"), fixture("shop.yaml"));
  expect({code, stderr}).toEqual({code: 1, stderr: ""});
  expect(stdout).toContain(`  FAILS  ${subjectOf("contacts-per-case", "Two desks")}\n`);
  expect(stdout).toContain("shop.yaml: all 4 claims hold");
});

test("with one replication of a coupled world nothing has an interval, so nothing holds", async () => {
  const {code, text} = await performed("check", fixture("queue.yaml"), "--replications", "1");
  expect(code).toBe(1);
  expect(text).toContain("which takes an interval and so at least two replications");
});

test("a file without claims passes", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "throughline-")), "plain.yaml");
  writeFileSync(path, readFileSync(fixture("shop.yaml"), "utf8").replace(/^expect:.*/ms, ""));
  expect(await performed("check", path)).toEqual({code: 0, text: `${path}: no claims\n`, message: ""});
  rmSync(dirname(path), {recursive: true});
});
