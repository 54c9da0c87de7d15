import {EVERYWHERE} from "./compile/rules.ts";
import type {Kernel} from "./kernel.ts";
import {hears} from "./knowledge.ts";
import {OBJECT_CONTACTS} from "./world.ts";

/** Messages counted by a slot in the window that a minute lies in. */
function counted(k: Kernel, slot: number, minute: number): number {
  const {world, I, o} = k;
  const word = I[o + world.timersEnd + ((world.rules + 3) >> 2) + slot];
  const window = Math.floor(minute / world.slotWindow[slot]) & 0xfffff;
  return word >>> 12 === window ? word & 0xfff : 0;
}

/** Whether the cap of the rule is used up. Messages of other channels count where a link of contacts tells the sender of them. */
export function capped(k: Kernel, rule: number, minute: number): boolean {
  const {world} = k;
  const cap = world.ruleCap[rule];
  if (cap === 0) return false;
  if (counted(k, world.ruleSlot[rule], minute) >= cap) return true;
  const everywhere = world.ruleSlotEverywhere[rule];
  return (
    everywhere >= 0 && counted(k, everywhere, minute) >= cap && learnsOfContacts(k, world.ruleChannel[rule], minute)
  );
}

function learnsOfContacts(k: Kernel, sender: number, minute: number): boolean {
  const {world} = k;
  const sources = world.linkedFrom[OBJECT_CONTACTS * world.channels + sender];
  for (let c = 0; c < world.channels; c++) {
    if (((sources >> c) & 1) === 1 && hears(k, OBJECT_CONTACTS, c, sender, 0, minute)) return true;
  }
  return false;
}

/** Counts a message of a channel in every slot that it falls into. */
export function count(k: Kernel, sender: number, minute: number): void {
  const {world, I, o} = k;
  for (let slot = 0; slot < world.slots; slot++) {
    const channel = world.slotChannel[slot];
    if (channel !== EVERYWHERE && channel !== sender) continue;
    const at = o + world.timersEnd + ((world.rules + 3) >> 2) + slot;
    const window = Math.floor(minute / world.slotWindow[slot]) & 0xfffff;
    I[at] = (window << 12) | Math.min(counted(k, slot, minute) + 1, 0xfff);
  }
}
