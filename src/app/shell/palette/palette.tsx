import {useComputed, useSignal} from "@preact/signals";
import {useEffect, useMemo, useRef} from "preact/hooks";
import "../over.css";
import {Modal} from "../modal.tsx";
import type {OverlayProps} from "../overlays.tsx";
import {words} from "../words.ts";
import {entriesOf, firstEntries, type Entry} from "./entries.ts";
import {Keys} from "./keys.tsx";
import {searchEntries} from "./search.ts";

const limit = 60;

/** One field that finds everything that can be done, opened, moved, switched or asked. */
export function Palette({host, shell, close}: OverlayProps) {
  const first = useMemo(() => firstEntries(host), []);
  // Put together once they are looked for, or when there is time: the field is there at once.
  const all = useMemo(() => {
    let known: readonly Entry[] | null = null;
    return () => (known ??= entriesOf(host, shell));
  }, []);
  useEffect(() => {
    const idle = setTimeout(() => void all(), 150);
    return () => clearTimeout(idle);
  }, []);
  const query = useSignal("");
  const active = useSignal(0);
  const list = useRef<HTMLDivElement>(null);
  const result = useComputed(() => searchEntries(query.value.trim() === "" ? first : all(), query.value, {limit}));
  const flat = useComputed(() => result.value.shown.flatMap(({found}) => found));
  const {found, shown} = result.value;
  const current = flat.value[active.value];

  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({block: "nearest"});
  }, [active.value, query.value]);

  const act = (run: Entry["run"]) => {
    close();
    // Only then does the focus belong to the page again.
    setTimeout(run);
  };
  const onKey = (event: KeyboardEvent) => {
    const last = flat.value.length - 1;
    const at = active.value;
    const to = {
      ArrowDown: at < last ? at + 1 : 0,
      ArrowUp: at > 0 ? at - 1 : last,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8)
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      active.value = Math.max(0, to);
    } else if (event.key === "Enter" && current) {
      event.preventDefault();
      const {run, second} = current.entry;
      act(event.shiftKey && second ? second.run : run);
    }
  };
  let position = -1;
  return (
    <Modal label={words.palette.label} class="palette" close={close}>
      <input
        type="text"
        role="combobox"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- The dialog is opened to type into it.
        autofocus
        aria-label={words.palette.field}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant={current ? `palette-${active.value}` : undefined}
        placeholder={words.palette.placeholder}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={event => {
          query.value = event.currentTarget.value;
          active.value = 0;
        }}
        onKeyDown={onKey}
      />
      <div ref={list} id="palette-list" class="found-list" role="listbox" aria-label={words.palette.label}>
        {shown.map(({group, found: inGroup}) => (
          <div key={group} role="group" aria-label={words.palette.groups[group]}>
            <p class="group" aria-hidden="true">
              {words.palette.groups[group]}
            </p>
            {inGroup.map(({entry, at}) => {
              position++;
              const mine = position;
              return (
                <div
                  key={entry.id}
                  id={`palette-${mine}`}
                  role="option"
                  aria-selected={active.value === mine}
                  class="entry"
                  onPointerMove={() => (active.value = mine)}
                  onClick={event => act(event.shiftKey && entry.second ? entry.second.run : entry.run)}
                >
                  <span class="title">
                    <Marked text={entry.title} at={at} />
                  </span>
                  {entry.note && <span class="note">{entry.note}</span>}
                  {entry.keys && <Keys keys={entry.keys} />}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {found === 0 && (
        <div class="nothing-found">
          <p>{words.palette.none(query.value)}</p>
          <p class="lead">{words.palette.noneHelp}</p>
        </div>
      )}
      <p class="foot">
        <span>{words.palette.help}</span>
        {current?.entry.second && <span>{words.palette.second(current.entry.second.title)}</span>}
        <span role="status">{query.value === "" ? "" : words.palette.found(found, limit)}</span>
      </p>
    </Modal>
  );
}

/** A text with the letters that were looked for in bold. */
function Marked({text, at}: {text: string; at: readonly number[]}) {
  const marked = new Set(at);
  const pieces: Array<{text: string; on: boolean}> = [];
  for (let i = 0; i < text.length; i++) {
    const on = marked.has(i);
    const last = pieces.at(-1);
    if (last?.on === on) last.text += text[i];
    else pieces.push({text: text[i]!, on});
  }
  return <>{pieces.map(({text: piece, on}, i) => (on ? <b key={i}>{piece}</b> : piece))}</>;
}
