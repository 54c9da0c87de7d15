import {useComputed, useSignal, useSignalEffect} from "@preact/signals";
import {useEffect, useLayoutEffect, useMemo} from "preact/hooks";
import {NoticePlace} from "../library/notice-place.tsx";
import {shellCommands} from "../shell/commands.ts";
import {listenToKeys} from "../shell/keyboard.ts";
import {Later} from "../shell/later.tsx";
import {useMedia} from "../shell/media.ts";
import {Notices} from "../shell/notices.tsx";
import {Overlays} from "../shell/overlays.tsx";
import {createShell} from "../shell/shell.ts";
import {Welcome} from "../shell/welcome.tsx";
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
  const {bench, commands, fileErrors, view} = props;
  const shell = useMemo(createShell, []);
  const narrow = useMedia("(max-width: 62rem)");
  const covered = narrow.value && shell.drawer.value;
  useEffect(() => {
    const forget = commands.add(shellCommands(props, shell));
    const stop = listenToKeys(commands);
    return () => {
      stop();
      forget();
    };
  }, []);
  useLayoutEffect(toTop, [view.value]);
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
        <Header host={props} narrow={narrow.value}>
          <TopProgress bench={bench} />
        </Header>
        <Welcome commands={commands} />
      </div>
      <Tabs view={view} inert={covered} />
      <div class="bench">
        <Panel host={props} drawer={narrow.value} open={shell.drawer} />
        <main id="results" tabindex={-1} inert={covered} data-view={view}>
          <FileErrors fileErrors={fileErrors} />
          <NoticePlace {...props} />
          <Notices {...props} />
          <Verdict {...props} />
          <div
            id="view-comparison"
            role="tabpanel"
            aria-labelledby="tab-comparison"
            hidden={view.value !== "comparison"}
          >
            <Results {...props} {...{loading: props.pictures}} />
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
                <Later name={words.views[name]} wanted={view.value === name} load={() => views[name](props)} />
              </div>
            ))}
          <Footer bench={bench} />
        </main>
      </div>
      {narrow.value && (
        <button
          type="button"
          id="open-panel"
          aria-expanded={shell.drawer.value}
          aria-controls="panel"
          inert={covered}
          onClick={() => (shell.drawer.value = true)}
        >
          {words.panel.open}
        </button>
      )}
      {covered && <div class="shade" onClick={() => (shell.drawer.value = false)} />}
      <DropPlace openFiles={props.openFiles} />
      <Announcement bench={bench} />
      <Overlays host={props} shell={shell} />
      <p class="toast" role="status" data-empty={props.said.value === ""}>
        {props.said}
      </p>
    </>
  );
}

/** A view that is come to is seen from its beginning, not from where another was left. */
function toTop() {
  const bar = document.querySelector<HTMLElement>(".tabs-bar");
  const bench = document.querySelector<HTMLElement>(".bench");
  if (!bar || !bench) return;
  const top = bench.offsetTop - bar.offsetHeight;
  if (scrollY > top) scrollTo({top, behavior: "instant"});
}

/** A thin line at the upper edge of the window while customers are simulated, whatever is looked at. */
function TopProgress({bench}: {bench: Bench}) {
  const share = useComputed(() => (bench.stale.value ? 0 : (bench.comparison.value?.progress ?? 0)));
  return (
    <progress
      class="top-progress"
      max={1}
      value={share.value}
      aria-label={words.run.progress}
      hidden={!bench.running.value}
    />
  );
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
