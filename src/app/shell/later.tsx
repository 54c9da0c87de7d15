import {useSignal} from "@preact/signals";
import type {ComponentType} from "preact";
import {useEffect, useErrorBoundary} from "preact/hooks";
import {words} from "../words.ts";

export interface LaterProps {
  /** What the part is called. */
  name: string;
  wanted: boolean;
  load: () => Promise<ComponentType>;
}

/** A part of the page that is fetched when it is first wanted, and stays. Until then, and where it fails, it says so. */
export function Later({name, wanted, load}: LaterProps) {
  const part = useSignal<{readonly Part: ComponentType} | null>(null);
  const failure = useSignal<string | null>(null);
  const asked = useSignal(false);
  const fetchPart = () => {
    asked.value = true;
    failure.value = null;
    load().then(
      Part => (part.value = {Part}),
      (error: unknown) => (failure.value = textOf(error))
    );
  };
  useEffect(() => {
    if (wanted && !asked.value) fetchPart();
  }, [wanted]);
  useEffect(() => {
    // What could not be fetched without a network is fetched as soon as there is one.
    const again = () => failure.value !== null && fetchPart();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, []);
  if (part.value) return <Guarded name={name} Part={part.value.Part} />;
  if (failure.value === null) return wanted ? <Skeleton name={name} /> : null;
  const help = navigator.onLine ? words.views.failedHelp : words.views.offlineHelp;
  return <Failed title={words.views.failed(name)} help={help} why={failure.value} retry={fetchPart} />;
}

/** One view that breaks does not take the page with it. */
function Guarded({name, Part}: {name: string; Part: ComponentType}) {
  const [error, reset] = useErrorBoundary(broken => console.error(broken));
  if (error === undefined) return <Part />;
  return <Failed title={words.views.broken(name)} help={words.views.brokenHelp} why={textOf(error)} retry={reset} />;
}

interface FailedProps {
  title: string;
  help: string;
  why: string;
  retry: () => void;
}

function Failed({title, help, why, retry}: FailedProps) {
  return (
    <section class="notice bad" role="alert">
      <h2>{title}</h2>
      <p>{help}</p>
      <p class="why">
        {words.views.why}: <code>{why}</code>
      </p>
      <div class="buttons">
        <button type="button" class="strong" onClick={retry}>
          {words.views.retry}
        </button>
        <button type="button" onClick={() => location.reload()}>
          {words.views.reload}
        </button>
      </div>
    </section>
  );
}

/** Stands where the view will be, so that nothing jumps. */
function Skeleton({name}: {name: string}) {
  return (
    <div class="skeleton">
      <p role="status" class="hidden">
        {words.views.opening(name)}
      </p>
      <div class="bone head" />
      <div class="bone line" />
      <div class="bone card" />
      <div class="bone card" />
    </div>
  );
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : `${error as string}`;
}
