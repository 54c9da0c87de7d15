import {compile} from "../../src/model/compile.ts";
import {Kernel} from "../../src/model/kernel.ts";
import {Owner} from "../../src/model/owner.ts";
import {advance} from "../../src/model/life.ts";
import {birth, farewell} from "../../src/model/person.ts";
import type {World} from "../../src/model/world.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import type {Setting} from "../../src/scenario/setting.ts";

/** Links that carry everything or nothing draw no luck, which a record rightly has only once. */
function sureLinks(world: Setting): Setting {
  return {...world, links: world.links.map(one => ({...one, coverage: Math.round(one.coverage), ramp: 0}))};
}

/** Luck that is a person's for good: being recognised, or taken for somebody else, caring about causes, one's hours; what a need is about; whether a code is remembered. */
const traits: ReadonlySet<number> = new Set([
  Owner.match,
  Owner.mistake,
  Owner.cause,
  Owner.hours,
  Owner.interest,
  Owner.code
]);

/** Blocks of luck that a person used more than once, apart from that of traits. */
export function usedTwiceBy(world: World, customer: number): number {
  const key = keyFromSeed("luck", 0);
  const k = new Kernel(world, key, {capacity: 1, slots: 1});
  const seen = new Map<string, number>();
  const words = new Int32Array(4);
  const watched = new Proxy(words, {
    get: (target, name) => target[Number(name)],
    set(target, name, value: number) {
      target[Number(name)] = value;
      if (name === "3" && !traits.has(k.address[5])) seen.set(target.join(), (seen.get(target.join()) ?? 0) + 1);
      return true;
    }
  });
  Object.defineProperty(k, "out", {value: watched});
  k.customer = customer;
  birth(k);
  advance(k, world.horizon);
  farewell(k);
  return [...seen.values()].filter(times => times > 1).length;
}

/** The same of the first people of a world whose links carry everything or nothing. */
export function usedTwice(world: Setting, customers: number): number {
  const compiled = compile(sureLinks(world));
  return Array.from({length: customers}, (_, customer) => usedTwiceBy(compiled, customer)).reduce((a, b) => a + b, 0);
}
