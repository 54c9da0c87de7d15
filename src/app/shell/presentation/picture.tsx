import {useSignalEffect, type ReadonlySignal} from "@preact/signals";
import {useEffect, useRef} from "preact/hooks";
import {useSignal} from "@preact/signals";

export interface PictureProps {
  /** What to draw at a width; null while there is nothing yet. */
  draw: ReadonlySignal<((width: number) => Element) | null>;
}

/** Sizes that are tried, the largest first; at each, how much of the width is used: letters that can be read go before width. */
const tries = [3, 2.6, 2.2, 1.9, 1.6, 1.4, 1.2, 1.05, 0.9, 0.75, 0.6].flatMap(size =>
  [1, 0.85, 0.7].map(share => ({size, share}))
);
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
  /** What fitted last: figures that move while people are simulated do not make it larger and smaller. */
  const fitted = useRef({at: 0, room: ""});
  useSignalEffect(() => {
    const [make, {width, height}] = [draw.value, room.value];
    if (make === null || width === 0 || height === 0) return;
    const element = place.current!;
    const size = `${width} ${height}`;
    if (fitted.current.room !== size) fitted.current = {at: 0, room: size};
    for (let i = fitted.current.at; i < tries.length; i++) {
      const {size: zoom, share} = tries[i]!;
      const across = Math.floor((width * share) / zoom);
      const last = i === tries.length - 1;
      if (across < narrowest && !last && width >= narrowest) continue;
      const picture = make(Math.max(240, across)) as HTMLElement;
      picture.style.zoom = `${zoom}`;
      picture.style.width = `${across}px`;
      element.replaceChildren(picture);
      fitted.current.at = i;
      if (picture.getBoundingClientRect().height <= height) break;
    }
  });
  return <div ref={place} class="slide-picture" />;
}
