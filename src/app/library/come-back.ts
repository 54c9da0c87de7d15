import {database} from "./database.ts";
import {readSession, type Restored, type SessionHost} from "./session.ts";
import {holdTab} from "./tab.ts";

/** A page that cannot find back so soon opens as it always does, milliseconds; what was left is offered later. */
const patience = 2500;

export interface Back extends Restored {
  /** The id is this tab's; false where it is a copy of another tab, which goes on under the same id. */
  readonly held: boolean;
}

/** What this tab had on its bench, if the address is still that of then. Never rejects: what cannot be read is left where it is. */
export async function comeBack(tab: string, address: string, host: SessionHost): Promise<Back | null> {
  const late = new Promise<null>(resolve => setTimeout(() => resolve(null), patience));
  const found = (async () => {
    const row = await database().get("sessions", tab);
    if (row === undefined) return null;
    const restored = await readSession(row, host);
    if (restored.address !== address) return null;
    return {...restored, held: await holdTab(tab)};
  })();
  return Promise.race([found.catch(() => null), late]);
}
