import {useSignal} from "@preact/signals";
import type {ComponentChildren} from "preact";
import {useRef} from "preact/hooks";

export interface PopoverProps {
  id: string;
  /** Name of the button, and of what it opens. */
  label: string;
  title?: string;
  /** What the button shows. */
  sign: ComponentChildren;
  class?: string;
  /** Rendered only while open. */
  children: (close: () => void) => ComponentChildren;
}

/** A button with a small sheet below it, which goes away by Esc or a click beside it. */
export function Popover({id, label, title = label, sign, class: name = "", children}: PopoverProps) {
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const open = useSignal(false);
  const place = () => {
    const [{bottom, right}, {style, offsetWidth}] = [button.current!.getBoundingClientRect(), sheet.current!];
    const edge = 8;
    const left = Math.max(edge, Math.min(right, innerWidth - edge) - offsetWidth);
    style.left = `${Math.round(left)}px`;
    style.top = `${Math.round(bottom + 6)}px`;
    style.maxHeight = `${Math.round(innerHeight - bottom - 6 - edge)}px`;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`quiet ${name}`}
        popovertarget={id}
        aria-label={label}
        aria-expanded={open}
        title={title}
      >
        {sign}
      </button>
      <div
        ref={sheet}
        id={id}
        class={`sheet-over ${name}`}
        popover="auto"
        role="group"
        aria-label={label}
        onBeforeToggle={({newState}) => (open.value = newState === "open")}
        onToggle={({newState}) => {
          // Only now it has a size.
          if (newState === "open") place();
        }}
      >
        {open.value && children(() => sheet.current!.hidePopover())}
      </div>
    </>
  );
}
