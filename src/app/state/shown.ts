/** Draws nothing, or turns the direction of what follows. Joiners inside an emoji are part of it. */
const invisible =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- each of them alone is meant
  /[\u0000-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB]|[\u{E0000}-\u{E0FFF}]|\p{Cs}/gu;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

const escaped = (sign: string) => `\\u{${sign.codePointAt(0)!.toString(16).toUpperCase()}}`;

/**
 * A name from outside as it may be shown: what cannot be seen, turns the direction of the writing, or stands among Latin letters only to look like one
 * of them, is written out as `\u{202E}`.
 */
export function shownName(name: string): string {
  const visible = name.replace(invisible, (sign, at: number) =>
    sign === "\u200D" && /\p{Extended_Pictographic}\uFE0F?$/u.test(name.slice(0, at)) ? sign : escaped(sign)
  );
  return visible.replace(/[\p{L}\p{M}]+/gu, word =>
    /\p{Script=Latin}/u.test(word) ? word.replace(new RegExp(foreign, "gu"), escaped) : word
  );
}

/** Letters of other scripts that look like Latin ones, in small letters. */
const pairs = "аaеeоoрpсcуyхxіiјjѕsԁdһhкkмmтtвbнhαaοoρpνvιiκkυuτtεeχxβbηnγyօoսuհhցgɡgıi";
const looks: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(pairs.matchAll(/(.)(.)/gu), ([, sign, latin]) => [sign!, latin!])
);

/** What a reader would take a title for: two titles that look the same have the same. */
export function looksLike(title: string): string {
  return Array.from(title.normalize("NFKC").replace(invisible, "").toLowerCase())
    .map(sign => looks[sign] ?? sign)
    .join("")
    .normalize("NFKD")
    .replace(/[\p{M}\p{P}\s]+/gu, "");
}
