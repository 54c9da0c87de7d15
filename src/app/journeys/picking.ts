/** Listeners of a place with marks that can be picked (`data-pick`): a click, Enter or Space picks. */
export function picking(pick: (id: string) => void) {
  const idOf = (event: Event) => (event.target as Element).closest("[data-pick]")?.getAttribute("data-pick") ?? null;
  return {
    onClick(event: Event) {
      const id = idOf(event);
      if (id !== null) pick(id);
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== "Enter" && event.key !== " ") return;
      const id = idOf(event);
      if (id === null) return;
      event.preventDefault();
      pick(id);
    }
  };
}
