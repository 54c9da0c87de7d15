import {creditByTouch, type CreditOptions, type Credits, type Path} from "./path.ts";

/**
 * Shapley values of the game in which a set of channels is worth the conversions that needed no other channel. That game is a
 * sum of one game per path in which all channels of the path are needed, so each path is shared equally by its different channels
 * (Zhao, Mahboobi & Bagheri 2018): exact for any number of channels.
 */
export function shapley(paths: readonly Path[], options: CreditOptions = {}): Credits {
  return creditByTouch(paths, ({channels}) => channels.map((c, i) => (channels.indexOf(c) === i ? 1 : 0)), options);
}
