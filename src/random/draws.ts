import {threefryBlock} from "./threefry.ts";

/**
 * The random words at an address: word n at (customer, owner, item, sub) is word n mod 4 of the Threefry block with
 * counter [customer, owner, item, (sub << 8) | floor(n / 4)]. Customer, owner and item are 32 bits each, sub 24 bits;
 * an address holds 1,024 words. An address names who and what is decided about, never a strategy and never how many
 * draws came before, so no draw can shift another.
 */
export class Draws {
  readonly #state = new Int32Array(8);
  readonly #words = new Int32Array(4);
  #block = -1;
  #next = 0;

  /** The key's four words come from keyFromSeed. */
  constructor(key: Int32Array) {
    if (key.length !== 4) throw new Error(`invalid key: ${key.length} words instead of 4`);
    this.#state.set(key);
  }

  /** Moves to the first word of an address. */
  at(customer: number, owner: number, item: number, sub: number): this {
    if (sub >>> 24 !== 0) throw new Error(`invalid sub-address: ${sub}`);
    const state = this.#state;
    state[4] = customer;
    state[5] = owner;
    state[6] = item;
    state[7] = sub << 8;
    this.#block = -1;
    this.#next = 0;
    return this;
  }

  /** The next int32 word of this address. */
  word(): number {
    return this.wordAt(this.#next++);
  }

  /** The index-th int32 word of this address, whatever was read before; does not move the cursor. */
  wordAt(index: number): number {
    const block = index >> 2;
    if (block !== this.#block) this.#load(block);
    return this.#words[index & 3];
  }

  #load(block: number): void {
    if (block < 0 || block > 255) throw new Error(`invalid block: ${block} is not one of the 256 of an address`);
    this.#state[7] = (this.#state[7] & ~255) | block;
    threefryBlock(this.#state, this.#words);
    this.#block = block;
  }
}
