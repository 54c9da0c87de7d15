import type {Tallies} from "../engine/tallies.ts";

const PARTS = ["totals", "cash", "byChannel", "life"] as const;
/** Counters of one part that are believed. */
const MOST = 1 << 20;
/** 2⁵²: whole numbers of at most this size are written as such; twice as much is still exact. */
const WHOLE = 4503599627370496;

/**
 * Tallies in few bytes: per part its length, then for every counter that is not 0 the number of zeros before it and its value. Whole numbers take
 * as many bytes as they need, seven bits each; anything else (fractions, −0, NaN) takes the eight bytes of a float64. The same tallies give
 * the same bytes.
 */
export function packTallies(tallies: Tallies): Uint8Array {
  const out = new Writer();
  for (const part of PARTS) {
    const counters = tallies[part];
    out.number(counters.length);
    let zeros = 0;
    for (const value of counters) {
      if (Object.is(value, 0)) {
        zeros++;
        continue;
      }
      const whole = Number.isInteger(value) && Math.abs(value) <= WHOLE && value !== 0;
      out.number(2 * zeros + (whole ? 0 : 1));
      if (whole) out.number(value > 0 ? 2 * value : -2 * value - 1);
      else out.float(value);
      zeros = 0;
    }
    // zeros up to the end; the last bit has no meaning there
    if (zeros > 0) out.number(2 * zeros);
  }
  return out.done();
}

/** Tallies from their bytes, bit by bit as they were; undefined where the bytes are none. */
export function unpackTallies(bytes: Uint8Array): Tallies | undefined {
  const from = new Reader(bytes);
  const parts: Float64Array[] = [];
  for (let i = 0; i < PARTS.length; i++) {
    const length = from.number();
    if (!(length <= MOST)) return undefined;
    const counters = new Float64Array(length);
    let at = 0;
    while (at < length) {
      const step = from.number();
      const kind = step % 2;
      at += (step - kind) / 2;
      if (at === length && kind === 0) break;
      if (!(at < length)) return undefined;
      if (kind === 1) counters[at] = from.float();
      else {
        const zigzag = from.number();
        counters[at] = zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
      }
      at++;
    }
    parts.push(counters);
  }
  if (from.failed || from.left > 0) return undefined;
  const [totals, cash, byChannel, life] = parts;
  return {totals, cash, byChannel, life};
}

class Writer {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** A whole number from 0 to 2⁵³, seven bits a byte, the lowest first (LEB128). */
  number(value: number): void {
    this.#room(8);
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  float(value: number): void {
    this.#room(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * this.#bytes.length);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a writer wrote; past the end, and where a number is none, it has failed and gives NaN. */
class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;
  failed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  number(): number {
    let value = 0;
    let weight = 1;
    for (let i = 0; i < 8 && this.left > 0; i++) {
      const byte = this.#bytes[this.#at++];
      value += (byte & 127) * weight;
      if (byte < 128) return value;
      weight *= 128;
    }
    this.failed = true;
    return NaN;
  }

  float(): number {
    if (this.left < 8) {
      this.failed = true;
      return NaN;
    }
    this.#at += 8;
    return this.#view.getFloat64(this.#at - 8, true);
  }
}
