import type {ComponentChildren} from "preact";
import {useEffect, useRef} from "preact/hooks";
import {openModal} from "./open-modal.ts";

export interface ModalProps {
  /** Name for those who listen. */
  label: string;
  class?: string;
  close: () => void;
  children: ComponentChildren;
}

/** A dialog over the page: Esc or a click beside it closes it, and the focus goes back to where it was. */
export function Modal({label, class: name = "", close, children}: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => openModal(dialog.current!, close), []);
  return (
    <dialog
      ref={dialog}
      class={`over ${name}`}
      aria-label={label}
      onClick={event => {
        if (event.target === event.currentTarget) close();
      }}
    >
      {children}
    </dialog>
  );
}
