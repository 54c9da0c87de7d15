import {describe, expect, test} from "vitest";
import {compile} from "../../src/model/compile.ts";
import {isAboutTerm} from "../../src/model/terms.ts";
import type {SegmentSetting} from "../../src/scenario/setting/market.ts";
import type {SupportSetting} from "../../src/scenario/setting/service.ts";
import {watch, totalsOf} from "./lives.ts";
import {channel, DAY, desk, hotline, segment, setting, support, YEAR} from "./settings.ts";

const MONTH = YEAR / 12;

/** Customers with a monthly contract, who can call. */
function members(change: Partial<SupportSetting>, people: Partial<SegmentSetting> = {}) {
  return setting({
    horizon: 2 * YEAR + 1,
    segments: [segment({contract: MONTH, existing: 1, need: 1, serveTaste: {phone: 1}, ...people})],
    channels: [channel("web", 0), hotline("phone", 4, {handle: 0.01})],
    desks: [desk("calls", ["phone"])],
    support: support(change)
  });
}

describe("a case in a contract", () => {
  test("arises in the stated share of renewals, after the mean delay", () => {
    const {cases, renewals} = totalsOf(members({renewalCase: 0.25, caseDelay: DAY}), {customers: 1000});
    expect(renewals).toBeGreaterThan(20_000);
    // a standard error is 0.003
    expect(Math.abs(cases / renewals - 0.25)).toBeLessThan(0.0135);
    const delays: number[] = [];
    watch(members({renewalCase: 1, caseDelay: DAY}), {customers: 200}, (_, story) => {
      let renewed = 0;
      for (const {what, minute} of story) {
        if (what === "renewed") renewed = minute;
        if (what === "problem") delays.push(minute - renewed);
      }
    });
    const mean = delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
    expect(Math.abs(mean / DAY - 1)).toBeLessThan(4.5 / Math.sqrt(delays.length) + 0.001);
  });

  test("is about the contract, and one about an order is not", () => {
    const names: number[] = [];
    watch(
      members({renewalCase: 1, orderCase: 1, caseDelay: 1}, {existing: 0, need: 50}),
      {customers: 20},
      (_, story) => {
        names.push(...story.filter(({what}) => what === "problem").map(({a}) => a));
      }
    );
    expect(names.filter(isAboutTerm).length).toBeGreaterThan(200);
    expect(names.filter(name => !isAboutTerm(name))).toEqual(Array.from({length: 20}, () => 0));
  });

  test("does not arise where nobody has a contract, or nobody could be asked", () => {
    expect(totalsOf(members({renewalCase: 1}, {contract: 0}), {customers: 50}).cases).toBe(0);
    expect(totalsOf(members({renewalCase: 1}, {serveTaste: {phone: 0}}), {customers: 50}).cases).toBe(0);
    expect(totalsOf(members({renewalCase: 0}), {customers: 50}).cases).toBe(0);
  });

  test("of a likelier kind takes no case of another person away", () => {
    const cases = (renewalCase: number) => {
      const found: number[] = [];
      watch(members({renewalCase, caseDelay: 1}), {customers: 100}, (_, story) => {
        found.push(story.filter(({what}) => what === "problem").length);
      });
      return found;
    };
    const few = cases(0.1);
    const many = cases(0.4);
    expect(few.filter((n, i) => n > many[i])).toEqual([]);
    expect(many.reduce((a, b) => a + b, 0)).toBeGreaterThan(2 * few.reduce((a, b) => a + b, 0));
  });

  test("makes a staffed desk a queue", () => {
    const staffed = members({renewalCase: 0.1});
    expect(compile({...staffed, desks: [desk("calls", ["phone"], {agents: 1})]}).coupled).toBe(true);
  });
});
