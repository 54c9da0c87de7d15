import "./report.css";
import {element} from "../../charts/dom.ts";
import {download} from "../questions/download.ts";
import type {Host} from "../view/host.ts";
import {reportArticle} from "./article.ts";
import {reportFile} from "./file.ts";
import {words} from "./words.ts";

/** Shows the report in the place of the page, with the ways to print it and to keep it; Escape or Close bring the page back. */
export async function openReport(host: Host): Promise<void> {
  const article = await built(host);
  if (!article || document.body.dataset.report !== undefined) return;
  const back = document.activeElement as HTMLElement | null;
  const button = (text: string, act: () => void, strong = false) => {
    const made = element(document, "button", {type: "button", class: strong ? "strong" : undefined}, text);
    made.addEventListener("click", act);
    return made;
  };
  const print = button(words.tools.print, () => window.print(), true);
  const tools = element(
    document,
    "div",
    {class: "report-tools", role: "toolbar", "aria-label": words.tools.label},
    print,
    button(words.tools.file, () => keep(host, article)),
    button(words.tools.close, close)
  );
  const view = element(document, "main", {class: "report-view", "aria-label": words.kind}, tools, article);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  function close() {
    removeEventListener("keydown", onKey, true);
    view.remove();
    delete document.body.dataset.report;
    scrollTo(0, before);
    (back?.isConnected && back !== document.body ? back : document.getElementById("results"))?.focus({
      preventScroll: true
    });
  }
  const before = scrollY;
  document.body.dataset.report = "";
  document.body.append(view);
  scrollTo(0, 0);
  addEventListener("keydown", onKey, true);
  print.focus();
}

/** Saves the report as one file. */
export async function saveReport(host: Host): Promise<void> {
  const article = await built(host);
  if (article) keep(host, article);
}

async function built(host: Host): Promise<HTMLElement | null> {
  try {
    return await reportArticle(host);
  } catch (error) {
    host.say(words.tools.failed(error instanceof Error ? error.message : String(error)));
    return null;
  }
}

function keep({bench, say}: Host, article: HTMLElement): void {
  try {
    const file = reportFile(article, bench.comparison.peek()!);
    download(file);
    say(words.tools.saved(file.name));
  } catch (error) {
    say(words.tools.failed(error instanceof Error ? error.message : String(error)));
  }
}
