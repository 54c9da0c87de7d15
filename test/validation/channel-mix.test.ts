import {expect, test} from "vitest";
import {channelMix} from "./closed-forms/channel-mix.ts";
import {luck} from "../statistics/luck.ts";

const typical = {r: 0.5, alpha: 0.25};

test.each([
  [typical, 0.5, 0.5292, 1.4788, 5.5215, 3.7337],
  [typical, 0.2, 0.387, 2.0922, 6.0353, 2.8846],
  [typical, 0.1, 0.2457, 2.6546, 6.5763, 2.4773],
  [{r: 50, alpha: 25}, 0.5, 0.4628, 1.5781, 3.1975, 2.0262]
])(
  "customers of two channels order more although the channel does nothing: %o at %f",
  (nbd, web, share, one, two, ratio) => {
    const mix = channelMix(nbd, web);
    expect(mix.shareMulti).toBeCloseTo(share, 3);
    expect(mix.ordersSingle).toBeCloseTo(one, 3);
    expect(mix.ordersMulti).toBeCloseTo(two, 3);
    expect(mix.ratio).toBeCloseTo(ratio, 3);
  }
);

test("two hundred thousand simulated customers show the same selection", () => {
  const {uniform, normal, poisson} = luck("selection");
  let [single, multi, singleOrders, multiOrders] = [0, 0, 0, 0];
  for (let i = 0; i < 200_000; i++) {
    // half a squared normal has the gamma distribution with shape ½
    const orders = poisson((0.5 * normal() ** 2) / typical.alpha);
    let web = 0;
    for (let k = 0; k < orders; k++) if (uniform() < 0.5) web++;
    if (web > 0 && web < orders) {
      multi++;
      multiOrders += orders;
    } else if (orders > 0) {
      single++;
      singleOrders += orders;
    }
  }
  const expected = channelMix(typical, 0.5);
  expect(multi / (single + multi)).toBeCloseTo(expected.shareMulti, 2);
  expect(multiOrders / multi / (singleOrders / single) / expected.ratio).toBeCloseTo(1, 1);
});
