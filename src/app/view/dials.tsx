import {useComputed, useSignal} from "@preact/signals";
import {useEffect, useRef} from "preact/hooks";
import type {PanelParts} from "../panel/open.tsx";
import {mainParameters, searchParameters} from "../state/main-parameters.ts";
import {words} from "../words.ts";
import {Dial} from "./dial.tsx";
import type {Host} from "./host.ts";

/** Sliders shown for a search at most. */
const limit = 30;

/** What sliders need of the page. */
export type DialsHost = Pick<Host, "bench" | "view" | "reveal" | "asking" | "runner" | "store">;

/** The numbers that nobody knows for sure, as sliders over their plausible range. */
export function Dials({host}: {host: DialsHost}) {
  const {bench} = host;
  const query = useSignal("");
  const searching = useComputed(() => query.value.trim() !== "");
  const found = useComputed(() => searchParameters(bench.offered.value.parameters, query.value));
  const shown = useComputed(() => {
    if (searching.value) return found.value.slice(0, limit);
    const {parameters} = bench.offered.value;
    const main = mainParameters(parameters);
    const changed = [...bench.choices.value.values.keys()].flatMap(path => parameters.get(path) ?? []);
    return [...main, ...changed.filter(parameter => !main.includes(parameter))];
  });
  const several = useComputed(() => bench.titles.value.size > 1);
  const place = useRef<HTMLElement>(null);
  const parts = useParts(host, place);
  const {value: loaded} = parts;
  return (
    <section ref={place} class="dials" aria-labelledby="dials-title">
      <h2 id="dials-title" tabindex={-1}>
        {words.dials.title}
      </h2>
      <p class="lead">{words.dials.lead}</p>
      <label class="search">
        <span class="hidden">{words.dials.search}</span>
        <input
          type="search"
          value={query}
          placeholder={words.dials.search}
          onInput={event => (query.value = event.currentTarget.value)}
        />
      </label>
      <p class="found" role="status">
        {searching.value && words.dials.found(found.value.length, limit)}
      </p>
      {several.value && <div class="tip-settings-place">{loaded && <loaded.Settings />}</div>}
      {shown.value.map(parameter => (
        <Dial
          key={parameter.path}
          host={host}
          parameter={parameter}
          Tip={several.value ? (loaded?.Tip ?? null) : undefined}
        />
      ))}
    </section>
  );
}

/** Curves under the sliders are fetched once the sliders are on the screen. */
function useParts(host: DialsHost, place: {readonly current: HTMLElement | null}) {
  const parts = useSignal<PanelParts | null>(null);
  useEffect(() => {
    let gone = false;
    const sight = new IntersectionObserver(entries => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      sight.disconnect();
      void import("../panel/open.tsx").then(({panelParts}) => {
        if (!gone) parts.value = panelParts(host);
      });
    });
    sight.observe(place.current!);
    return () => {
      gone = true;
      sight.disconnect();
      parts.peek()?.close();
    };
  }, []);
  return parts;
}
