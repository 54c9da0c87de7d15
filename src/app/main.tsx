import "../charts/charts.css";
import "./app.css";
import "./controls.css";
import "./print.css";
import {render} from "preact";
import {scenarios} from "virtual:scenarios";
import {browserRunner} from "../engine/runners/browser.ts";
// oxlint-disable-next-line import/default -- Vite makes the default export.
import url from "../engine/runners/browser.worker.ts?worker&url";
import {createHost} from "./host.ts";
import {Page} from "./view/page.tsx";
import {workerUrl} from "./worker-policy.ts";

// Plot is more than half of the page's script: the simulation starts while it is still on its way.
const pictures = import("./view/pictures.ts").then(module => module.pictures);
const address = workerUrl(url);
const runner = browserRunner({url: address});
const quick = browserRunner({url: address, workers: Math.max(1, Math.min(2, navigator.hardwareConcurrency - 1))});
render(<Page {...createHost({pictures, scenarios, runner, quick})} />, document.querySelector("#app")!);
