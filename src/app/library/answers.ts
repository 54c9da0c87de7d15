import {canonical, type Result} from "../../experiment/result.ts";
import {ContentHash} from "../../experiment/hash.ts";
import {version} from "../../version.ts";
import type {Question} from "../state/workbench.ts";
import {aboutOf} from "./about.ts";
import {answerShape} from "./rows.ts";
import type {Database} from "./database.ts";

export interface KeptAnswer {
  readonly result: Result;
  /** What it is about, as `aboutOf` names it. */
  readonly about: string;
}

/** Answers of one tab, which come back with its session. */
export interface Answers {
  /** Keeps the answer of a card; a failure to do so is told as any failure to save. */
  keep: (card: string, result: Result, question: Question) => Promise<void>;
  /** Those kept before, by card; only whole ones of this version of the model. */
  kept: () => Promise<ReadonlyMap<string, KeptAnswer>>;
}

export function answersOf(
  {all, put}: Pick<Database, "all" | "put">,
  {tab, now, failed}: {tab: () => string; now: () => number; failed: (error: unknown) => void}
): Answers {
  return {
    async keep(card, result, question) {
      try {
        await put("answers", {key: `${tab()}/${card}`, about: aboutOf(question), when: now(), result});
      } catch (error) {
        failed(error);
      }
    },
    async kept() {
      const found = new Map<string, KeptAnswer>();
      try {
        for (const raw of await all("answers")) {
          const one = wholeAnswer(raw);
          if (one?.key.startsWith(`${tab()}/`))
            found.set(one.key.slice(tab().length + 1), {result: one.result, about: one.about});
        }
      } catch {
        // What cannot be read was not kept: asking again is one click.
      }
      return found;
    }
  };
}

/** An answer whose own fingerprint says that it is whole; null for anything else. */
export function wholeAnswer(raw: unknown): {key: string; about: string; result: Result} | null {
  try {
    const {key, about, result} = answerShape(raw);
    const {question, inputs, figures, fingerprint} = result as Result;
    const hash = new ContentHash()
      .text(canonical([question, inputs, figures]))
      .toString()
      .slice(0, 16);
    return inputs.version === version && hash === fingerprint ? {key, about, result: result as Result} : null;
  } catch {
    return null;
  }
}
