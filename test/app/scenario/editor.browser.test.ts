import {afterEach, expect, test} from "vitest";
import {mountEditor} from "../../../src/app/scenario/editor/mount.ts";

afterEach(() => document.body.replaceChildren());

/** An editor that notes which of the page's acts its keys lead to. */
function setUp() {
  const place = document.body.appendChild(document.createElement("div"));
  const parent = place.attachShadow({mode: "open"});
  const acts: string[] = [];
  mountEditor({
    parent,
    text: "title: T\n",
    help: "help",
    json: () => false,
    known: () => null,
    parameterAt: () => undefined,
    onType: () => {},
    onLeave: () => {},
    onPlace: () => {},
    typing: () => false,
    undo: () => acts.push("undo"),
    redo: () => acts.push("redo")
  });
  const press = (key: string, shiftKey: boolean) => {
    const mac = /Mac/.test(navigator.platform);
    const event = new KeyboardEvent("keydown", {
      key,
      code: "KeyZ",
      keyCode: 90,
      ctrlKey: !mac,
      metaKey: mac,
      shiftKey,
      bubbles: true,
      cancelable: true
    });
    parent.querySelector(".cm-content")!.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return {acts, press};
}

test("taking back and bringing back are the same keys with Caps Lock", () => {
  const {acts, press} = setUp();
  expect([press("z", false), press("Z", true)]).toEqual([true, true]);
  expect(acts).toEqual(["undo", "redo"]);
  // With Caps Lock, Shift makes a small letter and its absence a large one.
  expect([press("Z", false), press("z", true)]).toEqual([true, true]);
  expect(acts).toEqual(["undo", "redo", "undo", "redo"]);
});
