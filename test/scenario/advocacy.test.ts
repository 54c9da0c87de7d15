import {describe, expect, test} from "vitest";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import {small} from "./texts.ts";

const read = (text: string) => readScenario(text, {name: "f.yaml"});
const errorsOf = (text: string) => read(text).errors.map(({message, hint}) => `${message}${hint ? ` — ${hint}` : ""}`);

describe("sections of what people say", () => {
  test("are not in use until somebody writes them, and then bring every default", () => {
    const silent = resolve(read(small).scenario!, "siloed").advocacy;
    expect(Object.values(silent)).toEqual([null, null, null, null, null]);
    const {advocacy} = resolve(read(`${small}reviews: {}\nword-of-mouth: {friends: 5}\n`).scenario!, "siloed");
    expect(advocacy.reviews).toMatchObject({rating: 4.2, asked: 0.05});
    expect(advocacy.wordOfMouth).toMatchObject({friends: 5, most: 0.81});
    expect(advocacy.complaints).toBeNull();
  });

  test("can be written or changed by a strategy alone", () => {
    const {scenario} = read(`${small}  x: {surveys: {asked: 50%}}\n  y: {extends: x, surveys: {response: 30%}}\n`);
    expect(resolve(scenario!, "siloed").advocacy.surveys).toBeNull();
    expect(resolve(scenario!, "y").advocacy.surveys).toMatchObject({asked: 0.5, response: 0.3});
  });

  test("have numbers with bounds and names that are known", () => {
    expect(errorsOf(`${small}reviews: {rating: 6}\n`)[0]).toMatch(/outside 1 to 5/);
    expect(errorsOf(`${small}complaints: {audiense: 6}\n`)[0]).toMatch(/audience/);
  });
});

describe("what acts on what people say needs somebody to say it:", () => {
  const radar = "tools: {radar: {does: listening}}";
  const bonus = "tools: {bonus: {does: referral-reward, reward: 5}}";

  test.each([
    [radar, "complaints", "a tool for listening needs a section `complaints` — add complaints: {}"],
    [bonus, "referrals", "a reward for referrals needs a section `referrals` — add referrals: {}"]
  ])("%s", (tool, section, message) => {
    expect(errorsOf(`${small}  x: {${tool}}\n`)).toEqual([message]);
    expect(errorsOf(`${small}  x: {${tool}}\n${section}: {}\n`)).toEqual([]);
    expect(errorsOf(`${small}  x: {${tool}, ${section}: {}}\n`)).toEqual([]);
    expect(errorsOf(`${small}  x: {${tool}}\n  y: {extends: x, ${section}: {}}\n`)).toEqual([]);
    expect(errorsOf(`${small}  x: {${tool}}\n  y: {${section}: {}}\n`)).toEqual([message]);
  });

  test.each([
    ["{on: received, ask: review, via: email}", "`ask: review` needs a section `reviews` — add reviews: {}"],
    ["{on: received, ask: referral, via: email}", "`ask: referral` needs a section `referrals` — add referrals: {}"],
    [
      "{on: review of 4 or more, send: {channel: email}}",
      "a rule that waits for reviews needs a section `reviews` — add reviews: {}"
    ],
    ["{on: complaint, send: {channel: email}}", "`on: complaint` needs a section `complaints` — add complaints: {}"]
  ])("%s", (rule, message) => {
    expect(errorsOf(`${small}  x: {programmes: {after: [${rule}]}}\n`)).toEqual([message]);
  });

  test("a tool of another kind has none of the numbers of listening", () => {
    expect(errorsOf(`${small}  x: {complaints: {}, tools: {radar: {does: listening, reward: 5}}}\n`)[0]).toMatch(
      /a tool for listening has no "reward"/
    );
  });
});
