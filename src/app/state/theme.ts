export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "throughline-theme";

/** The theme chosen on this device; "system" when none is, or when storage is closed to the page. */
export function storedTheme(storage: () => Pick<Storage, "getItem">): Theme {
  try {
    const found = storage().getItem(key);
    return themes.find(theme => theme === found) ?? "system";
  } catch {
    return "system";
  }
}

export function storeTheme(theme: Theme, storage: () => Pick<Storage, "setItem">): void {
  try {
    storage().setItem(key, theme);
  } catch {
    // Private windows may refuse storage; the theme then lasts until the page is closed.
  }
}

export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length]!;
}
