import {deflateRawSync} from "node:zlib";

/** A packed link as anybody could make one. */
export function packed(
  text: string,
  {file = "linked.yaml", choices = {seed: "mine", off: {}, values: []} as object} = {}
): string {
  const content = Buffer.from(JSON.stringify({file, text, choices}));
  return `#doc=${pack(content)}`;
}

/** What such a link carries, packed. */
export function pack(content: Buffer): string {
  let crc = 0xffffffff;
  for (const byte of content) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const head = Buffer.alloc(5);
  head[0] = 1;
  head.writeUInt32LE((crc ^ 0xffffffff) >>> 0, 1);
  return Buffer.concat([head, deflateRawSync(content)]).toString("base64url");
}
