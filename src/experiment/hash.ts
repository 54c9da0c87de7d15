const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by));

function mix(word: number): number {
  let h = word;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Bytes that are gathered before they are worked on: a multiple of 16. */
const ROOM = 4096;
const encoder = new TextEncoder();

/** MurmurHash3_x86_128 (Appleby, public domain) of bytes that come piece by piece: names contents, keeps no secrets. */
export class ContentHash {
  readonly #gathered = new Uint8Array(ROOM);
  readonly #view = new DataView(this.#gathered.buffer);
  #held = 0;
  #length = 0;
  #h1: number;
  #h2: number;
  #h3: number;
  #h4: number;

  constructor(seed = 0) {
    this.#h1 = this.#h2 = this.#h3 = this.#h4 = seed | 0;
  }

  bytes(data: Uint8Array): this {
    for (let at = 0; at < data.length;) {
      if (this.#held === ROOM) this.#blocks(ROOM);
      const more = Math.min(ROOM - this.#held, data.length - at);
      this.#gathered.set(more === data.length ? data : data.subarray(at, at + more), this.#held);
      this.#held += more;
      at += more;
    }
    this.#length += data.length;
    return this;
  }

  /** The bytes of an array of numbers, the lowest of each number first. */
  array(data: ArrayBufferView): this {
    // Asking a short array for its buffer costs more than its numbers.
    if (data instanceof Float64Array && data.length <= 32) for (const value of data) this.number(value);
    else if (data instanceof Int32Array && data.length <= 32) for (const value of data) this.#word(value);
    else this.bytes(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    return this;
  }

  /** UTF-8, with its length before it, so that two texts in a row are not one. */
  text(text: string): this {
    // oxlint-disable-next-line no-control-regex
    if (text.length > 64 || !/^[\0-\x7F]*$/.test(text)) {
      const encoded = encoder.encode(text);
      return this.number(encoded.length).bytes(encoded);
    }
    this.number(text.length);
    this.#make(64);
    for (let i = 0; i < text.length; i++) this.#gathered[this.#held + i] = text.charCodeAt(i);
    this.#held += text.length;
    this.#length += text.length;
    return this;
  }

  number(value: number): this {
    this.#make(8);
    this.#view.setFloat64(this.#held, value, true);
    this.#held += 8;
    this.#length += 8;
    return this;
  }

  #word(value: number): void {
    this.#make(4);
    this.#view.setInt32(this.#held, value, true);
    this.#held += 4;
    this.#length += 4;
  }

  /** Room for so many bytes, fewer than all. */
  #make(more: number): void {
    if (this.#held + more > ROOM) this.#blocks(this.#held & ~15);
  }

  /** Works on the first bytes gathered, a multiple of 16, and moves the rest to the front. */
  #blocks(end: number): void {
    const view = this.#view;
    let [h1, h2, h3, h4] = [this.#h1, this.#h2, this.#h3, this.#h4];
    for (let at = 0; at < end; at += 16) {
      h1 ^= Math.imul(rotate(Math.imul(view.getInt32(at, true), C1), 15), C2);
      h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
      h2 ^= Math.imul(rotate(Math.imul(view.getInt32(at + 4, true), C2), 16), C3);
      h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
      h3 ^= Math.imul(rotate(Math.imul(view.getInt32(at + 8, true), C3), 17), C4);
      h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
      h4 ^= Math.imul(rotate(Math.imul(view.getInt32(at + 12, true), C4), 18), C1);
      h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
    }
    this.#h1 = h1;
    this.#h2 = h2;
    this.#h3 = h3;
    this.#h4 = h4;
    this.#gathered.copyWithin(0, end, this.#held);
    this.#held -= end;
  }

  /** 32 hexadecimal digits. More bytes may follow afterwards. */
  toString(): string {
    this.#blocks(this.#held & ~15);
    let [h1, h2, h3, h4] = [this.#h1, this.#h2, this.#h3, this.#h4];
    const held = this.#held;
    const words = new Int32Array(4);
    for (let i = 0; i < held; i++) words[i >> 2] |= this.#gathered[i] << ((i & 3) * 8);
    if (held > 12) h4 ^= Math.imul(rotate(Math.imul(words[3], C4), 18), C1);
    if (held > 8) h3 ^= Math.imul(rotate(Math.imul(words[2], C3), 17), C4);
    if (held > 4) h2 ^= Math.imul(rotate(Math.imul(words[1], C2), 16), C3);
    if (held > 0) h1 ^= Math.imul(rotate(Math.imul(words[0], C1), 15), C2);
    const length = this.#length | 0;
    h1 ^= length;
    h2 ^= length;
    h3 ^= length;
    h4 ^= length;
    h1 = (h1 + h2 + h3 + h4) | 0;
    h2 = (h2 + h1) | 0;
    h3 = (h3 + h1) | 0;
    h4 = (h4 + h1) | 0;
    h1 = mix(h1);
    h2 = mix(h2);
    h3 = mix(h3);
    h4 = mix(h4);
    h1 = (h1 + h2 + h3 + h4) | 0;
    h2 = (h2 + h1) | 0;
    h3 = (h3 + h1) | 0;
    h4 = (h4 + h1) | 0;
    return [h1, h2, h3, h4].map(word => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }
}
