import {useComputed, useSignal} from "@preact/signals";
import {useEffect, useRef} from "preact/hooks";
import "./presentation.css";
import type {Pictures} from "../../view/pictures.ts";
import {openModal} from "../open-modal.ts";
import type {OverlayProps} from "../overlays.tsx";
import {ThemeSign} from "../signs.tsx";
import {fullScreen} from "./full-screen.ts";
import {SlideView} from "./slide.tsx";
import {nameOf, slidesOf} from "./slides.ts";
import {words} from "./words.ts";

/** One picture and one sentence at a time, over the whole screen; controls come when the pointer moves or the focus is on them. */
export function Presentation({host, close}: OverlayProps) {
  const {bench, life, theme, changeTheme} = host;
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const pictures = useSignal<Pictures | null>(null);
  const current = useSignal("question");
  const guess = useSignal<string | null>(null);
  const guessing = useSignal(true);
  const stirred = useSignal(false);
  const slides = useComputed(() =>
    slidesOf(bench.comparison.value, {person: life.journey.value !== null}).filter(
      ({kind}) => guessing.value || kind !== "guess"
    )
  );
  const at = useComputed(() =>
    Math.max(
      0,
      slides.value.findIndex(slide => nameOf(slide) === current.value)
    )
  );
  const slide = slides.value[at.value]!;
  const go = (to: number) => {
    current.value = nameOf(slides.value[Math.max(0, Math.min(slides.value.length - 1, to))]!);
  };

  useEffect(() => {
    const element = dialog.current!;
    const shut = openModal(element, close);
    stage.current!.focus();
    void host.pictures.then(loaded => (pictures.value = loaded));
    const leave = fullScreen(element.querySelector(".screen")!, close);
    return () => {
      leave();
      shut();
    };
  }, []);

  useEffect(() => {
    if (!stirred.value) return;
    const timer = setTimeout(() => (stirred.value = false), 2500);
    return () => clearTimeout(timer);
  }, [stirred.value]);

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = (event.target as HTMLElement).matches("button");
    const act = keyOf(event);
    if (act === null || (onButton && (event.key === " " || event.key === "Enter"))) return;
    event.preventDefault();
    act();
  };
  function keyOf({key}: KeyboardEvent): (() => void) | null {
    if (["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"].includes(key)) return () => go(at.value + 1);
    if (["ArrowLeft", "ArrowUp", "PageUp", "Backspace"].includes(key)) return () => go(at.value - 1);
    if (key === "Home") return () => go(0);
    if (key === "End") return () => go(slides.value.length - 1);
    if (key.toLowerCase() === "t") return changeTheme;
    if (key.toLowerCase() === "g") return () => (guessing.value = !guessing.value);
    if (key.toLowerCase() === "p") return close;
    const choice = [...bench.titles.value.keys(), ""][Number(key) - 1];
    return slide.kind === "guess" && choice !== undefined ? () => (guess.value = choice) : null;
  }

  return (
    <dialog ref={dialog} class="presentation" aria-label={words.label} onKeyDown={onKey}>
      <div
        class={`screen${stirred.value ? " stirred" : ""}`}
        onPointerMove={() => {
          if (!stirred.value) stirred.value = true;
        }}
      >
        <div
          ref={stage}
          class={`stage ${slide.kind}`}
          tabindex={-1}
          role="group"
          aria-live="polite"
          aria-label={words.place(at.value + 1, slides.value.length)}
        >
          <SlideView key={nameOf(slide)} slide={slide} host={host} pictures={pictures} guess={guess} />
        </div>
        <div class="controls">
          <button type="button" aria-label={words.previous} disabled={at.value === 0} onClick={() => go(at.value - 1)}>
            ←
          </button>
          <span class="place">{words.place(at.value + 1, slides.value.length)}</span>
          <button
            type="button"
            aria-label={words.next}
            disabled={at.value === slides.value.length - 1}
            onClick={() => go(at.value + 1)}
          >
            →
          </button>
          <span class="help">{words.keys}</span>
          <button type="button" aria-pressed={guessing.value} onClick={() => (guessing.value = !guessing.value)}>
            {words.guessing}
          </button>
          <button type="button" aria-label={words.theme} title={words.theme} onClick={changeTheme}>
            <ThemeSign theme={theme.value} />
          </button>
          <button type="button" onClick={close}>
            {words.leave}
          </button>
        </div>
        <progress class="reached" max={slides.value.length} value={at.value + 1} aria-hidden="true" />
      </div>
    </dialog>
  );
}
