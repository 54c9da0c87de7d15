import {kinds} from "../../scenario/catalogue/catalogue.ts";
import {suggester} from "../../scenario/nearest.ts";

/** Words by which channels go in logs; the first kind that fits is taken, so that the special stand before the general. */
const words: ReadonlyArray<readonly [kind: string, pattern: RegExp]> = [
  ["self-service", /\b(self service|faq|help (pages?|cent(er|re))|knowledge base)\b/],
  ["chatbot", /\b(chat ?bot|bot|voice ?bot)\b/],
  ["video-chat", /\bvideo (chat|call)\b/],
  ["messenger", /\b(messenger|whatsapp|telegram|wechat)\b/],
  ["live-chat", /\b(live )?chat\b/],
  ["push", /\bpush\b/],
  ["sms", /\b(sms|text message)\b/],
  ["email", /\b(e ?mail|newsletter)\b/],
  ["direct-mail", /\b(direct mail|post(al)?|letter|mailing)\b/],
  ["catalogue", /\bcatalog(ue)?\b/],
  ["facebook", /\bfacebook\b/],
  ["instagram", /\binstagram\b/],
  ["pinterest", /\bpinterest\b/],
  ["tiktok", /\btik ?tok\b/],
  ["youtube", /\byou ?tube\b/],
  ["search-ads", /\b(search ads?|paid search|google ads?|adwords|sem|ppc|cpc)\b/],
  ["display-ads", /\b(display( ads?)?|banners?|retargeting)\b/],
  ["blog", /\bblog\b/],
  ["marketplace", /\b(marketplace|amazon|ebay|etsy|zalando|bol|allegro|walmart)\b/],
  ["app", /\b(app|ios|android|mobile app)\b/],
  ["phone", /\b(phone|telephone|call( cent(er|re))?|hotline)\b/],
  [
    "website",
    /\b(web ?(site|shop|store)?|site|online( shop| store)?|e ?shop|e ?commerce|desktop|browser|mobile web)\b/
  ],
  ["store", /\b(store|shop|branch|pos|retail|showroom|outlet|in store|offline|till)\b/]
];

/** The kind of channel that a name in a log stands for; null where it is not clear. */
export function kindOfName(name: string): string | null {
  const plain = name
    .toLowerCase()
    .replaceAll(/[_\-./:]+/g, " ")
    .trim();
  return words.find(([kind, pattern]) => plain === kind.replaceAll("-", " ") || pattern.test(plain))?.[0] ?? null;
}

/** A kind named by somebody. Throws on one that does not exist. */
export function namedKind(kind: string): string {
  if (Object.hasOwn(kinds, kind)) return kind;
  const hint = suggester().suggest(kind, Object.keys(kinds));
  throw new Error(`unknown kind of channel: ${kind}${hint === undefined ? "" : `, ${hint}`}`);
}

/** Names for a scenario: lower-case letters, digits and hyphens, each only once. */
export function idsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map(name => {
    const plain = name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^[^a-z]+|-+$/g, "")
      .slice(0, 50);
    const stem = plain === "" ? "channel" : plain;
    let id = stem;
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
    taken.add(id);
    return id;
  });
}
