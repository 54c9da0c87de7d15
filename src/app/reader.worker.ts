import {outcomes} from "../outcome/registry.ts";
import {readScenario} from "../scenario/read.ts";

/** Reads scenario files away from the page, which stays responsive whatever the file holds. */
addEventListener("message", ({data: {id, text, name}}: MessageEvent<{id: number; text: string; name: string}>) => {
  postMessage({id, reading: readScenario(text, {name, outcomes: outcomes.map(({id}) => id)})});
});
