import type {ReplayResult} from "../../engine/job.ts";
import {Event} from "../../model/event.ts";
import type {Setting} from "../../scenario/setting.ts";

/**
 * Tests whether a life in one of the settings meets rules (`E2`, or `programme.E2`) one after the other. Throws on a rule that none of them has.
 */
export function livesRules(
  settings: readonly Setting[],
  rules: readonly string[]
): (life: ReplayResult, setting: number) => boolean {
  const named = settings.map(setting => rules.map(name => setting.rules.map(({id}) => isNamed(id, name))));
  const missing = rules.find((_, i) => !named.some(of => of[i]!.includes(true)));
  if (missing !== undefined) throw new Error(`unknown rule: ${missing}`);
  const able = named.map(of => of.every(rule => rule.includes(true)));
  return (life, s) => able[s]! && meetsInOrder(life, named[s]!);
}

/** Whether some setting has all of these rules. */
export function hasRules(settings: readonly Setting[], rules: readonly string[]): boolean {
  return settings.some(setting => rules.every(name => setting.rules.some(({id}) => isNamed(id, name))));
}

function isNamed(id: string, name: string): boolean {
  return id === name || id.slice(id.indexOf(".") + 1) === name;
}

/**
 * Whether messages, pop-ups or stops of the rules, each given as those that it stands for, come one after the other. A new need begins
 * another story, unless the one before has ended in an order.
 */
function meetsInOrder({entries}: ReplayResult, rules: readonly (readonly boolean[])[]): boolean {
  let next = 0;
  let ordered = false;
  for (let i = 0; i < entries.length && next < rules.length; i += 5) {
    const code = entries[i];
    if (code === Event.order) ordered = true;
    if ((code === Event.need || code === Event.broughtForward) && !ordered) next = 0;
    if (next === 0) ordered = false;
    const acts = code === Event.message || code === Event.popUp || code === Event.stopped;
    if (acts && rules[next][entries[i + 3]]) next++;
  }
  return next === rules.length;
}
