import {effect} from "@preact/signals";
import type {Host} from "../view/host.ts";
import type {Questions} from "./state.ts";

/** Answers of this tab come back after a reload, and each new one is kept. Rejects where there is no database. */
export async function keepAnswers(
  {all}: Pick<Questions, "all">,
  {bench, keeping}: Pick<Host, "bench" | "keeping">
): Promise<void> {
  const library = await keeping.library();
  const kept = await library.kept({...bench.opened.peek(), choices: bench.choices.peek()});
  for (const {askable, answer, restore} of all) {
    const found = kept.get(askable.id);
    if (found) restore(found.result, found.about);
    effect(() => {
      const given = answer.value;
      if (given?.final && typeof given.question !== "string")
        void library.keep(askable.id, given.result, given.question);
    });
  }
}
