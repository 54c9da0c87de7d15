const graphemes = new Intl.Segmenter("en", {granularity: "grapheme"});
// Hangul, CJK, kana, full-width forms and pictures take two columns
const wide =
  /^(\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}])/u;

/** Columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  if (/^[\u0020-\u007E\u00A0-\u02FF\u2010-\u2027\u2190-\u22FF]*$/.test(text)) return text.length;
  let columns = 0;
  for (const {segment} of graphemes.segment(text)) columns += wide.test(segment) ? 2 : /^\p{M}/u.test(segment) ? 0 : 1;
  return columns;
}

export function padEnd(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

export function padStart(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - columnsOf(text))) + text;
}

/** The text in lines of at most `columns`, all but the first indented; longer words are broken. */
export function wrap(text: string, columns: number, {indent = 0} = {}): string[] {
  const lines: string[] = [];
  let line = "";
  const room = () => columns - (lines.length > 0 ? indent : 0);
  const end = () => {
    lines.push(lines.length > 0 ? " ".repeat(indent) + line : line);
    line = "";
  };
  for (let word of text.split(/[ \n]+/).filter(part => part !== "")) {
    if (line !== "" && columnsOf(line) + 1 + columnsOf(word) > room()) end();
    while (columnsOf(word) > room() && line === "") {
      line = cut(word, room());
      word = word.slice(line.length);
      end();
    }
    if (word !== "") line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "" || lines.length === 0) end();
  return lines;
}

function cut(text: string, columns: number): string {
  let kept = "";
  for (const {segment} of graphemes.segment(text)) {
    if (kept !== "" && columnsOf(kept + segment) > columns) break;
    kept += segment;
  }
  return kept;
}
