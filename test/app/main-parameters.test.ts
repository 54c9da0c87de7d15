import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {mainParameters, searchParameters} from "../../src/app/state/main-parameters.ts";
import {offered, placeOf} from "../../src/app/state/offered.ts";
import {readScenario} from "../../src/scenario/read.ts";

const files = readdirSync("scenarios").filter(name => name.endsWith(".yaml"));
const parametersOf = (file: string) =>
  offered(readScenario(readFileSync(`scenarios/${file}`, "utf8"), {name: file}).scenario!).parameters;
const leesa = parametersOf("leesa-mattress.yaml");

describe.each(files)("for %s", file => {
  const parameters = parametersOf(file);
  const main = mainParameters(parameters);

  test("between four and twelve numbers are shown, none twice", () => {
    expect(main.length).toBeGreaterThanOrEqual(4);
    expect(main.length).toBeLessThanOrEqual(12);
    expect(new Set(main).size).toBe(main.length);
  });

  test("most of them have a plausible range", () => {
    expect(main.filter(({low}) => low !== null).length).toBeGreaterThan(main.length / 2);
  });
});

test("the author's doubts come first, and of the segments the largest speaks for all", () => {
  const paths = mainParameters(leesa).map(({path}) => path);
  expect(paths[0]).toBe("segments.online-first.need");
  expect(paths).toContain("market.competitor.pull");
  expect(paths).not.toContain("segments.bargain-hunters.need");
});

test("of the channels the one that people visit most speaks for all", () => {
  const paths = mainParameters(leesa).map(({path}) => path);
  expect(paths).toContain("channels.site.interruption");
});

test("the match rate that the strategy raises most and its largest one-off cost are among them", () => {
  const paths = mainParameters(leesa).map(({path}) => path);
  expect(paths).toContain("strategies.omnichannel.links.identity.match.showroom");
  expect(paths).toContain("strategies.omnichannel.links.identity.setup");
});

test.each([
  ["click-and-collect.yaml", "stock.out.leave"],
  ["cart-recovery.yaml", "reminding.cart-click"],
  ["loyalty-card.yaml", "strategies.card.tools.club.card"],
  ["leesa-story.yaml", "referrals.heed"]
])("for %s the doubts of the parts that it uses are among them", (file, path) => {
  expect(mainParameters(parametersOf(file)).map(parameter => parameter.path)).toContain(path);
});

test("a search finds numbers by words of their label or place in any order", () => {
  const found = searchParameters(leesa, "  Phone   handling ").map(({path}) => path);
  expect(found).toContain("channels.phone.handle");
  expect(searchParameters(leesa, "online first need").map(({path}) => path)).toContain("segments.online-first.need");
  expect(searchParameters(leesa, "no such number")).toEqual([]);
  expect(searchParameters(leesa, " ")).toEqual([]);
});

test.each([
  ["segments.online-first.need", "online first"],
  ["channels.site.interruption", "site"],
  ["channels.site.quality.cart", "site, quality, cart"],
  ["base.links.identity.match.showroom", "identity, showroom"],
  ["strategies.omnichannel.links.identity.match.showroom", "Joined up, identity, showroom"],
  ["base.programmes.cart-recovery.1.after", "cart recovery, step 2"],
  ["horizon", ""]
])("the number %s is said to be of %j", (path, place) => {
  expect(placeOf({path}, new Map([["omnichannel", "Joined up"]]))).toBe(place);
});
