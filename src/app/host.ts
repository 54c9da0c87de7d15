import {effect, signal} from "@preact/signals";
import type {Runner} from "../engine/runners/runner.ts";
import {readAway} from "./reader.ts";
import {asWritten, sameChoices, type Choices} from "./state/choices.ts";
import {createLife} from "./state/life.ts";
import {writeLink} from "./state/link.ts";
import {openFile, type FileError} from "./state/opening.ts";
import {openLink, type Shipped} from "./state/shipped.ts";
import {plannedSize} from "./state/size.ts";
import {stagedComparison} from "./state/staged.ts";
import {nextTheme, storedTheme, storeTheme} from "./state/theme.ts";
import {createWorkbench, type Opened} from "./state/workbench.ts";
import {withScenario} from "./view/bench.ts";
import type {PageProps} from "./view/page.tsx";
import {words} from "./words.ts";

export interface HostOptions {
  readonly pictures: PageProps["pictures"];
  readonly scenarios: readonly Shipped[];
  /** Does the work at full size. */
  readonly runner: Runner;
  /** Kept free for what should be on the screen at once: sketches and single lives. */
  readonly quick: Runner;
  /** Scenario that the page opens on, where the address names none. */
  readonly first: Opened;
  /** What the address names. */
  readonly linked: {readonly opened: Opened; readonly choices: Choices} | null;
}

/** Connects the state of the page with the browser: address, storage, files, theme, and the simulation. */
export function createHost({pictures, scenarios, runner, quick, first, linked}: HostOptions): PageProps {
  const fileErrors = signal<readonly FileError[]>([]);
  const theme = signal(storedTheme(() => localStorage));

  const workbench = createWorkbench(
    linked?.opened ?? first,
    {
      compare: ({scenario, choices}, work) =>
        stagedComparison(scenario, {...plannedSize(scenario), ...choices, runner, quick}, work),
      requestFrame: callback => requestAnimationFrame(callback)
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
    const {file, scenario} = workbench.opened.value;
    const choices = workbench.committed.value;
    // The address follows every change, so that a reload shows the same; what needs no words gets none.
    const plain = own() || (file === first.file && sameChoices(choices, asWritten(scenario)));
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
      Promise.resolve(found?.load()).then(scenario => (scenario ? {opened: {file, scenario, shipped: true}} : null))
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
    const {scenario, errors} = await openFile(file, readAway, words.file);
    fileErrors.value = scenario ? [] : errors;
    if (scenario) workbench.open({file: file.name, scenario});
  }

  return {
    bench,
    life,
    pictures,
    async questions() {
      const {questionsView} = await import("./questions/open.tsx");
      return questionsView(bench, runner);
    },
    scenarios,
    openScenario,
    fileErrors,
    openFiles: files => void openFiles(files),
    theme,
    changeTheme() {
      theme.value = nextTheme(theme.value);
      storeTheme(theme.value, () => localStorage);
    },
    link() {
      const {file} = workbench.opened.peek();
      return own() ? null : new URL(writeLink({file, choices: workbench.committed.peek()}), location.href).href;
    }
  };
}
