import {effect, signal} from "@preact/signals";
import type {ScenarioFile} from "virtual:scenarios";
import type {Runner} from "../engine/runners/runner.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {readAway} from "./reader.ts";
import {asWritten, sameChoices, type Choices} from "./state/choices.ts";
import {createLife} from "./state/life.ts";
import {readLink, writeLink, type Known} from "./state/link.ts";
import {offered} from "./state/offered.ts";
import {openFile, type FileError} from "./state/opening.ts";
import {plannedSize} from "./state/size.ts";
import {stagedComparison} from "./state/staged.ts";
import {nextTheme, storedTheme, storeTheme} from "./state/theme.ts";
import {createWorkbench, type Opened} from "./state/workbench.ts";
import {withScenario} from "./view/bench.ts";
import type {PageProps} from "./view/page.tsx";
import {words} from "./words.ts";

export interface HostOptions {
  readonly pictures: PageProps["pictures"];
  readonly scenarios: readonly ScenarioFile[];
  /** Does the work at full size. */
  readonly runner: Runner;
  /** Kept free for what should be on the screen at once: sketches and single lives. */
  readonly quick: Runner;
  /** Scenario that the page opens on, where the address names none. */
  readonly first?: string;
}

/** Connects the state of the page with the browser: address, storage, files, theme, and the simulation. */
export function createHost({
  pictures,
  scenarios,
  runner,
  quick,
  first = "leesa-mattress.yaml"
}: HostOptions): PageProps {
  const fileErrors = signal<readonly FileError[]>([]);
  const theme = signal(storedTheme(() => localStorage));
  const linked = fromAddress(scenarios);
  const opened = linked?.opened ?? scenarios.find(({file}) => file === first) ?? scenarios[0]!;

  const workbench = createWorkbench(
    opened,
    {
      compare: ({scenario, choices}, work) =>
        stagedComparison(scenario, {...plannedSize(scenario), ...choices, runner, quick}, work),
      requestFrame: callback => requestAnimationFrame(callback)
    },
    linked?.choices
  );
  const life = createLife(workbench, {
    async journeys({scenario, choices}, stop) {
      const {journeys} = await import("../experiment/journey.ts");
      const {customers} = plannedSize(scenario);
      return journeys(scenario, {...choices, customers, runner: quick, signal: stop});
    }
  });

  const own = () => !scenarios.some(({scenario}) => scenario === workbench.opened.value.scenario);
  effect(() => {
    const {file} = workbench.opened.value;
    const choices = workbench.committed.value;
    // The address follows every change, so that a reload shows the same; what needs no words gets none.
    const plain = own() || (file === first && sameChoices(choices, asWritten(workbench.opened.value.scenario)));
    history.replaceState(null, "", plain ? location.pathname + location.search : writeLink({file, choices}));
  });
  addEventListener("hashchange", () => {
    const next = fromAddress(scenarios);
    if (next) workbench.open(next.opened, next.choices);
  });
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
  });

  async function openFiles(files: Iterable<File>) {
    const [file] = files;
    if (!file) return;
    const {scenario, errors} = await openFile(file, readAway, words.file);
    fileErrors.value = scenario ? [] : errors;
    if (scenario) workbench.open({file: file.name, scenario});
  }

  return {
    bench: withScenario(workbench),
    life,
    pictures,
    scenarios,
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

function fromAddress(scenarios: readonly ScenarioFile[]): {opened: Opened; choices: Choices} | null {
  const find = (file: string) => scenarios.find(scenario => scenario.file === file);
  const known = (file: string): Known | null => {
    const scenario: Scenario | undefined = find(file)?.scenario;
    return scenario ? {...offered(scenario), seed: scenario.seed} : null;
  };
  const linked = readLink(location.hash, known);
  const opened = linked && find(linked.file);
  return linked && opened ? {opened, choices: linked.choices} : null;
}
