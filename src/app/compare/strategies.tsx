import {useComputed, useSignal} from "@preact/signals";
import {useRef} from "preact/hooks";
import type {Edit} from "../../scenario/edit/edits.ts";
import type {Host} from "../view/host.ts";
import {StrategyName} from "../view/strategy-name.tsx";
import {idFor, titleFor} from "./identifiers.ts";
import {Pin} from "./pin.tsx";
import {Add, Rename} from "./strategy-forms.tsx";
import {menuId, StrategyMenu} from "./strategy-menu.tsx";
import {words} from "./words.ts";

const own = words.strategies;

/** What is compared: every strategy, which of them is the baseline, and how to make others. */
export function Strategies(host: Host) {
  const {bench, say} = host;
  const renaming = useSignal<string | null>(null);
  const adding = useSignal(false);
  const busy = useSignal(false);
  const failure = useSignal<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const titles = bench.titles.value;
  const ids = [...titles.keys()];
  const baseline = useComputed(() => bench.choices.value.baseline ?? [...bench.titles.value.keys()][0]);

  async function edit(edits: readonly Edit[], done: string): Promise<boolean> {
    busy.value = true;
    failure.value = null;
    try {
      await bench.edit(edits);
      say(done);
      return true;
    } catch (error) {
      failure.value = own.failed(error instanceof Error ? error.message : `${error as string}`);
      return false;
    } finally {
      busy.value = false;
    }
  }
  // A colour is never given to another strategy, so that the id of one that was removed is taken too.
  const freshId = (title: string) => idFor(title, [...ids, ...bench.order.value]);
  async function duplicate(strategy: string) {
    const title = titleFor(own.copy(titles.get(strategy)!), titles.values());
    const id = freshId(title);
    if (await edit([{kind: "duplicate", strategy, id, title}], own.added(title))) renaming.value = id;
  }
  async function remove(strategy: string, title: string) {
    if (await edit([{kind: "remove", strategy}], own.removed(title))) adder.current?.focus();
  }
  /** The field goes away, and with it what had the focus. */
  function named(strategy: string) {
    renaming.value = null;
    requestAnimationFrame(() =>
      section.current?.querySelector<HTMLElement>(`[popovertarget="${menuId(strategy)}"]`)?.focus()
    );
  }

  return (
    <section ref={section} class="strategies" aria-labelledby="strategies-title">
      <h2 id="strategies-title" class="hidden">
        {own.title}
      </h2>
      <div class="strategies-bar">
        <ul>
          {ids.map(id => {
            const title = titles.get(id)!;
            return (
              <li key={id} class={id === baseline.value ? "is-baseline" : ""}>
                {renaming.value === id ? (
                  <Rename
                    title={title}
                    close={() => named(id)}
                    save={async next => {
                      if (
                        next === title ||
                        (await edit([{kind: "title", strategy: id, title: next}], own.renamed(next)))
                      )
                        named(id);
                    }}
                  />
                ) : (
                  <>
                    <StrategyName bench={bench} id={id} />
                    {id === baseline.value && (
                      <span class="badge" title={own.baselineHelp}>
                        {own.baseline}
                      </span>
                    )}
                    <StrategyMenu
                      id={id}
                      title={title}
                      busy={busy.value}
                      acts={{
                        make: id === baseline.value ? null : () => bench.setBaseline(id === ids[0] ? undefined : id),
                        rename: () => (renaming.value = id),
                        duplicate: () => void duplicate(id),
                        remove: ids.length > 1 ? () => void remove(id, title) : null
                      }}
                    />
                  </>
                )}
              </li>
            );
          })}
        </ul>
        <div class="strategies-tools">
          <button
            ref={adder}
            type="button"
            class="small"
            aria-expanded={adding.value}
            aria-controls="add-strategy"
            onClick={() => (adding.value = !adding.value)}
          >
            {own.add}
          </button>
          <Pin {...host} />
        </div>
      </div>
      {adding.value && (
        <Add
          titles={titles}
          busy={busy}
          close={() => (adding.value = false)}
          add={async (title, builds) => {
            if (await edit([{kind: "add", id: freshId(title), title, builds}], own.added(title))) adding.value = false;
          }}
        />
      )}
      {failure.value !== null && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}
