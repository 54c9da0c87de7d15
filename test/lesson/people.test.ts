import {expect, test} from "vitest";
import type {JourneyEvent, TwinJourney} from "../../src/experiment/comparison.ts";
import {follow, interrupted, tellingCase, untilCut} from "../../src/lesson/people.ts";

const event = (minute: number, kind: string, channel: string | null = "chat"): JourneyEvent => ({
  minute,
  kind,
  channel,
  text: kind,
  tone: "neutral",
  detail: {}
});
const journey = (...lives: JourneyEvent[][]): TwinJourney => ({
  customer: 0,
  replication: 0,
  segment: "people",
  traits: [],
  tracks: lives.map((events, i) => ({strategy: `w${i}`, title: `W${i}`, events, totals: {}})),
  divergence: null
});
const opening = [event(1, "need", null), event(2, "question"), event(2, "contact"), event(2, "cut short")];
const again = [...opening, event(9, "contact", "facebook"), event(9, "repeat", "facebook"), event(9, "solved")];
const known = [...opening, event(9, "contact", "facebook"), event(9, "carried", "facebook"), event(9, "solved")];

test("somebody explains twice where the interrupted case is told again", () => {
  expect(interrupted(journey(again, known))).toMatchObject({twice: [true, false], switched: [true, true]});
});

test("telling another case later does not count", () => {
  const later = [...known, event(50, "problem", null), event(50, "contact"), event(50, "repeat")];
  expect(interrupted(journey(later, known))!.twice).toEqual([false, false]);
});

test("somebody whose worlds had parted before the interruption is left out", () => {
  const moved = known.map(({minute, ...rest}) => ({...rest, minute: minute + 1}));
  expect(interrupted(journey(again, moved))).toBe(null);
  expect(interrupted(journey(again, [event(1, "need", null)]))).toBe(null);
});

test("who comes back to the channel that broke off, or not at all, does not change channel", () => {
  const back = [...opening, event(9, "contact"), event(9, "solved")];
  const never = [...opening, event(9, "gave up", null), event(20, "contact", "facebook")];
  expect(interrupted(journey(back, never))!.switched).toEqual([false, false]);
});

test("the story begins with what led to the question and ends where the contact breaks off", () => {
  const before = [event(0, "need", null), event(0, "left", null)];
  const person = interrupted(journey([...before, ...again], [...before, ...known]))!;
  expect(untilCut(person).map(({kind}) => kind)).toEqual(["need", "question", "contact", "cut short"]);
});

test("the story is told of somebody cut off in the right channel, with the trouble in the first world only", () => {
  const people = [journey(known, known), journey(again, again), journey(again, known)].map(one => interrupted(one)!);
  expect(tellingCase(people, "chat")).toBe(people[2]);
  expect(tellingCase(people, "facebook")).toBe(undefined);
});

test("following breathes between slices, tells how far it is, and can be stopped", async () => {
  const stop = new AbortController();
  const followed: number[] = [];
  const running = follow(() => journey(again, known), {
    customers: 10,
    slice: 0,
    signal: stop.signal,
    onSlice: (people, count) => {
      expect(people).toHaveLength(count);
      followed.push(count);
      if (count === 3) stop.abort(new Error("enough"));
    }
  });
  await expect(running).rejects.toThrow("enough");
  expect(followed).toEqual([1, 2, 3]);
});
