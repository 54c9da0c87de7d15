import {expect, test} from "vitest";
import {levers} from "../../src/scenario/levers.ts";
import {parameters} from "../../src/scenario/parameters.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import {fixture, scenarioOf} from "./reading.ts";

const mattress = scenarioOf(fixture("mattress"));
const all = parameters(mattress, "omnichannel");
const at = (path: string) => all.find(parameter => parameter.path === path);

test("a stated number has the doubt that is written with it", () => {
  expect(at("channels.site.interruption")).toEqual({
    path: "channels.site.interruption",
    label: "cut short",
    value: 0.025,
    low: 0.015,
    high: 0.04,
    unit: "share",
    per: "of sessions",
    evidence: "E003",
    grade: null,
    stated: true,
    limits: {min: 0, max: 1, positive: false, whole: false, word: null}
  });
  expect(at("market.people")).toMatchObject({value: 400_000, low: null, high: null, stated: true});
});

test("a default has the range, source and grade of the catalogue", () => {
  expect(at("channels.email.click")).toMatchObject({
    value: 0.021,
    low: 0.012,
    high: 0.03,
    unit: "share",
    per: "of delivered messages",
    evidence: "E019",
    grade: "B",
    stated: false
  });
  expect(at("journey.redo")).toMatchObject({stated: true, unit: "minutes", value: 6});
});

test("money has the currency of the file", () => {
  expect(at("segments.online-first.order.mean")).toMatchObject({unit: "USD", per: "per order", value: 1080});
});

test("the evidence of an investment speaks for its costs", () => {
  const base = parameters(mattress, "multichannel");
  expect(base.find(({path}) => path === "base.tools.cdp.setup")).toMatchObject({value: 50_000, evidence: "E126"});
});

test("paths are distinct, sorted, and each one moves its own number alone", () => {
  const paths = all.map(({path}) => path);
  expect(paths).toEqual([...new Set(paths)].toSorted());
  const before = JSON.stringify(resolve(mattress, "omnichannel"));
  const deaf = all.filter(({path, value}) => {
    if (!Number.isFinite(value)) return false;
    const moved = [value * 0.9, value * 1.1, value + 1, 0.5].filter(other => other !== value);
    return moved.every(other => {
      try {
        return JSON.stringify(resolve(mattress, "omnichannel", {values: new Map([[path, other]])})) === before;
      } catch {
        return true;
      }
    });
  });
  expect(deaf.map(({path}) => path)).toEqual([]);
});

test("levers name what the firm chooses, with its price", () => {
  expect(levers(mattress, "multichannel").map(({id}) => id)).toEqual([
    "base/links.identity",
    "base/links.cart",
    "base/links.promotion",
    "base/links.content",
    "base/desks.phone",
    "base/programmes.cart-recovery",
    "base/programmes.newsletter",
    "base/programmes.retargeting",
    "base/tools.cdp"
  ]);
  const own = levers(mattress, "dream").map(({id, section, label, setup, monthly}) => [
    id,
    section,
    label,
    setup,
    monthly
  ]);
  expect(own).toContainEqual(["omnichannel/links.identity", "identity", "recognition", 180_000, 9000]);
  expect(own).toContainEqual([
    "omnichannel/programmes.retargeting",
    "programmes",
    "without programme retargeting",
    0,
    0
  ]);
  expect(own.at(-1)).toEqual(["dream/links.cart", "links", "without cart link", 0, 0]);
});
