/** What a key press is, as the browser reports it. */
export type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

interface Combination {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

/** Reads `Shift+Mod+Z`. The last part is the key; `Mod++` is Mod and the plus. Throws on a modifier that is not known. */
function read(keys: string): Combination {
  const parts = keys.endsWith("++") ? [...keys.slice(0, -2).split("+"), "+"] : keys === "+" ? ["+"] : keys.split("+");
  const key = parts.pop()!;
  const unknown = parts.find(part => !["Mod", "Alt", "Shift"].includes(part));
  if (unknown !== undefined || key === "") throw new Error(`cannot read the keys ${keys}`);
  return {mod: parts.includes("Mod"), alt: parts.includes("Alt"), shift: parts.includes("Shift"), key};
}

/** Whether a press is these keys; Mod is Cmd on a Mac and Ctrl elsewhere. */
export function matches(keys: string, press: Press, mac: boolean): boolean {
  const {mod, alt, shift, key} = read(keys);
  const [modKey, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (mod !== modKey || other || alt !== press.altKey) return false;
  if (/^\d$/.test(key)) {
    // Alt writes another sign on some layouts, and the digits of some need Shift: the place of the key decides.
    return shift === press.shiftKey && (press.code === `Digit${key}` || press.code === `Numpad${key}`);
  }
  if (/^[a-z]$/i.test(key)) {
    const latin = /^[a-z]$/i.test(press.key) ? press.key : press.code.replace(/^Key/, "");
    return shift === press.shiftKey && latin.toLowerCase() === key.toLowerCase();
  }
  // Where a sign stands, and whether it needs Shift, depends on the layout.
  return press.key === (key === "Esc" ? "Escape" : key) && (key.length === 1 || shift === press.shiftKey);
}

const macSigns: Readonly<Record<string, string>> = {Mod: "⌘", Alt: "⌥", Shift: "⇧"};

/** Keys as they are called on this machine, in the order in which they are pressed. */
export function namesOf(keys: string, mac: boolean): string[] {
  const {mod, alt, shift, key} = read(keys);
  const modifiers = mac
    ? [...(alt ? ["Alt"] : []), ...(shift ? ["Shift"] : []), ...(mod ? ["Mod"] : [])]
    : [...(mod ? ["Mod"] : []), ...(alt ? ["Alt"] : []), ...(shift ? ["Shift"] : [])];
  const name = (modifier: string) => (mac ? macSigns[modifier]! : modifier === "Mod" ? "Ctrl" : modifier);
  return [...modifiers.map(name), key.length === 1 ? key.toUpperCase() : key];
}

/** Keys in a line: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function keysText(keys: string, mac: boolean): string {
  return namesOf(keys, mac).join(mac ? "" : "+");
}

/** Keys that do nothing while somebody types: all without Mod. */
export function isPlain(keys: string): boolean {
  const {mod} = read(keys);
  return !mod;
}

/** Whether this machine has a Cmd key. */
export function isMac({platform, userAgent}: Pick<Navigator, "platform" | "userAgent">): boolean {
  return /Mac|iPhone|iPad/.test(platform || userAgent);
}
