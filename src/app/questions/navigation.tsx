import {groups} from "./registry.ts";
import type {Questions} from "./state.ts";
import {words} from "./words.ts";

/** Where one is among the questions, and what goes on: stays in sight. */
export function MiniNavigation({questions, goTo}: {questions: Questions; goTo: (id: string) => void}) {
  const running = questions.all.find(({running: busy, waiting}) => busy.value && !waiting.value);
  const waiting = questions.all.filter(one => one.waiting.value).length;
  return (
    <nav class="question-nav" aria-label={words.navigation.label}>
      {groups.map(group => {
        const mine = questions.all.filter(({askable, fits}) => askable.group === group && fits.value);
        const done = mine.filter(({answer}) => answer.value !== null).length;
        return (
          <button key={group} type="button" class="link" onClick={() => goTo(`questions-${group}`)}>
            {words.navigation[group]}{" "}
            {done > 0 && <span class="question-count">{words.navigation.answered(done)}</span>}
          </button>
        );
      })}
      {running && (
        <span class="question-now">
          <button type="button" class="link" onClick={() => goTo(`question-${running.askable.id}`)}>
            {words.navigation.running(running.progress.value, waiting)}
          </button>
          <button
            type="button"
            class="small"
            onClick={() => running.stop()}
            aria-label={words.stopping(running.askable.title)}
          >
            {words.stop}
          </button>
        </span>
      )}
    </nav>
  );
}
