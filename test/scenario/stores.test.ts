import {describe, expect, test} from "vitest";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import {small} from "./texts.ts";

function settingOf(text: string, strategy = "siloed"): Setting {
  const {scenario, errors} = readScenario(text);
  expect(errors).toEqual([]);
  return resolve(scenario!, strategy);
}

const errorsOf = (text: string) =>
  readScenario(text).errors.map(({message, hint}) => (hint ? `${message} — ${hint}` : message));
const shop = small.replace("  email: {kind: email}", "  store: {kind: store}\n  email: {kind: email}");

describe("stock", () => {
  const pools = `${shop}stock: {pools: {house: {channels: [site]}, shop: {channels: [store], service: 80%}}, holding: 10%}\n`;

  test("is null unless the file mentions it, like returns, payment and touch", () => {
    const {stock, returns, payment, touch} = settingOf(shop);
    expect([stock, returns, payment, touch]).toEqual([null, null, null, null]);
    const all = settingOf(`${shop}stock: {}\nreturns: {}\npayment: {}\ntouch: {}\n`);
    expect(all.stock?.pools).toEqual([]);
    expect([all.returns?.share, all.payment?.typing, all.touch?.remembered]).toEqual([0.176, 3, 0.6]);
    expect(all.returns?.channels).toEqual({site: 1, store: 1, email: 1, phone: 1});
  });

  test("has pools by name, which a strategy may change", () => {
    const both = pools.replace("  siloed: {title: Siloed}", "  siloed: {stock: {pools: {shop: {service: 95%}}}}");
    const [plain, changed] = [settingOf(pools, "joined"), settingOf(both)].map(({stock}) => stock!);
    expect(plain.pools.map(({id, channels, service}) => [id, channels, service])).toEqual([
      ["house", ["site"], 0.9],
      ["shop", ["store"], 0.8]
    ]);
    expect(changed.pools[1]).toEqual({...plain.pools[1], service: 0.95});
    expect(changed.holding).toBe(0.1);
  });

  test("is the same in whatever order the file names it", () => {
    const turned = `${shop}stock: {holding: 10%, pools: {shop: {service: 80%, channels: [store]}, house: {channels: [site]}}}\n`;
    expect(settingOf(turned)).toEqual(settingOf(pools));
  });

  test.each([
    ["{house: {channels: [site]}, shop: {channels: [site]}}", '"site" is in pool "house" already'],
    ["{house: {service: 90%}}", 'the pool "house" has no channels — add channels: [site]'],
    ["{house: {channels: [sit]}}", 'unknown channel "sit" — did you mean "site"?'],
    [
      "{house: {channels: [email]}}",
      '"email" does not sell, so it needs no stock — add sells: true to the channel, or leave it out'
    ],
    [
      `{${["a", "b", "c", "d", "e", "f", "g"].map(name => `${name}: {channels: []}`).join(", ")}}`,
      "7 pools; at most 6 are possible"
    ]
  ])("with pools %s is refused", (written, error) => {
    expect(errorsOf(`${shop}stock: {pools: ${written}}\n`)).toContain(error);
  });

  test("cannot promise to last always", () => {
    expect(errorsOf(`${shop}stock: {pools: {house: {channels: [site], service: 100%}}}\n`)[0]).toMatch(/is outside/);
  });
});

test("returns by channel name channels that exist", () => {
  expect(settingOf(`${shop}returns: {channels: {site: 2}}\n`).returns?.channels.site).toBe(2);
  expect(errorsOf(`${shop}returns: {channels: {sit: 2}}\n`)).toEqual(['unknown channel "sit" — did you mean "site"?']);
});

test("a platform with native checkout sells", () => {
  const pins = shop.replace(
    "  email: {kind: email}",
    "  pins: {kind: pinterest, native-checkout: true}\n  email: {kind: email}"
  );
  const {channels, stock} = settingOf(`${pins}stock: {pools: {house: {channels: [pins]}}}\n`);
  const {sells, nativeCheckout} = channels.find(({id}) => id === "pins")!;
  expect([sells, nativeCheckout, stock?.pools[0].channels]).toEqual([true, true, ["pins"]]);
  expect(settingOf(shop).channels.some(channel => channel.nativeCheckout)).toBe(false);
});
