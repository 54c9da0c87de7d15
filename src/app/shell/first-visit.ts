const key = "throughline-tour";

/** Whether somebody has taken or declined the tour on this device. Where storage is closed to the page, nobody is asked. */
export function tourSeen(storage: () => Pick<Storage, "getItem">): boolean {
  try {
    return storage().getItem(key) !== null;
  } catch {
    return true;
  }
}

export function rememberTour(storage: () => Pick<Storage, "setItem">): void {
  try {
    storage().setItem(key, "seen");
  } catch {
    // Private windows may refuse storage; the question is then asked once more.
  }
}
