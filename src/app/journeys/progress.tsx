import type {Crowd} from "./crowd.ts";
import {words} from "./words.ts";

/** How far the people have been followed, and whether what is shown is still theirs. */
export function Progress({crowd: {loading, progress, failure, stale, wanted}}: {crowd: Crowd}) {
  return (
    <div class="journeys-progress">
      {loading.value && (
        <>
          <p role="status">{words.many.loading(wanted.value, 0).replace(/: 0 %$/, "")}</p>
          <progress max={1} value={progress.value} aria-label={words.many.loading(wanted.value, progress.value)} />
        </>
      )}
      {stale.value && <p class="before">{words.many.stale}</p>}
      {failure.value !== null && (
        <p class="failure" role="alert">
          {words.many.failed(failure.value)}
        </p>
      )}
    </div>
  );
}
