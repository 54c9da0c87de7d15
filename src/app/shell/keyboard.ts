import {commandFor, type Commands} from "../state/commands.ts";
import {mac} from "./machine.ts";

/** Where a key press writes something. */
const writing = "input:not([type=range], [type=checkbox], [type=radio], [type=button], [type=file]), textarea, select";

/** Runs commands by their keys until the function returned is called. While a dialog is open, its own keys are the only ones. */
export function listenToKeys(commands: Commands): () => void {
  function onKey(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog:modal") !== null) return;
    const command = commandFor(event, commands.all.peek(), {mac, typing: isWriting(event)});
    if (!command) return;
    event.preventDefault();
    command.run();
  }
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}

function isWriting(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(writing));
}
