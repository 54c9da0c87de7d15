import "./menu.css";
import type {Origin} from "../../export/svg.ts";
import {download} from "../questions/download.ts";
import {titleOf} from "./parts.ts";
import {pictureFile, pngOf} from "./picture.ts";
import {csvOf, tabsOf} from "./table.ts";
import {words} from "./words.ts";

interface Item {
  readonly label: string;
  /** Returns what to say about it. */
  readonly act: (figure: HTMLElement, origin: Origin | undefined) => Promise<string>;
}

const copy = async (data: string | ClipboardItem) => {
  try {
    await (typeof data === "string" ? navigator.clipboard.writeText(data) : navigator.clipboard.write([data]));
    return words.copied;
  } catch {
    return words.refused;
  }
};
const save = (name: string, data: string | Blob, type: string) => {
  download({name, type, text: data});
  return words.saved(name);
};

const ofPicture: readonly Item[] = [
  {
    label: words.copyPicture,
    act: (figure, origin) => copy(new ClipboardItem({"image/png": pngOf(pictureFile(figure, origin))}))
  },
  {
    label: words.savePng,
    act: async (figure, origin) => save(`${stemOf(figure)}.png`, await pngOf(pictureFile(figure, origin)), "image/png")
  },
  {
    label: words.saveSvg,
    act: async (figure, origin) => save(`${stemOf(figure)}.svg`, pictureFile(figure, origin), "image/svg+xml")
  },
  {label: words.copySvg, act: (figure, origin) => copy(pictureFile(figure, origin))}
];
const ofTable: readonly Item[] = [
  {label: words.saveCsv, act: async figure => save(`${stemOf(figure)}.csv`, csvOf(figure)!, "text/csv")},
  {label: words.copyTable, act: figure => copy(tabsOf(figure)!)}
];

/** Opens the menu of a figure, or closes it. The figure may be drawn anew meanwhile: what is there when an item is chosen is taken. */
export function toggleMenu(place: HTMLElement, origin: () => Origin | undefined): void {
  const opener = place.querySelector<HTMLButtonElement>(":scope > button")!;
  if (opener.getAttribute("aria-expanded") === "true") return close(place, true);
  const figure = place.closest<HTMLElement>("figure.chart")!;
  opener.setAttribute("aria-expanded", "true");
  const said = document.createElement("p");
  said.className = "figure-said";
  said.setAttribute("role", "status");
  const menu = document.createElement("div");
  menu.className = "figure-menu";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", words.menu(titleOf(figure)));
  const items = [...ofPicture, ...(csvOf(figure) === null ? [] : ofTable)].map(({label, act}) => {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("role", "menuitem");
    button.tabIndex = -1;
    button.textContent = label;
    button.addEventListener("click", () => {
      const now = place.closest<HTMLElement>("figure.chart");
      if (!now) return;
      // A picture takes a moment; the menu is gone at once.
      close(place, true);
      place.append(said);
      act(now, origin()).then(
        text => tell(said, text),
        (error: unknown) => tell(said, words.failed(error instanceof Error ? error.message : String(error)))
      );
    });
    return button;
  });
  menu.append(...items);
  menu.addEventListener("keydown", event => {
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const to = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1
    }[event.key];
    if (to !== undefined) items[to]!.focus();
    else if (event.key === "Escape") close(place, true);
    else if (event.key === "Tab") return close(place, false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  place.append(menu);
  const outside = (event: Event) => {
    if (!menu.isConnected) removeEventListener("pointerdown", outside, true);
    else if (!place.contains(event.target as Node)) {
      removeEventListener("pointerdown", outside, true);
      close(place, false);
    }
  };
  addEventListener("pointerdown", outside, true);
  items[0]!.focus();
}

function close(place: HTMLElement, focus: boolean): void {
  const opener = place.querySelector<HTMLButtonElement>(":scope > button")!;
  place.querySelector(":scope > .figure-menu")?.remove();
  opener.setAttribute("aria-expanded", "false");
  if (focus) opener.focus();
}

/** How long it stays, milliseconds. */
const SAID = 5000;

function tell(place: HTMLElement, text: string): void {
  place.textContent = text;
  setTimeout(() => place.remove(), SAID);
}

/** Beginning of a file's name: letters and digits of the title alone. */
function stemOf(figure: HTMLElement): string {
  const words = titleOf(figure)
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return `throughline-${(words ?? ["figure"]).join("-").slice(0, 60).replace(/-$/, "")}`;
}
