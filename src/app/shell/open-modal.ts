/** Opens a dialog over everything, and returns what closes it again and gives the focus back to where it was. */
export function openModal(dialog: HTMLDialogElement, onClose: () => void): () => void {
  const before = document.activeElement;
  const stop = new AbortController();
  dialog.showModal();
  dialog.addEventListener("close", onClose, {signal: stop.signal});
  return () => {
    // The event of this closing would come when another dialog may be open already.
    stop.abort();
    dialog.close();
    // The browser gives it back only while the dialog is still in the page.
    if (before instanceof HTMLElement && before.isConnected) before.focus({preventScroll: true});
  };
}
