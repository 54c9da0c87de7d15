import {useSignal, useSignalEffect} from "@preact/signals";
import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";

/** Where it is said what is to be known about the document on the bench; empty, and not even fetched, while there is nothing. */
export function NoticePlace(host: Host) {
  const {bench, keeping} = host;
  const part = useSignal<{readonly Notices: ComponentType<{host: Host}>} | null>(null);
  const asked = useSignal(false);
  useSignalEffect(() => {
    const {trouble, linked, broken, unfinished, size, tooLarge} = keeping;
    const something =
      bench.waiting.value ||
      !bench.opened.value.shipped ||
      tooLarge.value ||
      [trouble, linked, broken, unfinished, size].some(({value}) => value !== null);
    if (!something || asked.peek()) return;
    asked.value = true;
    import("./notices.tsx").then(
      ({Notices}) => (part.value = {Notices}),
      () => (asked.value = false)
    );
  });
  return part.value && <part.value.Notices host={host} />;
}
