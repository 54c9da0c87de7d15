import {readFileSync} from "node:fs";
import {expect} from "vitest";
import {asWritten, editsOf, setValue, type Choices} from "../../src/app/state/choices.ts";
import {dial, positions, valueAt} from "../../src/app/state/dial.ts";
import {offered} from "../../src/app/state/offered.ts";
import {opened, type Opened} from "../../src/app/state/opened.ts";
import {besides} from "../../src/app/state/shares.ts";
import {Draws} from "../../src/random/draws.ts";
import {uniform} from "../../src/random/exact.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {editScenario} from "../../src/scenario/edit/edit-scenario.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";

/** Numbers that stand near each other may need each other's room, so they are moved in different texts. */
const TEXTS = 10;

/** What is written is what was simulated. */
function expectWritten(base: Opened, choices: Choices) {
  const text = editScenario(base.text!, editsOf(choices, asWritten(base)));
  const {scenario, errors} = readScenario(text, {name: base.file});
  expect(errors).toEqual([]);
  const next = opened(base.file, scenario!);
  for (const id of Object.keys(base.scenario.strategies))
    expect(resolve(next.scenario, id, {off: next.off[id]})).toEqual(
      resolve(base.scenario, id, {off: choices.off[id], values: choices.values})
    );
}

/** A shipped scenario whose numbers are moved to places of their sliders that a seed decides on. */
export function moving(file: string, seed = "movable") {
  const text = readFileSync(`scenarios/${file}`, "utf8");
  const base = opened(file, readScenario(text, {name: file}).scenario!, {text});
  const known = offered(base.scenario).parameters;
  const draws = new Draws(keyFromSeed(`${seed}/${file}`, 0));
  const chance = () => uniform(draws.word());
  // Also the ends, which are the likeliest to be too far.
  const place = () => Math.round(Math.min(1, Math.max(0, chance() * 1.2 - 0.1)) * positions);
  const isPart = (path: string) => besides(known, path).length > 0;
  return {
    /** Moves one in so many of the numbers that stand alone. */
    alone(oneIn: number) {
      const all = [...known.values()].filter(({path}) => !isPart(path) && chance() * oneIn <= 1);
      for (let turn = 0; turn < TEXTS; turn++) {
        const mine = all.filter((_, i) => i % TEXTS === turn);
        const moved = mine.reduce(
          (choices, one) => setValue(choices, one.path, valueAt(dial(one), place()), one.value, known),
          asWritten(base)
        );
        expectWritten(base, moved);
      }
    },
    /** Moves every share, and every two of one whole after each other. */
    together() {
      for (const one of known.values()) {
        if (!isPart(one.path)) continue;
        const first = setValue(asWritten(base), one.path, valueAt(dial(one), place()), one.value, known);
        expectWritten(base, first);
        for (const other of besides(known, one.path))
          expectWritten(base, setValue(first, other, chance(), known.get(other)!.value, known));
      }
    }
  };
}
