import {useComputed, useSignal, useSignalEffect, type Signal} from "@preact/signals";
import type {ComponentType} from "preact";
import {useEffect, useMemo} from "preact/hooks";
import {announcer} from "../state/announcer.ts";
import {answer} from "../state/answer.ts";
import {words} from "../words.ts";
import type {Bench} from "./bench.ts";
import {FileErrors} from "./file-errors.tsx";
import {Header} from "./header.tsx";
import type {Host} from "./host.ts";
import {Panel} from "./panel.tsx";
import {Results} from "./results.tsx";
import {Tabs} from "./tabs.tsx";
import {Verdict} from "./verdict.tsx";
import {viewNames, views} from "./views.ts";

export function Page(props: Host) {
  const {bench, fileErrors, view} = props;
  const drawerOpen = useSignal(false);
  const narrow = useMedia("(max-width: 62rem)");
  const covered = narrow.value && drawerOpen.value;
  useShortcuts(bench);
  const skip = (event: Event) => {
    event.preventDefault();
    document.getElementById("results")?.focus();
  };
  return (
    <>
      <a class="skip" href="#results" onClick={skip}>
        {words.skip}
      </a>
      <div class="page" inert={covered}>
        <Header {...props} />
      </div>
      <div class="bench">
        <Panel bench={bench} drawer={narrow.value} open={drawerOpen} />
        <main id="results" tabindex={-1} inert={covered}>
          <FileErrors fileErrors={fileErrors} />
          <Verdict bench={bench} />
          <Tabs view={view} />
          <div
            id="view-comparison"
            role="tabpanel"
            aria-labelledby="tab-comparison"
            hidden={view.value !== "comparison"}
          >
            <Results bench={bench} loading={props.pictures} />
          </div>
          {viewNames
            .filter(name => name !== "comparison")
            .map(name => (
              <div
                key={name}
                id={`view-${name}`}
                role="tabpanel"
                aria-labelledby={`tab-${name}`}
                hidden={view.value !== name}
              >
                <Later wanted={view.value === name} load={() => views[name](props)} />
              </div>
            ))}
          <Footer bench={bench} />
        </main>
      </div>
      {narrow.value && (
        <button
          type="button"
          id="open-panel"
          aria-expanded={drawerOpen.value}
          aria-controls="panel"
          inert={covered}
          onClick={() => (drawerOpen.value = true)}
        >
          {words.panel.open}
        </button>
      )}
      {covered && <div class="shade" onClick={() => (drawerOpen.value = false)} />}
      <DropPlace openFiles={props.openFiles} />
      <Announcement bench={bench} />
      <p class="toast" role="status" hidden={props.said.value === ""}>
        {props.said}
      </p>
    </>
  );
}

/** A part of the page that is fetched when it is first wanted, and stays. */
function Later({wanted, load}: {wanted: boolean; load: () => Promise<ComponentType>}) {
  const part = useSignal<{readonly Part: ComponentType} | null>(null);
  const failure = useSignal<string | null>(null);
  const asked = useSignal(false);
  useEffect(() => {
    if (!wanted || asked.value) return;
    asked.value = true;
    load().then(
      Part => (part.value = {Part}),
      (error: unknown) => {
        asked.value = false;
        failure.value = error instanceof Error ? error.message : `${error as string}`;
      }
    );
  }, [wanted]);
  if (part.value) return <part.value.Part />;
  return <p role="status">{failure.value === null ? words.views.opening : words.verdict.failed(failure.value)}</p>;
}

/** Says the answer to those who listen, once it stands still. */
function Announcement({bench}: {bench: Bench}) {
  const said = useSignal("");
  const {tell} = useMemo(() => announcer(text => (said.value = text)), []);
  const text = useComputed(() => {
    const result = bench.comparison.value;
    return result && !bench.stale.value ? answer(result).join(" ") : "";
  });
  useSignalEffect(() => tell(text.value));
  return (
    <p class="hidden" role="status" aria-live="polite" data-announcement>
      {said}
    </p>
  );
}

/** A file may be dropped anywhere on the page. */
function DropPlace({openFiles}: Pick<Host, "openFiles">) {
  const over = useSignal(false);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: string, act: (event: DragEvent) => void) =>
      addEventListener(type, event => act(event as DragEvent), {signal: stop.signal});
    const carriesFiles = ({dataTransfer}: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
    listen("dragover", event => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      over.value = true;
    });
    listen("dragleave", event => {
      if (event.relatedTarget === null) over.value = false;
    });
    listen("drop", event => {
      over.value = false;
      if (!carriesFiles(event)) return;
      event.preventDefault();
      openFiles(event.dataTransfer!.files);
    });
    return () => stop.abort();
  }, []);
  return over.value ? <p class="drop">{words.drop}</p> : null;
}

function Footer({bench}: {bench: Bench}) {
  const result = bench.comparison.value;
  return (
    <footer>
      <p>{words.footer.computed}</p>
      {result && (
        <p>
          {words.footer.version(result.version)}, {words.footer.seed(result.seed)}
        </p>
      )}
    </footer>
  );
}

function useMedia(query: string): Signal<boolean> {
  const media = useMemo(() => matchMedia(query), []);
  const matches = useSignal(media.matches);
  useEffect(() => {
    const follow = () => (matches.value = media.matches);
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, []);
  return matches;
}

function useShortcuts(bench: Bench) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).matches("input[type=text], input[type=search], input[type=number]");
      if (typing || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      if (event.shiftKey) bench.redo();
      else bench.undo();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
