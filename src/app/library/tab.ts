const KEY = "throughline.tab";

/** Id of this tab, if it has been here before: survives a reload, and goes along when the tab is duplicated. */
export function knownTab(storage: () => Storage = () => sessionStorage): string | null {
  try {
    const id = storage().getItem(KEY);
    return id !== null && /^[0-9a-z-]{8,64}$/.test(id) ? id : null;
  } catch {
    return null;
  }
}

/** Gives this tab an id of its own. */
export function newTab(storage: () => Storage = () => sessionStorage): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const id = Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
  try {
    storage().setItem(KEY, id);
  } catch {
    // Without this storage a reload does not find back, and the library still lists what was done.
  }
  return id;
}

const lockOf = (tab: string) => `throughline-tab-${tab}`;

/** Takes an id for as long as the page lives; false where another tab has it, because this one is a copy of that one. */
export async function holdTab(tab: string, patience = 400): Promise<boolean> {
  if (!("locks" in navigator)) return true;
  return new Promise(resolve => {
    navigator.locks
      .request(lockOf(tab), {signal: AbortSignal.timeout(patience)}, () => {
        resolve(true);
        return new Promise(() => {});
      })
      .catch(() => resolve(false));
  });
}

/** Ids that open tabs have. */
export async function liveTabs(): Promise<ReadonlySet<string>> {
  if (!("locks" in navigator)) return new Set();
  const {held = []} = await navigator.locks.query();
  return new Set(held.flatMap(({name}) => (name?.startsWith(lockOf("")) ? [name.slice(lockOf("").length)] : [])));
}
