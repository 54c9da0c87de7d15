import {describe, expect, test} from "vitest";
import {compile} from "../../src/model/compile.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {IdentityLayer, LinkSetting} from "../../src/scenario/setting/records.ts";
import {channel, DAY, identity, journey, link, MONTH, segment, setting} from "./settings.ts";
import {storyOf, watch} from "./lives.ts";

/** People who fill a cart on the web and look for it in the app. */
function carried(layers: IdentityLayer[], links: LinkSetting[]): Setting {
  return setting({
    segments: [segment({need: 12, gap: DAY, taste: {web: 1, app: 1}})],
    channels: [channel("web", 0), channel("app", 1)],
    identity: layers,
    links,
    journey: journey({discover: {cart: 1}, evaluate: {cart: 1}, cart: {later: 1, order: 1}})
  });
}

const ways = [
  ["web", "app"],
  ["app", "web"]
] as const;

function outcomes(world: Setting, customers = 400) {
  const missing = [0, 0, 0, 0, 0];
  let found = 0;
  const first: Record<string, number> = {};
  watch(world, {customers}, (customer, story) => {
    for (const {what, minute, b} of story) {
      if (what === "missing") missing[b]++;
      if (what !== "carried") continue;
      found++;
      first[customer] ??= minute;
    }
  });
  return {found, missing, first: Math.min(...Object.values(first))};
}

describe("a record follows a person", () => {
  test("whom both systems recognise: a fixed trait of the person in each", () => {
    const {found, missing} = outcomes(carried([identity({web: 0.6, app: 0.5})], [link("cart", ways)]));
    expect(missing[0]).toBe(0);
    expect(missing[3]).toBe(0);
    const all = found + missing[1] + missing[2];
    // recognised here with ½ or 0.6, and where it is kept with the other
    expect(Math.abs(found / all - 0.3)).toBeLessThan(0.04);
    const fates = new Map<number, Set<string>>();
    watch(carried([identity({web: 0.5, app: 0.5})], [link("cart", ways)]), {customers: 200}, (customer, story) => {
      const fate = new Set(story.filter(({what}) => what === "carried" || what === "missing").map(({what}) => what));
      if (fate.size > 0) fates.set(customer, fate);
    });
    expect([...fates.values()].every(fate => fate.size === 1)).toBe(true);
    expect(fates.size).toBeGreaterThan(150);
  });

  test("through a link that carries its share of records, and one record always or never", () => {
    const {found, missing} = outcomes(carried([identity({web: 1, app: 1})], [link("cart", ways, {coverage: 0.7})]));
    expect([missing[0], missing[1], missing[2]]).toEqual([0, 0, 0]);
    expect(Math.abs(found / (found + missing[3]) - 0.7)).toBeLessThan(0.05);
  });

  test("through a link or not for good, even when another need joins the journey", () => {
    const world = carried([identity({web: 1, app: 1})], [link("cart", [["web", "app"]], {coverage: 0.5})]);
    const often = {...world, segments: [segment({...world.segments[0], need: 100, gap: 2 * DAY})]};
    const fates: Array<Set<string>> = [];
    let joined = 0;
    watch(often, {customers: 200}, (_, story) => {
      for (const {what, channel: to, b} of story) {
        if (what === "need") fates.push(new Set());
        if (what === "needJoined") joined++;
        if (to === 1 && (what === "carried" || (what === "missing" && b === 3))) fates.at(-1)!.add(what);
      }
    });
    expect(joined).toBeGreaterThan(1000);
    expect(fates.filter(fate => fate.size === 1).length).toBeGreaterThan(1000);
    expect(fates.filter(fate => fate.size > 1)).toEqual([]);
  });

  test("and misses for a stated reason", () => {
    const reason = (match: Record<string, number>, links: LinkSetting[]) => {
      const {missing} = outcomes(carried([identity(match)], links), 30);
      return missing.map(count => count > 0);
    };
    expect(reason({web: 1, app: 1}, [])).toEqual([true, false, false, false, false]);
    expect(reason({}, [link("cart", ways)])).toEqual([false, true, false, false, false]);
    expect(reason({web: 1}, [link("cart", ways)])).toEqual([false, true, true, false, false]);
    expect(reason({web: 1, app: 1}, [link("cart", ways, {coverage: 1e-9})])).toEqual([
      false,
      false,
      false,
      true,
      false
    ]);
  });
});

describe("what is not ready yet", () => {
  test("does nothing before it is, and then all", () => {
    const late = (ready: number) =>
      outcomes(carried([identity({web: 1, app: 1})], [link("cart", ways, {ready})])).first;
    expect(late(0)).toBeLessThan(MONTH);
    expect(late(2 * MONTH)).toBeGreaterThanOrEqual(2 * MONTH);
    expect(late(2 * MONTH)).toBeLessThan(2.5 * MONTH);
    // effects change at the beginning of months
    expect(late(2 * MONTH + 1)).toBeGreaterThanOrEqual(3 * MONTH);
  });

  test("ramps up month by month", () => {
    const {linkThreshold, effectMonths, match} = compile(
      carried(
        [identity({web: 0.4}), identity({web: 0.8}, {ready: 2 * MONTH, ramp: 4 * MONTH})],
        [link("cart", [["web", "app"]], {coverage: 0.8, ready: MONTH, ramp: 2 * MONTH})]
      )
    );
    const at = (month: number) => linkThreshold[(month * 9 + 1) * 4 + 1] / 2 ** 32;
    const known = (month: number) => match[month * 2] / 2 ** 32;
    expect(effectMonths).toBe(7);
    expect([0, 1, 2, 3, 4, 6].map(at)).toEqual([0, 0, 0.4, 0.8, 0.8, 0.8].map(x => expect.closeTo(x, 9)));
    expect([0, 2, 3, 4, 6].map(known)).toEqual([0.4, 0.4, 0.5, 0.6, 0.8].map(x => expect.closeTo(x, 9)));
  });

  test("of two links of the same records the stronger counts, of two identities the later", () => {
    const weak = link("cart", [["web", "app"]], {coverage: 0.3});
    const strong = link("cart", [["web", "app"]], {coverage: 0.6});
    for (const links of [
      [weak, strong],
      [strong, weak]
    ]) {
      expect(compile(carried([], links)).linkThreshold[9 * 0 + 1 * 4 + 1] / 2 ** 32).toBeCloseTo(0.6, 9);
    }
    const {match} = compile(carried([identity({web: 0.9, app: 0.2}), identity({web: 0.1})], []));
    expect([...match].map(x => x / 2 ** 32)).toEqual([expect.closeTo(0.1, 9), expect.closeTo(0.2, 9)]);
  });
});

test("the story names the channel that a record came from", () => {
  const world = carried([identity({web: 1, app: 1})], [link("cart", ways)]);
  const found = Array.from({length: 30}, (_, customer) => storyOf(world, {customer}))
    .flat()
    .filter(({what}) => what === "carried");
  expect(found.length).toBeGreaterThan(20);
  expect(found.every(({channel: to, b: from, a}) => to === 1 - from && a === 1)).toBe(true);
});

describe("a channel that never tells who somebody is", () => {
  const withApp = (changes: Partial<Setting["channels"][number]>): Setting => {
    const world = carried(
      [identity({web: 1, app: 1})],
      [link("cart", ways), link("orders", ways), link("stock", ways)]
    );
    return {...world, channels: [channel("web", 0), channel("app", 1, changes)]};
  };

  test("recognises nobody, and no record of a person comes or goes", () => {
    const {found} = outcomes(withApp({}));
    expect(found).toBeGreaterThan(100);
    const silent = outcomes(withApp({returnsIdentity: false}));
    expect(silent.found).toBe(0);
    const {match, linkedFrom} = compile(withApp({returnsIdentity: false}));
    expect([...match]).toEqual([4294967296, 0]);
    // of all objects only stock
    expect([...linkedFrom].flatMap((mask, i) => (mask ? [[i >> 1, i & 1, mask]] : []))).toEqual([
      [6, 0, 2],
      [6, 1, 1]
    ]);
  });
});
