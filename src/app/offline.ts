import {workerUrl} from "./worker-policy.ts";

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  // Without a service worker (private windows, file://) everything works except opening the page again offline. It fetches every file of the page:
  // the first answer comes before that.
  const keep = () =>
    navigator.serviceWorker
      .register(workerUrl("./sw.js"))
      .catch(error => console.info(`not kept for offline use: ${error}`));
  setTimeout(() => void keep(), 3000);
}
