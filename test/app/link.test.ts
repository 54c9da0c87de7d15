import {expect, test} from "vitest";
import {sameChoices, type Choices} from "../../src/app/state/choices.ts";
import {readLink, writeLink} from "../../src/app/state/link.ts";
import type {Lever, Parameter} from "../../src/scenario/scenario.ts";

const lever = (id: string): Lever => ({
  id,
  section: "links",
  label: id,
  setup: 0,
  monthly: 0,
  does: null,
  works: 0,
  full: 0
});
const effort: Parameter = {
  path: "journey.effort",
  label: "loss from effort",
  value: 0.6,
  low: 0.2,
  high: 1.5,
  unit: "log odds",
  per: "per hour",
  evidence: null,
  grade: null,
  stated: false,
  limits: {min: 0, max: 100, positive: false, whole: false, word: null}
};
const known = (file: string) =>
  file === "leesa.yaml"
    ? {
        seed: "leesa",
        levers: new Map([["omnichannel", [lever("omnichannel/links.cart"), lever("base/desks.phone")]]]),
        parameters: new Map([["journey.effort", effort]])
      }
    : null;

const choices: Choices = {
  seed: "leesa-2",
  off: {omnichannel: new Set(["omnichannel/links.cart"])},
  values: new Map([["journey.effort", 0.9]])
};

test("a link is readable and gives back what it was made of", () => {
  const link = writeLink({file: "leesa.yaml", choices});
  expect(link).toBe("#scenario=leesa&seed=leesa-2&off=omnichannel:omnichannel/links.cart&set=journey.effort:0.9");
  const read = readLink(link, known)!;
  expect(read.file).toBe("leesa.yaml");
  expect(sameChoices(read.choices, choices)).toBe(true);
});

test("a seed with any characters survives", () => {
  const link = writeLink({file: "leesa.yaml", choices: {...choices, seed: "ß & = # %41 +"}});
  expect(readLink(link, known)!.choices.seed).toBe("ß & = # %41 +");
});

test.each(["", "#", "#about", "#scenario=unknown", "#scenario=../../x"])(
  "the fragment %j names no scenario",
  fragment => {
    expect(readLink(fragment, known)).toBe(null);
  }
);

test.each([
  "off=omnichannel:no/such.lever",
  "off=nobody:omnichannel/links.cart",
  "off=__proto__:x",
  "set=journey.effort:",
  "set=journey.effort:1e999",
  "set=journey.effort:abc",
  "set=__proto__:1",
  "set=no.such.path:1",
  "seed="
])("what a link says that the scenario does not know is left out: %s", part => {
  const {choices: read} = readLink(`#scenario=leesa&${part}`, known)!;
  expect(read.seed).toBe("leesa");
  expect(Object.keys(read.off)).toEqual([]);
  expect(read.values.size).toBe(0);
  expect(({} as Record<string, unknown>).x).toBe(undefined);
});
