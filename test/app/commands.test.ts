import {expect, test} from "vitest";
import {commandFor, createCommands, type Command} from "../../src/app/state/commands.ts";
import {isMac, keysText, matches, type Press} from "../../src/app/state/keys.ts";

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more
});
const command = (id: string, keys?: string | string[], more: Partial<Command> = {}): Command => ({
  id,
  title: id,
  group: "view",
  keys,
  run() {},
  ...more
});

test("Mod is Ctrl, on a Mac Cmd, and never the other one as well", () => {
  expect(matches("Mod+K", press("k", {ctrlKey: true}), false)).toBe(true);
  expect(matches("Mod+K", press("k", {metaKey: true}), false)).toBe(false);
  expect(matches("Mod+K", press("k", {metaKey: true}), true)).toBe(true);
  expect(matches("Mod+K", press("k", {ctrlKey: true}), true)).toBe(false);
  expect(matches("Mod+K", press("k", {ctrlKey: true, metaKey: true}), false)).toBe(false);
  expect(matches("Mod+K", press("k"), false)).toBe(false);
});

test("Shift tells undo from redo", () => {
  const undone = press("z", {ctrlKey: true});
  const redone = press("Z", {ctrlKey: true, shiftKey: true});
  expect([matches("Mod+Z", undone, false), matches("Shift+Mod+Z", undone, false)]).toEqual([true, false]);
  expect([matches("Mod+Z", redone, false), matches("Shift+Mod+Z", redone, false)]).toEqual([false, true]);
});

test("signs count whether or not the layout needs Shift for them; letters of other scripts by their place", () => {
  expect(matches("?", press("?", {shiftKey: true, code: "Slash"}), false)).toBe(true);
  expect(matches("?", press("?", {code: "KeyM"}), false)).toBe(true);
  expect(matches("P", press("p"), false)).toBe(true);
  expect(matches("P", press("P", {shiftKey: true}), false)).toBe(false);
  expect(matches("Mod+Z", press("я", {code: "KeyZ", ctrlKey: true}), false)).toBe(true);
  expect(matches("Esc", press("Escape"), false)).toBe(true);
});

test("digits with Alt are found by their place, for a Mac writes ¡ with them", () => {
  expect(matches("Alt+1", press("1", {altKey: true}), false)).toBe(true);
  expect(matches("Alt+1", press("¡", {altKey: true, code: "Digit1"}), true)).toBe(true);
  expect(matches("Alt+1", press("&", {altKey: true, code: "Digit1"}), false)).toBe(true);
  expect(matches("Alt+1", press("2", {altKey: true}), false)).toBe(false);
  expect(matches("Alt+1", press("1"), false)).toBe(false);
});

test("keys are written as the machine calls them", () => {
  expect(keysText("Shift+Mod+Z", false)).toBe("Ctrl+Shift+Z");
  expect(keysText("Shift+Mod+Z", true)).toBe("⇧⌘Z");
  expect(keysText("Alt+1", true)).toBe("⌥1");
  expect(keysText("?", false)).toBe("?");
  expect(keysText("Mod++", false)).toBe("Ctrl++");
  expect(isMac({platform: "MacIntel", userAgent: ""})).toBe(true);
  expect(isMac({platform: "Linux x86_64", userAgent: "X11; Linux"})).toBe(false);
  expect(() => keysText("Hyper+K", false)).toThrow("cannot read the keys Hyper+K");
});

test("while somebody types, only keys with Mod do something", () => {
  const all = [command("view.present", "P"), command("help.palette", ["Mod+K", "Shift+Mod+P"]), command("none")];
  const found = (pressed: Press, typing: boolean) => commandFor(pressed, all, {mac: false, typing})?.id;
  expect(found(press("p"), false)).toBe("view.present");
  expect(found(press("p"), true)).toBeUndefined();
  expect(found(press("k", {ctrlKey: true}), true)).toBe("help.palette");
  expect(found(press("P", {ctrlKey: true, shiftKey: true}), true)).toBe("help.palette");
  expect(found(press("x"), false)).toBeUndefined();
});

test("a key whose command cannot be done now is left to the browser, or to another command", () => {
  const shut = command("change.undo", "Mod+Z", {enabled: () => false});
  const pressed = press("z", {ctrlKey: true});
  expect(commandFor(pressed, [shut], {mac: false, typing: false})).toBeUndefined();
  expect(commandFor(pressed, [shut, command("other", "Mod+Z")], {mac: false, typing: false})?.id).toBe("other");
});

test("commands are added, replaced by their id, taken away and run where they can be done", () => {
  const commands = createCommands();
  const ran: string[] = [];
  const away = commands.add([
    command("a", undefined, {run: () => ran.push("a")}),
    command("b", undefined, {enabled: () => false, run: () => ran.push("b")})
  ]);
  const restored = commands.add([command("a", undefined, {run: () => ran.push("new a")})]);
  commands.run("a");
  commands.run("b");
  commands.run("c");
  expect(ran).toEqual(["new a"]);
  expect(commands.all.value.map(({id}) => id)).toEqual(["a", "b"]);
  restored();
  commands.run("a");
  expect(ran).toEqual(["new a", "a"]);
  away();
  expect(commands.all.value).toEqual([]);
});
