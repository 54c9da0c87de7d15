import {describe, expect, test} from "vitest";
import type {Setting} from "../../src/scenario/setting.ts";
import type {AdvocacySetting} from "../../src/scenario/setting/people.ts";
import type {ToolSetting} from "../../src/scenario/setting/records.ts";
import {RELATION} from "../../src/model/state.ts";
import {bytes, each, named, storyOf, talliesOf, totalsOf, watch} from "./lives.ts";
import {complaints, wordOfMouth} from "./opinions.ts";
import {channel, DAY, desk, hotline, HOUR, relationship, segment, setting, silence, support, YEAR} from "./settings.ts";

/** Every order ends in a case that a phone call solves with probability `solved`, or not at all. */
function shop(advocacy: AdvocacySetting, changes: Partial<Setting> = {}, solved = 0): Setting {
  return setting({
    segments: [segment({need: 4, serveTaste: {phone: 1}})],
    channels: [channel("web", 0), hotline("phone", 4, {resolution: solved})],
    desks: [desk("phone", ["phone"])],
    support: support({orderCase: 1}),
    advocacy,
    ...changes
  });
}

function listening(detection: number, delay: number, changes: Partial<ToolSetting> = {}): ToolSetting {
  return {
    id: "test/tools.radar",
    does: "listening",
    numbers: {detection, "detection-delay": delay},
    setup: 0,
    monthly: 0,
    ready: 0,
    ramp: 0,
    ...changes
  };
}

const few = {customers: 1000};

describe("a complaint in public", () => {
  test("follows a case unsolved, or solved too late, and no other", () => {
    const unsolved = totalsOf(shop(complaints()), few);
    expect(unsolved.complaints).toBe(unsolved.casesClosed);
    expect(totalsOf(shop(complaints(), {}, 1), few).complaints).toBe(0);
    const slow = totalsOf(shop(complaints({slow: 0}), {}, 1), few);
    expect(slow.complaints).toBe(slow.casesClosed);
  });

  test("is read by everybody in reach where nobody finds it", () => {
    const t = totalsOf(shop(complaints({audience: 70})), few);
    expect(t.complaintsFound).toBe(0);
    expect(t.complaintReaders).toBe(70 * t.complaints);
  });

  test("is read by m/(m + s) of them where the answer takes m in the mean and reading s", () => {
    const t = totalsOf(shop(complaints({found: 1, delay: 6 * HOUR, spread: 12 * HOUR})), few);
    expect(t.complaintsFound).toBe(t.complaints);
    // 1 − exp(−d/s) has second moment below 1; the mean is m/(m + s)
    const error = Math.sqrt(0.06 / t.complaints);
    expect(Math.abs(t.complaintReaders / t.complaints / 1000 - 1 / 3)).toBeLessThan(4.5 * error + 0.0005);
    expect(Math.abs(t.complaintMinutes / t.complaintsFound / (6 * HOUR) - 1)).toBeLessThan(
      4.5 / Math.sqrt(t.complaints)
    );
  });

  test("costs its answer", () => {
    const [free, dear] = [0, 5].map(answer => totalsOf(shop(complaints({found: 0.5, answer})), few));
    expect(dear.complaintsFound).toBeGreaterThan(0);
    expect(dear.agentCost - free.agentCost).toBe(500_000 * dear.complaintsFound);
  });

  test("that is about nothing changes no life", () => {
    const own = /"(complaint[A-Za-z]*)":\d+,?/g;
    const lives = [complaints({found: 0.5}), silence].map(advocacy =>
      bytes(talliesOf(shop(advocacy), few)).replaceAll(own, "")
    );
    expect(lives[0]).toBe(lives[1]);
  });
});

describe("social listening", () => {
  test("finds more, and every complaint reaches nobody who was not reached before, person by person", () => {
    const readers = [0, 0.4, 0.9].map(detection => {
      const of = shop(complaints({found: 0.2, delay: 2 * DAY}), {tools: [listening(detection, HOUR)]});
      return each(of, {customers: 200}).map(({totals}) => named(totals).complaintReaders);
    });
    for (const [worse, better] of [
      [readers[0], readers[1]],
      [readers[1], readers[2]]
    ]) {
      better.forEach((count, person) => expect(count).toBeLessThanOrEqual(worse[person]));
      expect(better).not.toEqual(worse);
    }
  });

  test("does nothing before it is there", () => {
    const tools = [listening(1, 0, {ready: YEAR})];
    expect(totalsOf(shop(complaints(), {tools}), few)).toEqual(totalsOf(shop(complaints()), few));
  });

  test("keeps bad news from travelling", () => {
    const heard = [0, 0.9].map(
      detection =>
        totalsOf(
          shop(
            {...wordOfMouth({least: 0, most: 0}), complaints: complaints({audience: 50}).complaints},
            {tools: [listening(detection, HOUR)]}
          ),
          few
        ).badWordsHeard
    );
    expect(heard[0]).toBeGreaterThan(1000);
    expect(heard[1]).toBeLessThan(0.4 * heard[0]);
  });

  test("brings an instant answer that repairs its part of the relationship", () => {
    const of = (repair: number) =>
      shop(complaints({repair}), {
        tools: [listening(1, 0)],
        horizon: 60 * DAY,
        relationship: relationship({customers: 0.75, smoothing: 1, unsolved: 0.5})
      });
    const relations = (repair: number) => {
      const found: number[] = [];
      watch(of(repair), {customers: 300}, (_, story, k) => {
        const last = story.findLast(({what}) => what === "answeredInPublic" || what === "received");
        if (last?.what === "answeredInPublic") found.push(k.F[RELATION]);
      });
      return found;
    };
    for (const repair of [0, 0.5, 1]) {
      const found = relations(repair);
      expect(found.length).toBeGreaterThan(20);
      for (const relation of found) expect(relation).toBeCloseTo(0.25 + 0.5 * repair, 6);
    }
  });

  test("is told in the order in which it happens", () => {
    const story = Array.from({length: 20}, (_, customer) => storyOf(shop(complaints({found: 1})), {customer})).flat();
    const at = story.findIndex(({what}) => what === "complained");
    const answer = story.slice(at).find(({what}) => what === "answeredInPublic")!;
    expect(story[at].a).toBe(1);
    expect(answer.minute).toBeGreaterThan(story[at].minute);
  });
});
