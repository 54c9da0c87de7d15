import type {Host} from "../../view/host.ts";
import {words} from "../words.ts";
import type {Shell} from "../shell.ts";

/** Puts the focus on the slider of a number, which is searched for in the panel where it is not among those shown. */
export function showDial(path: string, {say}: Pick<Host, "say">, {drawer}: Shell): void {
  if (document.getElementById("open-panel")) drawer.value = true;
  const slider = () => document.querySelector<HTMLElement>(`#panel input[type=range][data-path="${CSS.escape(path)}"]`);
  const search = document.querySelector<HTMLInputElement>("#panel input[type=search]");
  if (search && (search.value !== "" || !slider())) {
    search.value = slider() ? "" : path;
    search.dispatchEvent(new Event("input", {bubbles: true}));
  }
  // The drawer takes the focus when it opens; the slider takes it after that.
  let frames = 0;
  const focus = () => {
    const found = slider();
    if (frames++ < 5 || (!found && frames < 30)) {
      requestAnimationFrame(focus);
      return;
    }
    if (!found) return say(words.palette.noSlider);
    found.scrollIntoView({block: "center"});
    found.focus({preventScroll: true});
  };
  requestAnimationFrame(focus);
}
