import {expect, test} from "vitest";
import {causeOf, partingPoint, type Life} from "../../src/experiment/divergence.ts";
import {tell} from "../../src/experiment/tell.ts";
import type {TraceEntry} from "../../src/experiment/trace.ts";
import {Event} from "../../src/model/event.ts";
import {channel, hotline, setting} from "../model/settings.ts";

const world = setting({channels: [channel("web", 0), hotline("phone", 4)]});
const entry = (code: number, a = 0, b = 0, minute = 5): TraceEntry => ({code, minute, channel: "phone", a, b});
const told = (code: number, a = 0, b = 0) => tell(entry(code, a, b), world)?.text;

test("what support does is told in words", () => {
  expect(told(Event.coBrowsed)).toBe("agent and customer look at the same screen");
  expect(told(Event.foundClosed, 90)).toBe("finds phone closed and tries 1.5 hours later");
  expect(told(Event.passedOn, 30, 1)).toMatch(/^is passed on to another agent, waits 30.*s more, who sees the case$/);
  expect(told(Event.passedOn)).toBe("is passed on to another agent");
  expect(told(Event.handedOver)).toBe("phone hands the case over to a person");
  expect(told(Event.resumed, 250)).toBe("the agent goes on where the last one stopped: 25.0% of the work is done");
  expect(told(Event.formalComplaint)).toBe("complains about the case that nobody solved");
});

test("where two lives part over support, the reason is named", () => {
  const life = (title: string, ...entries: TraceEntry[]): Life => ({title, entries, setting: world});
  const contact = entry(Event.contact, 1);
  const cause = (...last: TraceEntry[]) => {
    const [one, two] = [life("Apart", contact, entry(Event.solved, 0, 0, 9)), life("Joined", contact, ...last)];
    return causeOf(one, two, partingPoint(one, two));
  };
  expect(cause(entry(Event.coBrowsed))).toBe(
    "In “Joined” agent and customer look at the same screen; in “Apart” they do not."
  );
  expect(cause(entry(Event.foundClosed, 60))).toMatch(/nobody answers at phone/);
  expect(cause(entry(Event.handedOver))).toMatch(/hands the case over to a person/);
  expect(cause(entry(Event.resumed, 100))).toMatch(/need not begin again/);
  expect(cause(entry(Event.passedOn))).toMatch(/passes the customer on to another/);
  const [told, seen] = [life("Apart", entry(Event.passedOn, 0, 0)), life("Joined", entry(Event.passedOn, 0, 1))];
  expect(causeOf(told, seen, partingPoint(told, seen))).toMatch(/sees the case; in “Apart” it has to be told again/);
  expect(causeOf(seen, told, partingPoint(seen, told))).toMatch(/In “Joined” the agent/);
});
