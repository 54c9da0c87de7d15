import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";
import {LibraryView} from "./view.tsx";

/** The view of what is kept, and of the ways to share it. */
export async function libraryView(host: Host): Promise<ComponentType> {
  const library = await host.keeping.library();
  await library.shelf.refresh().catch(() => {});
  return () => <LibraryView host={host} library={library} />;
}
