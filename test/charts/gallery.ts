import "../../src/charts/charts.css";
import "./gallery.css";
import {element} from "../../src/charts/dom.ts";
import {registered} from "./chart.ts";

// Shows every drawing of the tests in both schemes, drawn again whenever its room changes.
// ?only=words limits it to names that contain the words, ?scheme=dark to one scheme.
const query = new URLSearchParams(location.search);
await Promise.all(Object.values(import.meta.glob("./*.chart.test.ts")).map(load => load()));
const only = query.get("only") ?? "";
const schemes = ["light", "dark"].filter(scheme => (query.get("scheme") ?? scheme) === scheme);

for (const scheme of schemes) {
  const entries = registered
    .filter(({name}) => name.includes(only))
    .map(({name, draw}) => {
      const room = element(document, "div");
      let width = 0;
      new ResizeObserver(([entry]) => {
        const next = Math.max(240, Math.floor(entry!.contentRect.width));
        if (next !== width) room.replaceChildren(draw({width: (width = next)}));
      }).observe(room);
      return element(document, "section", {}, element(document, "p", {}, name), room);
    });
  document.body.append(element(document, "main", {class: "gallery", "data-theme": scheme}, ...entries));
}
