import {indentService} from "@codemirror/language";

/** How far the line after this one is indented, spaces: `before` is what stands before the cursor on it. */
export function indentAfter(before: string): number {
  const [lead, dashes] = /^( *)((?:- +)*)/.exec(before)!.slice(1) as [string, string];
  const own = lead.length + dashes.length;
  const said = before
    .slice(own)
    .replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '""')
    .replace(/(^|\s)#.*$/, "")
    .trimEnd();
  const open = (said.match(/[[{]/g)?.length ?? 0) - (said.match(/[\]}]/g)?.length ?? 0);
  return own + (/(^|[^\s])(:|: [|>][+-]?)$/.test(said) || open > 0 ? 2 : 0);
}

/** A new line goes on where the one before has begun, one level deeper after a key that has nothing yet; lines that are there stay as they are. */
export const indenting = indentService.of((context, at) => {
  if (context.simulatedBreak !== at) return context.lineIndent(at, -1);
  return indentAfter(context.lineAt(at, -1).text);
});
