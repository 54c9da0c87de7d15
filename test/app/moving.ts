import {readFileSync} from "node:fs";
import {asWritten, editsOf, setValue, type Choices} from "../../src/app/state/choices.ts";
import {dial, positions, valueAt} from "../../src/app/state/dial.ts";
import {offered} from "../../src/app/state/offered.ts";
import {opened, type Opened} from "../../src/app/state/opened.ts";
import {besides} from "../../src/app/state/shares.ts";
import {Draws} from "../../src/random/draws.ts";
import {uniform} from "../../src/random/exact.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {editScenario} from "../../src/scenario/edit/edit-scenario.ts";
import {Draft} from "../../src/scenario/edit/draft.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";
import {same} from "../../src/scenario/same.ts";
import type {Parameter} from "../../src/scenario/scenario.ts";
import {wholeOf} from "../../src/scenario/wholes.ts";

/** Numbers that stand near each other may need each other's room, so they are moved in different texts. */
const TEXTS = 10;

/** What is wrong with choices as they are written; nothing where what is written is what was simulated. */
export function faultsOf(base: Opened, choices: Choices): string[] {
  const edits = editsOf(choices, asWritten(base));
  const moved = edits.map(edit => (edit.kind === "value" ? `${edit.path} = ${edit.value}` : edit.kind)).join(", ");
  try {
    const next = opened(base.file, new Draft(editScenario(base.text!, edits), false).scenario);
    const differs = Object.keys(base.scenario.strategies).filter(id => {
      const [one, other] = [
        resolve(base.scenario, id, {off: choices.off[id], values: choices.values}),
        resolve(next.scenario, id, {off: next.off[id]})
      ];
      return !same(one, other);
    });
    return differs.map(id => `${id} is another world: ${moved}`);
  } catch (error) {
    return [`${(error as Error).message}: ${moved}`];
  }
}

/** A shipped scenario whose numbers are moved to places of their sliders that a seed decides on. */
export function moving(file: string, seed = "movable") {
  const text = readFileSync(`scenarios/${file}`, "utf8");
  const base = opened(file, readScenario(text, {name: file}).scenario!, {text});
  const known = offered(base.scenario).parameters;
  const draws = new Draws(keyFromSeed(`${seed}/${file}`, 0));
  let drawn = 0;
  // An address holds 1,024 words, which a large scenario needs more than.
  const chance = () => uniform(draws.at(0, 0, drawn++, 0).word());
  // Also the ends, which are the likeliest to be too far.
  const place = () => Math.round(Math.min(1, Math.max(0, chance() * 1.2 - 0.1)) * positions);
  const isPart = (path: string) => besides(known, path).length > 0;
  return {
    /** Moves one in so many of the numbers that stand alone. */
    alone(oneIn: number): string[] {
      const all = [...known.values()].filter(({path}) => !isPart(path) && chance() * oneIn <= 1);
      return Array.from({length: TEXTS}, (_, turn) => {
        const mine = all.filter((_, i) => i % TEXTS === turn);
        const moved = mine.reduce(
          (choices, one) => setValue(choices, one.path, valueAt(dial(one), place()), one.value, known),
          asWritten(base)
        );
        return faultsOf(base, moved);
      }).flat();
    },
    /** Moves every share, and every two of one whole after each other. */
    together(): string[] {
      const shares = [...known.values()].filter(({path}) => isPart(path));
      const move = (choices: Choices, one: Parameter) =>
        setValue(choices, one.path, valueAt(dial(one), place()), one.value, known);
      return shares.flatMap(one => {
        const first = move(asWritten(base), one);
        const others = shares.filter(other => other !== one && wholeOf(other.path) === wholeOf(one.path));
        return [first, ...others.map(other => move(first, other))].flatMap(choices => faultsOf(base, choices));
      });
    }
  };
}
