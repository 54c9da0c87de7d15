import "../charts/charts.css";
import "./app.css";
import "./controls.css";
import "./print.css";
import {render} from "preact";
import scenario from "virtual:scenario/leesa-mattress.yaml";
import {scenarios} from "virtual:scenarios";
import {browserRunner} from "../engine/runners/browser.ts";
// oxlint-disable-next-line import/default -- Vite makes the default export.
import url from "../engine/runners/browser.worker.ts?worker&url";
import {createHost} from "./host.ts";
import {createReader} from "./reader.ts";
import {opened} from "./state/opened.ts";
import {openLink} from "./state/shipped.ts";
import {Page} from "./view/page.tsx";
import {workerUrl} from "./worker-policy.ts";

// Plot is more than half of the page's script: the simulation starts while it is still on its way.
const pictures = import("./view/pictures.ts").then(module => module.pictures);
const address = workerUrl(url);
const runner = browserRunner({url: address});
const quick = browserRunner({url: address, workers: Math.max(1, Math.min(2, navigator.hardwareConcurrency - 1))});
const first = opened("leesa-mattress.yaml", scenario, {shipped: true});
const reader = createReader();
// Without a network an address may name what was never fetched: then the page opens as it always does.
void openLink(location.hash, scenarios)
  .catch(() => null)
  .then(linked => {
    const host = createHost({pictures, scenarios, runner, quick, first, reader, linked});
    render(<Page {...host} />, document.querySelector("#app")!);
  });
