import {useSignal, useSignalEffect} from "@preact/signals";
import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";
import {words} from "../words.ts";
import type {OverlayName, Shell} from "./shell.ts";

/** What an overlay gets. */
export interface OverlayProps {
  host: Host;
  shell: Shell;
  close: () => void;
}

type Name = OverlayName | "presentation";

const loads: Readonly<Record<Name, () => Promise<ComponentType<OverlayProps>>>> = {
  palette: async () => (await import("./palette/palette.tsx")).Palette,
  keys: async () => (await import("./keys/keys-help.tsx")).KeysHelp,
  tour: async () => (await import("./tour/tour.tsx")).Tour,
  presentation: async () => (await import("./presentation/presentation.tsx")).Presentation
};

/** What lies over the page: fetched when it is first wanted, there only while it is open. */
export function Overlays({host, shell}: {host: Host; shell: Shell}) {
  const fetched = useSignal<Partial<Record<Name, ComponentType<OverlayProps>>>>({});
  const {overlay} = shell;
  const name: Name | null = host.presenting.value ? "presentation" : overlay.value;
  useSignalEffect(() => {
    const wanted: Name | null = host.presenting.value ? "presentation" : overlay.value;
    if (wanted === null || fetched.value[wanted]) return;
    loads[wanted]().then(
      Part => (fetched.value = {...fetched.value, [wanted]: Part}),
      () => {
        host.presenting.value = false;
        overlay.value = null;
        host.say(words.views.failedHelp);
      }
    );
  });
  useSignalEffect(() => {
    // So that it opens at once when it is wanted, and is in nobody's way before.
    if (host.bench.running.value || fetched.peek().palette) return;
    const idle = setTimeout(() => {
      loads.palette().then(
        Part => (fetched.value = {...fetched.peek(), palette: Part}),
        () => {}
      );
    }, 1500);
    return () => clearTimeout(idle);
  });
  const Part = name && fetched.value[name];
  if (!Part) return null;
  const close = () => {
    if (name === "presentation") host.presenting.value = false;
    else if (overlay.value === name) overlay.value = null;
  };
  return <Part key={name} host={host} shell={shell} close={close} />;
}
