import {signal, useComputed, useSignal} from "@preact/signals";
import {useEffect, useMemo} from "preact/hooks";
import type {Mode} from "../../charts/modes.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import {ghostOf} from "../state/comparing.ts";
import {words} from "../words.ts";
import {Chart} from "./chart.tsx";
import {askWhy} from "./decision.tsx";
import type {Host} from "./host.ts";
import type {PictureOptions, Pictures} from "./pictures.ts";

/** In order of importance; their places stand before the pictures are there. */
const names = ["headline", "retention", "cash", "costs", "funnel", "tradeoff", "support", "figures"] as const;
export type PictureName = (typeof names)[number];

/** Those that can stand side by side, over each other, or as a difference. */
const changing: readonly PictureName[] = ["retention", "cash", "costs", "funnel"];

/** Without a value where nobody ever has a case: then there is nothing to say about support. */
const perCase = "customer-minutes-per-case";

/** The comparison in pictures: the four headline figures, then what lies behind them; and the tools to change what is compared. */
export function Results(host: Host) {
  const {bench, comparing, pinned} = host;
  const pictures = useSignal<Pictures | null>(null);
  const ghost = useComputed(() => ghostOf(pinned.value, bench.comparison.value));
  const options = useComputed<Omit<PictureOptions, "width">>(() => ({
    order: bench.order.value,
    mode: comparing.mode.value,
    pinned: ghost.value
  }));
  // Charts are drawn again when what they are drawn with changes, too.
  const shown = useComputed(() => {
    const comparison = bench.comparison.value;
    return pictures.value && comparison ? {comparison, options: options.value} : null;
  });
  const shownNames = useComputed(() => {
    const {strategies} = bench.comparison.value ?? {};
    const asked = strategies?.some(({outcomes}) => !Number.isNaN(outcomes[perCase]?.value ?? NaN)) ?? true;
    return asked ? names : names.filter(name => name !== "support");
  });
  const idle = useComputed(() => !bench.running.value);
  const foot = useMemo(() => footOf(host), []);
  const Tools = useTools(host);
  useEffect(() => {
    void host.pictures.then(loaded => (pictures.value = loaded));
  }, []);
  return (
    <>
      {Tools ? <Tools.Strategies /> : <div class="strategies-place" />}
      <div
        class={`results${bench.stale.value ? " stale" : ""}`}
        role="group"
        aria-label={words.charts.label}
        aria-busy={bench.comparison.value === null || bench.stale.value}
      >
        {shownNames.value.map(name => [
          name === changing[0] && <Modes key="modes" {...host} />,
          <Chart
            key={name}
            class={name}
            data={shown}
            idle={idle}
            draw={({comparison, options: how}, {width}) =>
              pictures.value![name](comparison, {...how, width, ...(name === "headline" && {foot})})
            }
          />
        ])}
      </div>
      {Tools && <Tools.Below />}
    </>
  );
}

/** Side by side, overlay or difference, for all charts at once. */
function Modes({comparing: {mode}}: Host) {
  return (
    <fieldset class="modes">
      <legend class="hidden">{words.charts.modes}</legend>
      {(Object.keys(words.charts.mode) as Mode[]).map(name => (
        <label key={name}>
          <input type="radio" name="mode" checked={mode.value === name} onChange={() => (mode.value = name)} />
          <span>{words.charts.mode[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What can be asked about a headline figure, at the foot of its card. */
function footOf(host: Host) {
  const button = (text: string, name: string, act: () => void) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "link";
    made.textContent = text;
    made.setAttribute("aria-label", name);
    made.addEventListener("click", act);
    return made;
  };
  const {how, howOf, why, whyOf} = words.charts;
  return ({id, label}: Outcome) => {
    const foot = document.createElement("p");
    foot.className = "card-foot";
    foot.append(
      button(how, howOf(label), () => (host.comparing.explained.value = id)),
      button(why, whyOf(label), () => askWhy(host, id))
    );
    return foot;
  };
}

/** The tools of the comparison, fetched once the first result is there, so that they never hold it up. */
function useTools(host: Host) {
  const tools = useSignal<Awaited<ReturnType<typeof fetchTools>> | null>(null);
  const wanted = useMemo(() => signal(false), []);
  const answered = host.bench.comparison.value !== null;
  useEffect(() => {
    if (!answered || wanted.value) return;
    wanted.value = true;
    fetchTools(host).then(
      loaded => (tools.value = loaded),
      () => (wanted.value = false)
    );
  }, [answered]);
  return tools.value;
}

async function fetchTools(host: Host) {
  return (await import("../compare/open.tsx")).compareTools(host);
}
