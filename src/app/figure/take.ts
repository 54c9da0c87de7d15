import "./take.css";
import type {Origin} from "../../export/svg.ts";
import {words} from "../words.ts";

/** Puts a button onto every figure of a picture that opens the ways to take it along; those of the picture before stay, open or not. */
export function offerTaking(picture: Element, before: readonly Element[], origin: () => Origin | undefined): void {
  const figures = [
    ...(picture.matches("figure.chart") ? [picture] : []),
    ...picture.querySelectorAll<HTMLElement>("figure.chart")
  ];
  for (const [i, figure] of figures.entries()) {
    const take = before[i] ?? button(origin);
    const name = `${words.charts.take}: ${figure.getAttribute("aria-label") ?? ""}`;
    take.querySelector("button")!.setAttribute("aria-label", name);
    const caption = figure.querySelector(":scope > figcaption");
    if (caption) caption.after(take);
    else figure.prepend(take);
  }
}

function button(origin: () => Origin | undefined): HTMLElement {
  const place = document.createElement("div");
  place.className = "figure-take";
  const opener = document.createElement("button");
  opener.type = "button";
  opener.title = words.charts.take;
  opener.setAttribute("aria-haspopup", "menu");
  opener.setAttribute("aria-expanded", "false");
  opener.append(sign());
  opener.addEventListener("click", () => {
    // Most figures stay where they are: what takes them along is fetched when one goes.
    void import("./menu.ts").then(({toggleMenu}) => toggleMenu(place, origin));
  });
  place.append(opener);
  return place;
}

function sign(): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [name, value] of Object.entries({viewBox: "0 0 20 20", width: "18", height: "18", "aria-hidden": "true"}))
    svg.setAttribute(name, value);
  path.setAttribute("d", "M10 3v9M6 8.500l4 4l4-4M4 16h12");
  svg.append(path);
  return svg;
}
