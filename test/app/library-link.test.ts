import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {crc32, deflated, fromBase64url, toBase64url} from "../../src/app/library/bytes.ts";
import {longestLink, readDocumentLink, writeDocumentLink} from "../../src/app/library/document-link.ts";

const content = {file: "mine.yaml", text: "throughline: 1\n", choices: {seed: "a", off: {}, values: []}};

/** A link with any bytes inside, as somebody with bad intentions would make it. */
async function forged(inside: Uint8Array<ArrayBuffer>, {kind = 1, crc = crc32(inside)} = {}): Promise<string> {
  const packed = await deflated(inside);
  const bytes = new Uint8Array(5 + packed.length);
  bytes[0] = kind;
  new DataView(bytes.buffer).setUint32(1, crc, true);
  bytes.set(packed, 5);
  return `#doc=${toBase64url(bytes)}`;
}
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

test("any document comes back from its link as it was, with what was said beside it", async () => {
  const name = fc.string({unit: "binary", maxLength: 40}).filter(text => text.isWellFormed() && text !== "__proto__");
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        file: name,
        text: fc.string({unit: "binary", maxLength: 3000}).filter(text => text.isWellFormed()),
        choices: fc.record({
          seed: name,
          off: fc.dictionary(name, fc.array(name, {maxLength: 5}), {noNullPrototype: true}),
          values: fc.array(
            fc.tuple(
              name,
              fc.double({noNaN: true, noDefaultInfinity: true}).map(value => value + 0)
            )
          )
        })
      }),
      async document => {
        const link = (await writeDocumentLink(document, {model: "0.1.0", result: "0123456789abcdef", view: "money"}))!;
        expect(link).toMatch(/^#doc=[A-Za-z0-9_-]+&view=money&model=0\.1\.0&result=0123456789abcdef$/);
        expect(await readDocumentLink(link)).toEqual({
          document,
          said: {model: "0.1.0", result: "0123456789abcdef", view: "money"}
        });
      }
    ),
    {seed: 7, numRuns: 100}
  );
});

test("a document that does not fit into a link is not cut: there is none", async () => {
  const noise = fc.sample(fc.string({minLength: 60_000, maxLength: 60_000, size: "max"}), {seed: 5, numRuns: 1})[0]!;
  expect(await writeDocumentLink({...content, text: noise})).toBe(null);
  expect(await writeDocumentLink({...content, text: "x".repeat(256 * 1024)})).toBe(null);
});

test("a link that was cut off anywhere says so and opens nothing", async () => {
  const link = (await writeDocumentLink({...content, text: "some text ".repeat(20)}))!;
  for (let length = 0; length < link.length; length++)
    expect(await readDocumentLink(link.slice(0, length))).toHaveProperty("fault");
});

test("a link with one sign changed never opens another document", async () => {
  const link = (await writeDocumentLink(content))!;
  for (let at = 5; at < link.length; at++) {
    const changed = link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1);
    expect(await readDocumentLink(changed)).toHaveProperty("fault");
  }
});

test.each([
  [1, "large"],
  [8, "large"],
  [64, "long"]
] as const)("a bomb of %i MiB is not unpacked: it is too %s", async (size, fault) => {
  const bomb = await forged(new Uint8Array(size * 1024 * 1024).fill(32));
  expect(await readDocumentLink(bomb)).toEqual({fault});
});

describe("refused with its reason:", () => {
  test.each([
    ["signs of plain base64", "#doc=AQAA+/", "alphabet"],
    ["padding", "#doc=AQ==", "alphabet"],
    ["percent signs", "#doc=%41%41", "alphabet"],
    ["blanks", "#doc= AQAA", "alphabet"],
    ["a line end", "#doc=AQAA\nAQAA", "alphabet"],
    ["letters of other scripts", "#doc=АQАА", "alphabet"],
    ["nothing", "#doc=", "alphabet"],
    ["loose bits at the end", "#doc=AR", "alphabet"],
    ["one sign too many", "#doc=AAAAA", "alphabet"],
    ["only a kind", "#doc=AQAAAAA", "kind"],
    ["no deflated data", `#doc=${toBase64url(new Uint8Array([1, 0, 0, 0, 0, 255, 255, 255]))}`, "damaged"],
    ["more than 32 kB", `#doc=${"A".repeat(longestLink)}`, "long"]
  ] as const)("%s", async (_, link, fault) => {
    expect(await readDocumentLink(link)).toEqual({fault});
  });

  test.each([
    ["another kind", json(content), {kind: 2}, "kind"],
    ["a wrong check sum", json(content), {crc: 1}, "damaged"],
    ["no JSON", new TextEncoder().encode("file: x"), {}, "content"],
    ["no UTF-8", new Uint8Array([34, 255, 34]), {}, "content"],
    ["null", json(null), {}, "content"],
    ["a list", json([content]), {}, "content"],
    ["no text", json({...content, text: 5}), {}, "content"],
    ["no choices", json({...content, choices: undefined}), {}, "content"],
    ["levers that are no list", json({...content, choices: {...content.choices, off: {a: "b"}}}), {}, "content"],
    [
      "values that are no numbers",
      json({...content, choices: {...content.choices, values: [["a", "1"]]}}),
      {},
      "content"
    ],
    [
      "a prototype",
      new TextEncoder().encode('{"file":"a","text":"","choices":{"seed":"","off":{"__proto__":["x"]},"values":[]}}'),
      {},
      "content"
    ]
  ] as const)("%s", async (_, inside, options, fault) => {
    expect(await readDocumentLink(await forged(inside, options))).toEqual({fault});
    expect(({} as Record<string, unknown>).x).toBe(undefined);
  });
});

test("bytes come back from base64url, and only one text stands for them", () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 200}), bytes => {
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }),
    {seed: 3}
  );
});

test("the check sum is that of ISO 3309", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
