/** Fills the screen with an element where the browser allows it; `onLeft` is called when somebody ends that. The function returned ends it. */
export function fullScreen(element: HTMLElement, onLeft: () => void): () => void {
  let filled = false;
  const follow = () => {
    if (document.fullscreenElement === element) filled = true;
    else if (filled) onLeft();
  };
  document.addEventListener("fullscreenchange", follow);
  // Refused on many phones and inside of frames: then the window is large enough.
  element.requestFullscreen?.().catch(() => {});
  return () => {
    document.removeEventListener("fullscreenchange", follow);
    if (document.fullscreenElement === element) void document.exitFullscreen();
  };
}
