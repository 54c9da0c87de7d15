import {useComputed, useSignal, type Signal} from "@preact/signals";
import {useEffect, useRef} from "preact/hooks";
import type {Edit} from "../../scenario/edit/edits.ts";
import type {Host} from "../view/host.ts";
import {StrategyName} from "../view/strategy-name.tsx";
import {idFor, titleFor} from "./identifiers.ts";
import {Pin} from "./pin.tsx";
import {words} from "./words.ts";

const own = words.strategies;

/** What is compared: every strategy, which of them is the baseline, and how to make others. */
export function Strategies(host: Host) {
  const {bench, say} = host;
  const renaming = useSignal<string | null>(null);
  const adding = useSignal(false);
  const busy = useSignal(false);
  const failure = useSignal<string | null>(null);
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

  return (
    <section class="strategies" aria-labelledby="strategies-title">
      <h2 id="strategies-title" class="hidden">
        {own.title}
      </h2>
      <ul>
        {ids.map(id => {
          const title = titles.get(id)!;
          return (
            <li key={id} class={id === baseline.value ? "is-baseline" : ""}>
              {renaming.value === id ? (
                <Rename
                  title={title}
                  close={() => (renaming.value = null)}
                  save={async next => {
                    if (next === title || (await edit([{kind: "title", strategy: id, title: next}], own.renamed(next))))
                      renaming.value = null;
                  }}
                />
              ) : (
                <>
                  <StrategyName bench={bench} id={id} />
                  {id === baseline.value ? (
                    <span class="badge" title={own.baselineHelp}>
                      {own.baseline}
                    </span>
                  ) : (
                    <Act name={own.makeOf(title)} act={() => bench.setBaseline(id === ids[0] ? undefined : id)}>
                      {own.make}
                    </Act>
                  )}
                  <Act name={own.renameOf(title)} act={() => (renaming.value = id)} disabled={busy.value}>
                    {own.rename}
                  </Act>
                  <Act name={own.duplicateOf(title)} act={() => void duplicate(id)} disabled={busy.value}>
                    {own.duplicate}
                  </Act>
                  {ids.length > 1 && (
                    <Act
                      name={own.removeOf(title)}
                      act={() => void edit([{kind: "remove", strategy: id}], own.removed(title))}
                      disabled={busy.value}
                    >
                      {own.remove}
                    </Act>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
      <div class="strategies-tools">
        <button
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

interface ActProps {
  name: string;
  act: () => void;
  disabled?: boolean;
  children: string;
}

function Act({name, act, disabled = false, children}: ActProps) {
  return (
    <button type="button" class="link" aria-label={name} disabled={disabled} onClick={act}>
      {children}
    </button>
  );
}

interface RenameProps {
  title: string;
  save: (title: string) => Promise<void>;
  close: () => void;
}

/** The title as a field in its place: Enter takes it over, Esc leaves it. */
function Rename({title, save, close}: RenameProps) {
  const field = useRef<HTMLInputElement>(null);
  const text = useSignal(title);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="rename"
      onSubmit={event => {
        event.preventDefault();
        if (text.value.trim() !== "") void save(text.value.trim());
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={own.name(title)}
        value={text}
        maxLength={80}
        required
        onInput={event => (text.value = event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          close();
        }}
      />
      <button type="submit" class="small strong">
        {own.save}
      </button>
      <button type="button" class="small" onClick={close}>
        {own.cancel}
      </button>
    </form>
  );
}

interface AddProps {
  titles: ReadonlyMap<string, string>;
  busy: Signal<boolean>;
  add: (title: string, builds: string | null) => Promise<void>;
  close: () => void;
}

/** A new strategy: its name, and what it starts from. */
function Add({titles, busy, add, close}: AddProps) {
  const field = useRef<HTMLInputElement>(null);
  const title = useSignal(titleFor(own.addDefault, titles.values()));
  const builds = useSignal("");
  useEffect(() => field.current?.select(), []);
  return (
    <form
      id="add-strategy"
      class="add-strategy"
      onSubmit={event => {
        event.preventDefault();
        if (title.value.trim() !== "") void add(title.value.trim(), builds.value === "" ? null : builds.value);
      }}
      onKeyDown={event => {
        if (event.key === "Escape") close();
      }}
    >
      <label class="field">
        <span>{own.addTitle}</span>
        <input
          ref={field}
          type="text"
          value={title}
          maxLength={80}
          required
          onInput={event => (title.value = event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{own.addBuilds}</span>
        <select value={builds} onChange={event => (builds.value = event.currentTarget.value)}>
          <option value="">{own.addBase}</option>
          {[...titles].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="strong" disabled={busy.value}>
        {own.addDo}
      </button>
      <button type="button" onClick={close}>
        {own.cancel}
      </button>
    </form>
  );
}
