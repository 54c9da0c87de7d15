import {useComputed, useSignal} from "@preact/signals";
import {useEffect} from "preact/hooks";
import type {Host} from "../view/host.ts";
import {words} from "../words.ts";

/** What stands in the way of an answer, with a way out: a run that failed, too few strategies, no network. */
export function Notices({bench, view, commands}: Host) {
  const titles = useComputed(() => [...bench.titles.value.values()]);
  return (
    <>
      <Offline />
      {bench.draftErrors.value.length > 0 && view.value !== "scenario" && (
        <section class="notice" role="status">
          <p>{words.run.draft(bench.draftErrors.value.length)}</p>
          <div class="buttons">
            <button type="button" onClick={() => (view.value = "scenario")}>
              {words.run.toText}
            </button>
          </div>
        </section>
      )}
      {bench.failure.value !== null && (
        <section class="notice bad" role="alert">
          <h2>{words.run.failed}</h2>
          <p>
            {words.run.failedWhere(bench.opened.value.scenario.title)} {words.run.failedHelp}
          </p>
          <p class="why">
            {words.run.why}: <code>{bench.failure.value}</code>
          </p>
          <div class="buttons">
            <button type="button" class="strong" onClick={() => commands.run("run.retry")}>
              {words.run.retry}
            </button>
            {bench.canUndo.value && (
              <button type="button" onClick={() => commands.run("change.undo")}>
                {words.run.undo}
              </button>
            )}
          </div>
        </section>
      )}
      {titles.value.length < 2 && (
        <section class="notice" role="status">
          <h2>{titles.value[0] === undefined ? words.run.none : words.run.single(titles.value[0])}</h2>
          <p>{titles.value[0] === undefined ? words.run.noneHelp : words.run.singleHelp}</p>
          <div class="buttons">
            <button type="button" onClick={() => (view.value = "scenario")}>
              {words.run.toScenario}
            </button>
          </div>
        </section>
      )}
    </>
  );
}

/** Says what still works while there is no network. */
function Offline() {
  const offline = useSignal(!navigator.onLine);
  const closed = useSignal(false);
  useEffect(() => {
    const follow = () => {
      offline.value = !navigator.onLine;
      closed.value = false;
    };
    addEventListener("online", follow);
    addEventListener("offline", follow);
    return () => {
      removeEventListener("online", follow);
      removeEventListener("offline", follow);
    };
  }, []);
  return (
    <div role="status">
      {offline.value && !closed.value && (
        <div class="notice slim">
          <p>{words.run.offline}</p>
          <button type="button" class="small" onClick={() => (closed.value = true)}>
            {words.run.offlineClose}
          </button>
        </div>
      )}
    </div>
  );
}
