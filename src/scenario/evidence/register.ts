import {advocacy} from "./advocacy.ts";
import {claims} from "./claims.ts";
import type {Evidence} from "./evidence.ts";
import {firms} from "./firms.ts";
import {markets} from "./markets.ts";
import {messages} from "./messages.ts";
import {service} from "./service.ts";
import {shops} from "./shops.ts";

/** The evidence register by id. */
export const register: Readonly<Record<string, Evidence>> = {
  ...shops,
  ...messages,
  ...service,
  ...firms,
  ...markets,
  ...claims,
  ...advocacy
};
