import type {ReadonlySignal} from "@preact/signals";
import type {Command} from "../state/commands.ts";
import type {Life} from "../state/life.ts";
import type {Crowd} from "./crowd.ts";
import {isEverybody} from "./selection.ts";
import type {Steps} from "./steps.ts";
import {words} from "./words.ts";

export interface JourneyCommandsOptions {
  readonly life: Life;
  readonly crowd: Crowd;
  readonly steps: Steps;
  readonly active: ReadonlySignal<boolean>;
}

/** What can be done with people, for the palette and the keys; only while they are looked at. */
export function journeyCommands({life, crowd, steps, active}: JourneyCommandsOptions): Command[] {
  const {stage, selection} = crowd;
  const looking = () => active.peek();
  const one = () => looking() && stage.peek() === "one";
  const two = () => looking() && life.pair.peek().length > 1;
  const find = (sought: "flips" | "repeats" | "differs") => () => {
    stage.value = "one";
    life.seek(sought);
  };
  return [
    {id: "journeys.next", title: words.commands.next, group: "view", keys: ".", enabled: one, run: life.next},
    {
      id: "journeys.previous",
      title: words.commands.previous,
      group: "view",
      keys: ",",
      enabled: one,
      run: life.previous
    },
    {
      id: "journeys.parting",
      title: words.commands.parting,
      group: "view",
      keys: "D",
      enabled: () => one() && steps.parting.peek() >= 0,
      run: () => steps.toParting()
    },
    {id: "journeys.flip", title: words.commands.flip, group: "view", keys: "F", enabled: two, run: find("flips")},
    {id: "journeys.repeat", title: words.commands.repeat, group: "view", enabled: looking, run: find("repeats")},
    {id: "journeys.differ", title: words.commands.differ, group: "view", enabled: two, run: find("differs")},
    {id: "journeys.one", title: words.commands.one, group: "view", enabled: looking, run: () => (stage.value = "one")},
    {
      id: "journeys.hundred",
      title: words.commands.hundred,
      group: "view",
      enabled: two,
      run: () => (stage.value = "hundred")
    },
    {id: "journeys.all", title: words.commands.all, group: "view", enabled: two, run: () => (stage.value = "all")},
    {
      id: "journeys.clear",
      title: words.commands.clear,
      group: "view",
      keys: "Esc",
      enabled: () => looking() && stage.peek() === "all" && !isEverybody(selection.peek()),
      run: crowd.clear
    }
  ];
}
