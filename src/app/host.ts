import {effect, signal} from "@preact/signals";
import type {Comparison} from "../experiment/comparison.ts";
import type {Runner} from "../engine/runners/runner.ts";
import {memoryStore} from "../experiment/store.ts";
import type {Reader} from "./reader.ts";
import {asWritten, sameChoices, type Choices} from "./state/choices.ts";
import {createCommands} from "./state/commands.ts";
import {createLife} from "./state/life.ts";
import {writeLink} from "./state/link.ts";
import {openFile, type FileError} from "./state/opening.ts";
import {openLink, type Shipped} from "./state/shipped.ts";
import {plannedSize} from "./state/size.ts";
import {stagedComparison} from "./state/staged.ts";
import {nextTheme, storedTheme, storeTheme} from "./state/theme.ts";
import {opened as openedOf, type Opened} from "./state/opened.ts";
import {createWorkbench} from "./state/workbench.ts";
import {withScenario} from "./view/bench.ts";
import type {Asking, Host} from "./view/host.ts";
import type {ViewName} from "./view/views.ts";
import {words} from "./words.ts";

export interface HostOptions {
  readonly pictures: Host["pictures"];
  readonly scenarios: readonly Shipped[];
  /** Does the work at full size. */
  readonly runner: Runner;
  /** Kept free for what should be on the screen at once: sketches and single lives. */
  readonly quick: Runner;
  /** Scenario that the page opens on, where the address names none. */
  readonly first: Opened;
  /** Reads and edits the text of scenarios. */
  readonly reader: Reader;
  /** What the address names. */
  readonly linked: {readonly opened: Opened; readonly choices: Choices} | null;
}

/** Bytes of simulated worlds that the page remembers, so that no question simulates what another one has. */
const MEMORY = 128 * 1024 * 1024;

/** How long a message stays, milliseconds. */
const SAID = 6000;

/** Connects the state of the page with the browser: address, storage, files, theme, and the simulation. */
export function createHost({pictures, scenarios, runner, quick, first, reader, linked}: HostOptions): Host {
  const fileErrors = signal<readonly FileError[]>([]);
  const theme = signal(storedTheme(() => localStorage));
  const said = signal("");
  let saidUntil: ReturnType<typeof setTimeout> | undefined;

  const workbench = createWorkbench(
    linked?.opened ?? first,
    {
      compare: ({scenario, choices}, work) =>
        stagedComparison(scenario, {...plannedSize(scenario), ...choices, runner, quick}, work),
      requestFrame: callback => requestAnimationFrame(callback),
      async textOf({file}) {
        const found = scenarios.find(scenario => scenario.file === file);
        if (!found) throw new Error(words.file.noText(file));
        return found.text();
      },
      read: reader.read,
      edit: reader.edit
    },
    linked?.choices
  );
  const bench = withScenario(workbench);
  const life = createLife(workbench, {
    async journeys({scenario, choices}, stop) {
      const {journeys} = await import("../experiment/journey.ts");
      const {customers} = plannedSize(scenario);
      return journeys(scenario, {...choices, customers, runner: quick, signal: stop});
    }
  });

  const own = () => !workbench.opened.value.shipped;
  effect(() => {
    const {file} = workbench.opened.value;
    const choices = workbench.committed.value;
    // The address follows every change, so that a reload shows the same; what needs no words gets none.
    const plain = own() || (file === first.file && sameChoices(choices, asWritten(workbench.opened.value)));
    history.replaceState(null, "", plain ? location.pathname + location.search : writeLink({file, choices}));
  });

  let wanted = 0;
  /** Opens what is fetched, unless something else has been asked for meanwhile. */
  async function openFetched(file: string, fetching: Promise<{opened: Opened; choices?: Choices} | null>) {
    const mine = ++wanted;
    try {
      const fetched = await fetching;
      if (mine !== wanted || !fetched) return;
      fileErrors.value = [];
      workbench.open(fetched.opened, fetched.choices);
    } catch (error) {
      if (mine !== wanted) return;
      const message = words.file.unreadable(error instanceof Error ? error.message : String(error));
      fileErrors.value = [{file, line: 1, column: 1, path: "", message}];
    }
  }
  function openScenario(file: string): Promise<void> {
    const found = scenarios.find(scenario => scenario.file === file);
    return openFetched(
      file,
      Promise.resolve(found?.load()).then(scenario =>
        scenario ? {opened: openedOf(file, scenario, {shipped: true})} : null
      )
    );
  }
  addEventListener("hashchange", () => void openFetched(location.hash, openLink(location.hash, scenarios)));
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
  });

  async function openFiles(files: Iterable<File>) {
    const [file] = files;
    if (!file) return;
    wanted++;
    const {scenario, errors, text = null} = await openFile(file, reader.read, words.file);
    fileErrors.value = scenario ? [] : errors;
    if (scenario) workbench.open(openedOf(file.name, scenario, {text}));
  }

  return {
    bench,
    life,
    view: signal<ViewName>("comparison"),
    presenting: signal(false),
    reveal: signal<string | null>(null),
    asking: signal<Asking | null>(null),
    pinned: signal<Comparison | null>(null),
    commands: createCommands(),
    runner,
    quick,
    store: memoryStore({limit: MEMORY}),
    pictures,
    scenarios,
    openScenario,
    fileErrors,
    openFiles: files => void openFiles(files),
    open(next, choices) {
      wanted++;
      fileErrors.value = [];
      workbench.open(next, choices);
    },
    theme,
    changeTheme() {
      theme.value = nextTheme(theme.value);
      storeTheme(theme.value, () => localStorage);
    },
    async link() {
      const {file} = workbench.opened.peek();
      if (own()) throw new Error(words.header.linkOwnFile);
      return new URL(writeLink({file, choices: workbench.committed.peek()}), location.href).href;
    },
    say(text) {
      clearTimeout(saidUntil);
      said.value = text;
      saidUntil = setTimeout(() => (said.value = ""), SAID);
    },
    said
  };
}
