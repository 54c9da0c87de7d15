import {nbdProbability, type Nbd} from "./nbd.ts";

export interface ChannelMix {
  /** of customers with an order, the share that used both channels */
  readonly shareMulti: number;
  readonly ordersSingle: number;
  readonly ordersMulti: number;
  readonly ratio: number;
}

/**
 * Orders of customers seen in one and in both channels when every order picks the web with probability `web` by chance alone:
 * P(one channel | x orders) = web^x + (1 − web)^x. Whatever ratio comes out is selection.
 */
export function channelMix(nbd: Nbd, web: number): ChannelMix {
  let [single, multi, singleOrders, multiOrders] = [0, 0, 0, 0];
  for (let x = 1; x < 5000; x++) {
    const p = nbdProbability(x, nbd);
    const one = web ** x + (1 - web) ** x;
    single += p * Math.min(1, one);
    multi += p * Math.max(0, 1 - one);
    singleOrders += x * p * Math.min(1, one);
    multiOrders += x * p * Math.max(0, 1 - one);
    if (x > 100 && p < 1e-18) break;
  }
  const [ordersSingle, ordersMulti] = [singleOrders / single, multiOrders / multi];
  return {shareMulti: multi / (single + multi), ordersSingle, ordersMulti, ratio: ordersMulti / ordersSingle};
}
