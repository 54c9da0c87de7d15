import {useSignal, type Signal} from "@preact/signals";
import {useEffect, useRef} from "preact/hooks";
import {titleFor} from "./identifiers.ts";
import {words} from "./words.ts";

const own = words.strategies;

interface RenameProps {
  title: string;
  save: (title: string) => Promise<void>;
  close: () => void;
}

/** The title as a field in its place: Enter takes it over, Esc leaves it. */
export function Rename({title, save, close}: RenameProps) {
  const field = useRef<HTMLInputElement>(null);
  const text = useSignal(title);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
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
export function Add({titles, busy, add, close}: AddProps) {
  const field = useRef<HTMLInputElement>(null);
  const title = useSignal(titleFor(own.addDefault, titles.values()));
  const builds = useSignal("");
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
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
