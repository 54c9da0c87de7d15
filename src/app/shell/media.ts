import {useSignal, type Signal} from "@preact/signals";
import {useEffect, useMemo} from "preact/hooks";

/** Whether a media query holds, as it changes. */
export function useMedia(query: string): Signal<boolean> {
  const media = useMemo(() => matchMedia(query), [query]);
  const matches = useSignal(media.matches);
  useEffect(() => {
    const follow = () => (matches.value = media.matches);
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, [media]);
  return matches;
}
