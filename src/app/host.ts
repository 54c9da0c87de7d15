import {computed, effect, signal} from "@preact/signals";
import type {Comparison} from "../experiment/comparison.ts";
import type {Runner} from "../engine/runners/runner.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {memoryStore} from "../experiment/store.ts";
import {longFile, longLink, secondsOf, smaller} from "./library/cost.ts";
import type {Back} from "./library/come-back.ts";
import {shareCommands} from "./library/commands.ts";
import {quietKeeping, type Keeping} from "./library/keeping.ts";
import type {Library} from "./library/library.ts";
import type {Reader} from "./reader.ts";
import {asWritten, sameChoices, type Choices} from "./state/choices.ts";
import {createCommands} from "./state/commands.ts";
import {createComparing} from "./state/comparing.ts";
import {createLife} from "./state/life.ts";
import {writeLink} from "./state/link.ts";
import {openFile, type FileError} from "./state/opening.ts";
import {BrokenLink, openLink, type FromLink, type Shipped} from "./state/shipped.ts";
import {shownName} from "./state/shown.ts";
import {plannedSize} from "./state/size.ts";
import {stagedComparison} from "./state/staged.ts";
import {nextTheme, storedTheme, storeTheme} from "./state/theme.ts";
import {opened as openedOf, type Opened} from "./state/opened.ts";
import {createWorkbench} from "./state/workbench.ts";
import {withScenario} from "./view/bench.ts";
import type {Asking, Host} from "./view/host.ts";
import {viewNames, type ViewName} from "./view/views.ts";
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
  /** What the address names, or why it cannot be opened. */
  readonly linked: FromLink | BrokenLink | null;
  /** What this tab had on its bench, and its id. */
  readonly back: Back | null;
  readonly tab: string | null;
}

/** Bytes of simulated worlds that the page remembers, so that no question simulates what another one has. */
const MEMORY = 128 * 1024 * 1024;

/** How long a message stays, milliseconds. */
const SAID = 6000;

/** Connects the state of the page with the browser: address, storage, files, theme, and the simulation. */
export function createHost(options: HostOptions): Host {
  const {pictures, scenarios, runner, quick, first, reader, back, tab} = options;
  const fileErrors = signal<readonly FileError[]>([]);
  const theme = signal(storedTheme(() => localStorage));
  const said = signal("");
  let saidUntil: ReturnType<typeof setTimeout> | undefined;

  const linked = back || options.linked instanceof BrokenLink ? null : options.linked;
  const quiet = quietKeeping();
  const sizeOf = (scenario: Scenario) => quiet.size.peek() ?? plannedSize(scenario);
  const cores = navigator.hardwareConcurrency;
  const takes = ({scenario}: Opened, choices: Choices) => secondsOf(scenario, choices, plannedSize(scenario), cores);
  const asFile = (opened: Opened, choices = asWritten(opened)) =>
    (opened.shipped && choices.values.size === 0) || takes(opened, choices) <= longFile;
  /** What somebody else has made is not run unasked for long; a scenario of the page is as long as its author wants, but not much longer. */
  function asLink({opened, choices}: FromLink): boolean {
    if (opened.shipped && choices.values.size === 0) return true;
    const usual = opened.shipped ? 1.5 * takes(opened, asWritten(opened)) : 0;
    return takes(opened, choices) <= Math.max(longLink, usual);
  }

  const began = back?.now.history.present ?? linked ?? {opened: first, choices: asWritten(first)};
  const workbench = createWorkbench(
    began.opened,
    {
      compare: ({scenario, choices}, work) =>
        stagedComparison(scenario, {...sizeOf(scenario), ...choices, runner, quick}, work),
      requestFrame: callback => requestAnimationFrame(callback),
      async textOf({file}) {
        const found = scenarios.find(scenario => scenario.file === file);
        if (!found) throw new Error(words.file.noText(file));
        return found.text();
      },
      read: reader.read,
      edit: reader.edit
    },
    began.choices,
    {start: linked ? asLink(linked) : asFile(began.opened, began.choices)}
  );
  const bench = withScenario(workbench);
  const life = createLife(workbench, {
    async folk(question, strategies, signal) {
      const {folkOf} = await import("./journeys/folk.ts");
      return folkOf(question, strategies, {runner: quick, signal});
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

  let fetching: Promise<Library> | null = null;
  const keeping: Keeping = {
    ...quiet,
    seconds: computed(() => (workbench.waiting.value ? takes(workbench.opened.value, workbench.committed.value) : 0)),
    runSmaller() {
      const {opened, choices} = workbench.history.peek().present;
      quiet.size.value = smaller(plannedSize(opened.scenario), takes(opened, choices), longLink);
      workbench.start();
    },
    library: () =>
      (fetching ??= import("./library/library.ts").then(({createLibrary}) =>
        createLibrary(host, {tab: back?.held ? tab : null, eager: (back !== null && !back.held) || own()})
      ))
  };
  quiet.linked.value = linked;
  const note = (error: unknown) => {
    if (!(error instanceof BrokenLink)) return false;
    quiet.broken.value = {trouble: error.trouble, detail: error.message};
    return true;
  };
  note(options.linked);
  /** Everything about the document before is over. */
  function forgetLast() {
    fileErrors.value = [];
    quiet.broken.value = null;
    quiet.linked.value = null;
    quiet.size.value = null;
    quiet.row.value = null;
    quiet.tooLarge.value = false;
  }

  let wanted = 0;
  /** Opens what is fetched, unless something else has been asked for meanwhile. */
  async function openFetched(file: string, fetched: Promise<{opened: Opened; choices?: Choices} | null>, link = false) {
    const mine = ++wanted;
    try {
      const found = await fetched;
      if (mine !== wanted || !found) return;
      forgetLast();
      const {opened, choices = asWritten(opened)} = found;
      if (link) quiet.linked.value = found as FromLink;
      workbench.open(opened, choices, {start: link ? asLink(found as FromLink) : asFile(opened, choices)});
    } catch (error) {
      if (mine !== wanted || note(error)) return;
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
  addEventListener("hashchange", () => {
    const fragment = location.hash;
    void openFetched(shownName(fragment.slice(0, 60)), openLink(fragment, scenarios, reader.read), true);
  });
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
  });

  async function openFiles(files: Iterable<File>) {
    const [file] = files;
    if (!file) return;
    wanted++;
    const name = shownName(file.name);
    const {size} = file;
    const named = {name, size, text: () => file.text()};
    const {scenario, errors, text = null} = await openFile(named, reader.read, words.file);
    fileErrors.value = scenario ? [] : errors;
    if (!scenario) return;
    forgetLast();
    const opened = openedOf(name, scenario, {text});
    workbench.open(opened, undefined, {start: asFile(opened)});
  }

  const host: Host = {
    bench,
    life,
    view: signal<ViewName>(viewNames.find(name => name === (back?.view ?? linked?.said.view)) ?? "comparison"),
    presenting: signal(false),
    reveal: signal<string | null>(null),
    asking: signal<Asking | null>(null),
    pinned: signal<Comparison | null>(back?.pinned ?? null),
    comparing: createComparing(workbench),
    draft: signal<string | null>(back?.draft ?? null),
    reader,
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
      forgetLast();
      workbench.open(next, choices, {start: asFile(next, choices)});
    },
    bringBack(left) {
      wanted++;
      forgetLast();
      const {opened, choices} = left.history.present;
      workbench.bringBack(left, {start: asFile(opened, choices)});
    },
    keeping,
    theme,
    changeTheme() {
      theme.value = nextTheme(theme.value);
      storeTheme(theme.value, () => localStorage);
    },
    async link() {
      const {linkOf} = await import("./library/share.ts");
      return linkOf(host);
    },
    say(text) {
      clearTimeout(saidUntil);
      said.value = text;
      saidUntil = setTimeout(() => (said.value = ""), SAID);
    },
    said
  };
  host.commands.add(shareCommands(host));
  if (back) {
    workbench.order.value = back.now.order;
    workbench.origin.value = back.now.origin;
    void back.whole().then(whole => {
      // Unless something has been done meanwhile.
      const {past, present, future} = workbench.history.peek();
      if (
        past.length + future.length === 0 &&
        present.opened === began.opened &&
        sameChoices(present.choices, began.choices)
      )
        workbench.bringBack(whole);
    });
  }
  return host;
}
