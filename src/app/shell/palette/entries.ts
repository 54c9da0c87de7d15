import {outcomes} from "../../../outcome/registry.ts";
import {isOn} from "../../state/choices.ts";
import {canRun, commandGroups, keysOf} from "../../state/commands.ts";
import {placeOf} from "../../state/offered.ts";
import {quantity} from "../../state/quantity.ts";
import type {Host} from "../../view/host.ts";
import {words} from "../words.ts";
import type {Shell} from "../shell.ts";
import {showDial} from "./show-dial.ts";

export const groups = ["command", "scenario", "lever", "number", "outcome"] as const;

/** Something that can be found. */
export interface Entry {
  readonly id: string;
  readonly group: (typeof groups)[number];
  readonly title: string;
  /** What else it may be looked for by. */
  readonly also?: string;
  /** Shown at the end of the line: keys, or how it stands. */
  readonly note?: string;
  readonly keys?: string;
  readonly run: () => unknown;
  /** Another thing that can be done with it. */
  readonly second?: {readonly title: string; readonly run: () => unknown};
}

/** What is listed before anything is looked for: commands and scenarios. */
export function firstEntries({commands, scenarios, openScenario}: Host): Entry[] {
  return [
    ...commands.all
      .peek()
      .filter(command => command.id !== "help.palette" && canRun(command))
      .toSorted((a, b) => commandGroups.indexOf(a.group) - commandGroups.indexOf(b.group))
      .map(command => {
        const {id, title, run} = command;
        return {id, group: "command" as const, title, keys: keysOf(command)[0], run, also: id.replaceAll(/[.-]/g, " ")};
      }),
    ...scenarios.map(({file, title}) => ({
      id: `scenario ${file}`,
      group: "scenario" as const,
      title: words.palette.openScenario(title),
      also: file.replace(/\.yaml$/, "").replaceAll("-", " "),
      run: () => openScenario(file)
    }))
  ];
}

/** Everything that can be found on the page as it stands, in the order of the groups; numbers may be many hundreds. */
export function entriesOf(host: Host, shell: Shell): Entry[] {
  const {bench} = host;
  return [
    ...firstEntries(host),
    ...leversOf(host),
    ...numbersOf(host, shell),
    ...outcomes
      .filter(({id}) =>
        bench.comparison.peek()?.strategies.some(({outcomes: known}) => Number.isFinite(known[id]?.value))
      )
      .map(({id, label, group}) => ({
        id: `outcome ${id}`,
        group: "outcome" as const,
        title: words.palette.drives(label),
        also: `${group} ${id.replaceAll("-", " ")} sensitivity tornado`,
        run() {
          host.asking.value = {id: "sensitivity", settings: {outcome: id}};
          host.view.value = "questions";
        }
      }))
  ];
}

const brings = (strategy: string, lever: string) => lever.startsWith(`${strategy}/`);

function leversOf({bench, say}: Host): Entry[] {
  const {palette} = words;
  const choices = bench.choices.peek();
  return [...bench.offered.peek().levers].flatMap(([strategy, levers]) =>
    // What a strategy brings itself comes before what it has from others: they may be called the same.
    levers
      .toSorted((a, b) => Number(brings(strategy, b.id)) - Number(brings(strategy, a.id)))
      .map(({id, label}) => {
        const on = isOn(choices, strategy, id);
        const title = palette.lever(label, bench.titles.peek().get(strategy) ?? strategy);
        const name = id.startsWith("base/") ? palette.shared(title) : title;
        return {
          id: `lever ${strategy} ${id}`,
          group: "lever" as const,
          title: on ? palette.switchOff(name) : palette.switchOn(name),
          also: id.replaceAll(/[/.-]/g, " "),
          note: on ? palette.leverOn : palette.leverOff,
          run() {
            bench.switchLevers(strategy, [id], !on);
            say(on ? palette.switchedOff(name) : palette.switchedOn(name));
          }
        };
      })
  );
}

function numbersOf(host: Host, shell: Shell): Entry[] {
  const {bench, reveal, view} = host;
  const {values} = bench.choices.peek();
  return [...bench.offered.peek().parameters.values()].map(parameter => {
    const {path, label, unit, value} = parameter;
    const place = placeOf(parameter, bench.titles.peek());
    return {
      id: `number ${path}`,
      group: "number" as const,
      title: `${label.charAt(0).toUpperCase()}${label.slice(1)}${place ? `, ${place}` : ""}`,
      also: path.replaceAll(/[.-]/g, " "),
      note: quantity(values.get(path) ?? value, unit),
      run: () => showDial(path, host, shell),
      second: {
        title: words.palette.text,
        run() {
          reveal.value = path;
          view.value = "scenario";
        }
      }
    };
  });
}

export interface Found {
  readonly entry: Entry;
  /** Positions in the title that the query matches. */
  readonly at: readonly number[];
}
