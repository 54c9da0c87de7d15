import "../charts/charts.css";
import "./app.css";
import "./controls.css";
import "./print.css";
import {effect} from "@preact/signals";
import {render} from "preact";
import scenario from "virtual:scenario/leesa-mattress.yaml";
import {scenarios} from "virtual:scenarios";
import {browserRunner} from "../engine/runners/browser.ts";
// oxlint-disable-next-line import/default -- Vite makes the default export.
import url from "../engine/runners/browser.worker.ts?worker&url";
import {originOf, PageOrigin} from "./figure/origin.ts";
import {createHost} from "./host.ts";
import {knownTab} from "./library/tab.ts";
import {createReader} from "./reader.ts";
import {reportCommands} from "./report/commands.ts";
import {opened} from "./state/opened.ts";
import {BrokenLink, openLink} from "./state/shipped.ts";
import {Page} from "./view/page.tsx";
import {workerUrl} from "./worker-policy.ts";

// Plot is more than half of the page's script: the simulation starts while it is still on its way.
const pictures = import("./view/pictures.ts").then(module => module.pictures);
const worker = workerUrl(url);
const runner = browserRunner({url: worker});
const quick = browserRunner({url: worker, workers: Math.max(1, Math.min(2, navigator.hardwareConcurrency - 1))});
const first = opened("leesa-mattress.yaml", scenario, {shipped: true});
const reader = createReader();
const tab = knownTab();
const address = location.hash;
// A reload finds back to what this tab had on its bench.
const back = tab
  ? import("./library/come-back.ts")
      .then(({comeBack}) => comeBack(tab, address, {scenarios, read: reader.read}))
      .catch(() => null)
  : null;
// Without a network an address may name what was never fetched: then the page opens as it always does.
const linked = openLink(address, scenarios, reader.read).catch((error: unknown) =>
  error instanceof BrokenLink ? error : null
);
void Promise.all([linked, back]).then(([link, left]) => {
  const host = createHost({pictures, scenarios, runner, quick, first, reader, linked: link, back: left, tab});
  host.commands.add(reportCommands(host));
  render(
    <PageOrigin.Provider value={() => originOf(host.bench.comparison.peek())}>
      <Page {...host} />
    </PageOrigin.Provider>,
    document.querySelector("#app")!
  );
  // What is done from now on is kept, without being in the way of the first picture.
  const {comparison, waiting, failure} = host.bench;
  let begun = false;
  const stop = effect(() => {
    if (begun || (comparison.value === null && !waiting.value && failure.value === null)) return;
    begun = true;
    setTimeout(() => {
      stop();
      void host.keeping.library().catch(() => {});
    }, 300);
  });
});
