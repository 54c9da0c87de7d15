import {useSignalEffect, type ReadonlySignal} from "@preact/signals";
import {useEffect, useRef} from "preact/hooks";
import {useSignal} from "@preact/signals";

export interface PictureProps {
  /** What to draw at a width; null while there is nothing yet. */
  draw: ReadonlySignal<((width: number) => Element) | null>;
}

/** Sizes that are tried, the largest first. */
const sizes = [2.2, 1.9, 1.6, 1.4, 1.2, 1.05, 0.9, 0.75, 0.6];
const narrowest = 300;

/** A picture as large as it can be without having to be scrolled. */
export function Picture({draw}: PictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const room = useSignal({width: 0, height: 0});
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      const {width, height} = entry!.contentRect;
      room.value = {width: Math.floor(width), height: Math.floor(height)};
    });
    watch.observe(place.current!);
    return () => watch.disconnect();
  }, []);
  useSignalEffect(() => {
    const [make, {width, height}] = [draw.value, room.value];
    if (make === null || width === 0 || height === 0) return;
    const element = place.current!;
    for (const size of sizes) {
      const across = Math.floor(width / size);
      const last = size === sizes.at(-1);
      if (across < narrowest && !last && width >= narrowest) continue;
      const picture = make(Math.max(240, across)) as HTMLElement;
      picture.style.zoom = `${size}`;
      element.replaceChildren(picture);
      if (picture.getBoundingClientRect().height <= height) break;
    }
  });
  return <div ref={place} class="slide-picture" />;
}
