import {ContentHash} from "../../experiment/hash.ts";

/** Bytes before the payload of a record: its length (uint32, little endian) and 16 bytes of checksum over length and payload. */
const FRAME = 20;
/** No record is longer; a length beyond it is a damaged one. */
const LONGEST = 64 * 1024 * 1024;
const LENGTH = 4;

/** Where a record of a journal lies. */
export interface Place {
  readonly id: string;
  readonly start: number;
  /** With its frame. */
  readonly length: number;
}

/** A named content as a record: length, checksum, length of the name, name, content. Throws on a name that is no short ASCII text. */
export function recordOf(id: string, content: Uint8Array): Uint8Array {
  if (!/^[\x21-\x7E]{1,255}$/.test(id)) throw new Error(`invalid name of a cell: ${id}`);
  const record = new Uint8Array(FRAME + 1 + id.length + content.length);
  new DataView(record.buffer).setUint32(0, record.length - FRAME, true);
  record[FRAME] = id.length;
  for (let i = 0; i < id.length; i++) record[FRAME + 1 + i] = id.charCodeAt(i);
  record.set(content, FRAME + 1 + id.length);
  record.set(checksumOf(record), LENGTH);
  return record;
}

/**
 * The records of a journal by their own account, from `start` on, without their checksums tested. Ends where a record is not whole: the tail of a
 * killed process, or one that another process is writing.
 */
export function* recordsIn(journal: Uint8Array, start: number): Generator<Place> {
  const view = new DataView(journal.buffer, journal.byteOffset, journal.byteLength);
  let at = start;
  while (at + FRAME + 1 < journal.length) {
    const payload = view.getUint32(at, true);
    const length = FRAME + payload;
    const named = journal[at + FRAME]!;
    if (payload > LONGEST || at + length > journal.length) return;
    if (named >= 1 && named < payload) {
      const name = journal.subarray(at + FRAME + 1, at + FRAME + 1 + named);
      yield {id: String.fromCharCode(...name), start: at, length};
    }
    at += length;
  }
}

/** Content of a record that is what its checksum says and has this name; undefined otherwise. */
export function contentOf(record: Uint8Array, id: string): Uint8Array | undefined {
  if (record.length <= FRAME) return undefined;
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (view.getUint32(0, true) !== record.length - FRAME) return undefined;
  const named = record[FRAME]!;
  const name = String.fromCharCode(...record.subarray(FRAME + 1, FRAME + 1 + named));
  if (name !== id || !checksumOf(record).every((byte, i) => byte === record[LENGTH + i])) return undefined;
  return record.subarray(FRAME + 1 + named);
}

function checksumOf(record: Uint8Array): Uint8Array {
  const hash = new ContentHash().bytes(record.subarray(0, LENGTH)).bytes(record.subarray(FRAME)).toString();
  return Uint8Array.from({length: FRAME - LENGTH}, (_, i) => Number.parseInt(hash.slice(2 * i, 2 * i + 2), 16));
}
