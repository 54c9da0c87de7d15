import {readSaid, writeSaid, type Said} from "../state/link.ts";
import {largest} from "../state/opening.ts";
import {crc32, deflated, fromBase64url, inflated, toBase64url} from "./bytes.ts";
import {object, text, type Checked} from "./check.ts";
import {choicesShape} from "./choices-data.ts";

/** Longest link that is made or read, characters of its fragment. */
export const longestLink = 32 * 1024;
/** A document with its choices in plain text, bytes: the text itself may have `largest`. */
const longestContent = largest;

const shape = object({file: text(200), text: text(largest), choices: choicesShape});
/** A document of one's own with what was chosen on top of it. */
export type LinkedDocument = Checked<typeof shape>;

/** First byte of the packed form: its kind. */
const KIND = 1;

/**
 * The fragment of a link that carries a document: `#doc=` and, as base64url, a byte for the kind, the CRC-32 of the content (4 bytes, the lowest
 * first) and the content as raw deflate. null where it does not fit into `longestLink`.
 */
export async function writeDocumentLink(document: LinkedDocument, said: Said = {}): Promise<string | null> {
  const content = new TextEncoder().encode(JSON.stringify(document));
  if (content.length > longestContent) return null;
  const packed = await deflated(content);
  const bytes = new Uint8Array(5 + packed.length);
  bytes[0] = KIND;
  new DataView(bytes.buffer).setUint32(1, crc32(content), true);
  bytes.set(packed, 5);
  const fragment = `#doc=${toBase64url(bytes)}${writeSaid(said)}`;
  return fragment.length <= longestLink ? fragment : null;
}

export type LinkFault = "long" | "alphabet" | "kind" | "large" | "damaged" | "content";

/** Reads such a fragment; never throws. What is wrong with it comes back as one word. */
export async function readDocumentLink(
  fragment: string
): Promise<{readonly document: LinkedDocument; readonly said: Said} | {readonly fault: LinkFault}> {
  if (fragment.length > longestLink) return {fault: "long"};
  const found = /^#doc=([A-Za-z0-9_-]+)(&.*)?$/s.exec(fragment);
  const bytes = found && fromBase64url(found[1]!);
  if (!bytes) return {fault: "alphabet"};
  if (bytes[0] !== KIND || bytes.length < 6) return {fault: "kind"};
  let content: Uint8Array;
  try {
    content = await inflated(bytes.subarray(5), longestContent);
  } catch (error) {
    return {fault: error instanceof Error && error.message === "too large" ? "large" : "damaged"};
  }
  if (crc32(content) !== new DataView(bytes.buffer).getUint32(1, true)) return {fault: "damaged"};
  try {
    const data: unknown = JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(content));
    return {document: shape(data), said: readSaid(found![2] ?? "")};
  } catch {
    return {fault: "content"};
  }
}
