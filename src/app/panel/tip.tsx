import {useComputed} from "@preact/signals";
import {useEffect, useMemo, useRef} from "preact/hooks";
import {outcome} from "../../outcome/registry.ts";
import type {Dial} from "../state/dial.ts";
import {Spark} from "./spark.tsx";
import {tipText} from "./tip-words.ts";
import type {Tips} from "./tips.ts";
import {words} from "./words.ts";

export interface TipProps {
  readonly path: string;
  readonly span: Dial;
}

/** The curve under one slider, asked for once the slider is on the screen. */
export function Tip({tips, path, span}: TipProps & {tips: Tips}) {
  const place = useRef<HTMLDivElement>(null);
  const tip = useMemo(() => tips.of(path), [path]);
  const pending = useMemo(() => tips.pending(path), [path]);
  const better = useComputed(() => outcome(tips.outcome.value).better);
  useEffect(() => {
    let leave: (() => void) | undefined;
    const sight = new IntersectionObserver(entries => {
      leave?.();
      leave = entries.at(-1)!.isIntersecting ? tips.want(path) : undefined;
    });
    sight.observe(place.current!);
    return () => {
      sight.disconnect();
      leave?.();
    };
  }, [path]);
  const {value: known} = tip;
  const shown = tips.on.value && pending.value;
  return (
    <div ref={place} class={`tip${known?.old ? " old" : ""}`} hidden={!tips.on.value}>
      {shown && known !== null && (
        <>
          <Spark answer={known.answer} span={span} sign={better.value === "lower" ? -1 : 1} />
          <p>
            {known.old && <span class="hidden">{words.tips.old}</span>}
            {tipText(known.answer, better.value, tips.open.value)}
          </p>
        </>
      )}
      {shown && known === null && <p>{tips.working.value === path ? words.tips.working : words.tips.waiting}</p>}
      {!shown && <p>{words.tips.none}</p>}
    </div>
  );
}
