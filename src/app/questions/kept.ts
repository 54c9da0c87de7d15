import {effect} from "@preact/signals";
import type {Host} from "../view/host.ts";
import type {Questions} from "./state.ts";

/** Answers of this tab come back after a reload, and each new one is kept. Rejects where there is no database. */
export async function keepAnswers({all}: Pick<Questions, "all">, {keeping}: Pick<Host, "keeping">): Promise<void> {
  const library = await keeping.library();
  const kept = await library.kept();
  for (const asking of all) {
    const {askable, answer} = asking;
    const found = kept.get(askable.id);
    if (found) asking.restore(found.result, found.about);
    effect(() => {
      const given = answer.value;
      if (given?.final && typeof given.question !== "string")
        void library.keep(askable.id, given.result, given.question);
    });
  }
}
