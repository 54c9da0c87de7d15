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

/** MurmurHash3_x86_128 (Appleby, public domain) of bytes that come piece by piece: names contents, keeps no secrets. */
export class ContentHash {
  readonly #h: Int32Array;
  readonly #tail = new Uint8Array(16);
  #length = 0;

  constructor(seed = 0) {
    this.#h = Int32Array.of(seed, seed, seed, seed);
  }

  bytes(data: Uint8Array): this {
    const tail = this.#tail;
    let at = 0;
    let held = this.#length & 15;
    this.#length += data.length;
    if (held > 0) {
      while (held < 16 && at < data.length) tail[held++] = data[at++];
      if (held < 16) return this;
      this.#block(tail, 0);
    }
    for (; at + 16 <= data.length; at += 16) this.#block(data, at);
    for (held = 0; at < data.length;) tail[held++] = data[at++];
    return this;
  }

  array(data: ArrayBufferView): this {
    return this.bytes(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }

  /** UTF-8, with its length before it, so that two texts in a row are not one. */
  text(text: string): this {
    const encoded = new TextEncoder().encode(text);
    return this.number(encoded.length).bytes(encoded);
  }

  number(value: number): this {
    return this.array(Float64Array.of(value));
  }

  #block(data: Uint8Array, at: number): void {
    const word = (i: number) =>
      data[at + i] | (data[at + i + 1] << 8) | (data[at + i + 2] << 16) | (data[at + i + 3] << 24);
    let [h1, h2, h3, h4] = this.#h;
    h1 ^= Math.imul(rotate(Math.imul(word(0), C1), 15), C2);
    h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(rotate(Math.imul(word(4), C2), 16), C3);
    h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(rotate(Math.imul(word(8), C3), 17), C4);
    h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(rotate(Math.imul(word(12), C4), 18), C1);
    h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
    this.#h[0] = h1;
    this.#h[1] = h2;
    this.#h[2] = h3;
    this.#h[3] = h4;
  }

  /** 32 hexadecimal digits. More bytes may follow afterwards. */
  toString(): string {
    let [h1, h2, h3, h4] = this.#h;
    const held = this.#length & 15;
    const words = new Int32Array(4);
    for (let i = 0; i < held; i++) words[i >> 2] |= this.#tail[i] << ((i & 3) * 8);
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
