import {useComputed} from "@preact/signals";
import type {ComponentChildren} from "preact";
import {HistoryList} from "../shell/history-list.tsx";
import {hint, mac} from "../shell/machine.ts";
import {Popover} from "../shell/popover.tsx";
import {Sign, ThemeSign} from "../shell/signs.tsx";
import {stepName} from "../shell/step-names.ts";
import {keysText} from "../state/keys.ts";
import {groupScenarios} from "../state/scenario-groups.ts";
import {words} from "../words.ts";
import type {Host} from "./host.ts";

export interface HeaderProps {
  host: Host;
  /** The window is too narrow for everything: what is needed less often moves into the menu. */
  narrow: boolean;
  children: ComponentChildren;
}

/** Which scenario, whose luck, the way back, and whatever else can be done anywhere. */
export function Header({host, narrow, children}: HeaderProps) {
  const {bench, commands, theme} = host;
  return (
    <header class="bar">
      {children}
      <p class="brand">
        <Mark />
        <span>{words.name}</span>
      </p>
      <ScenarioPicker {...host} />
      <div class="tools">
        <BackAndForth {...host} />
        <Popover id="history" class="history-button" label={words.history.button} sign={<Sign name="history" />}>
          {() => <HistoryList bench={bench} />}
        </Popover>
      </div>
      {!narrow && <Seed bench={bench} />}
      <div class="tools end">
        <button
          type="button"
          class="find"
          title={hint(words.header.findHelp, "Mod+K")}
          onClick={() => commands.run("help.palette")}
        >
          <Sign name="find" />
          <span class="name">{words.header.find}</span>
          <kbd class="wide" aria-hidden="true">
            {keysText("Mod+K", mac)}
          </kbd>
        </button>
        {!narrow && (
          <>
            <button
              type="button"
              class="quiet"
              aria-label={words.header.present}
              title={hint(words.header.present, "P")}
              onClick={() => commands.run("view.present")}
            >
              <Sign name="present" />
            </button>
            <ThemeButton host={host} />
          </>
        )}
        <Popover id="more" class="more" label={words.header.more} sign={<Sign name="more" />}>
          {close => {
            const act = (id: string) => () => {
              close();
              commands.run(id);
            };
            return (
              <>
                {narrow && <Seed bench={bench} />}
                <ul>
                  <MenuItem label={words.header.open} onClick={act("change.open-file")} />
                  <MenuItem label={words.header.link} onClick={act("share.link")} />
                  <MenuItem label={words.share.keep} keys="Mod+S" onClick={act("share.save")} />
                  <li>
                    <a href="./notebooks/interrupted-chat.html">{words.header.lesson}</a>
                  </li>
                  {narrow && <MenuItem label={words.header.present} keys="P" onClick={act("view.present")} />}
                  {narrow && (
                    <li>
                      <button type="button" onClick={host.changeTheme}>
                        <span>{words.header.theme[theme.value]}</span>
                      </button>
                    </li>
                  )}
                  <MenuItem label={words.header.tour} onClick={act("help.tour")} />
                  <MenuItem label={words.header.keys} keys="?" onClick={act("help.keys")} />
                </ul>
              </>
            );
          }}
        </Popover>
      </div>
    </header>
  );
}

function MenuItem({label, keys, onClick}: {label: string; keys?: string; onClick: () => void}) {
  return (
    <li>
      <button type="button" onClick={onClick}>
        <span>{label}</span>
        {keys && <kbd aria-hidden="true">{keysText(keys, mac)}</kbd>}
      </button>
    </li>
  );
}

/** Two tracks that part and run on together. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
      <path d="M1 5h8c6 0 6 10 12 10h6" />
      <path d="M1 15h8c2.5 0 4-1.8 5-4" />
      <circle cx="4" cy="5" r="2.4" />
      <circle cx="4" cy="15" r="2.4" />
      <circle cx="24" cy="15" r="2.4" />
    </svg>
  );
}

function ScenarioPicker({bench, scenarios, openScenario}: Pick<Host, "bench" | "scenarios" | "openScenario">) {
  const file = useComputed(() => bench.opened.value.file);
  const own = useComputed(() => !bench.opened.value.shipped);
  const choose = async (event: Event) => {
    const select = event.currentTarget as HTMLSelectElement;
    await openScenario(select.value);
    select.value = file.value;
  };
  return (
    <div class="scenario">
      <label for="scenario" class="hidden">
        {words.header.scenario}
      </label>
      <select id="scenario" value={file.value} onChange={choose}>
        {own.value && <option value={file.value}>{words.header.ownFile(file.value)}</option>}
        {groupScenarios(scenarios).map(({group, files}) => (
          <optgroup key={group} label={words.header.groups[group]}>
            {files.map(({file: name, title}) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** Undo and redo, which say what they would take back. */
function BackAndForth({bench, commands}: Pick<Host, "bench" | "commands">) {
  const {past, present, future} = bench.history.value;
  const {undo, redo} = words.history;
  const back = past.length > 0 ? undo(stepName(bench, present.change)) : words.panel.undo;
  const forth = future[0] ? redo(stepName(bench, future[0].change)) : words.panel.redo;
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-label={back}
        title={hint(back, "Mod+Z")}
        disabled={past.length === 0}
        onClick={() => commands.run("change.undo")}
      >
        <Sign name="undo" />
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={forth}
        title={hint(forth, "Shift+Mod+Z")}
        disabled={future.length === 0}
        onClick={() => commands.run("change.redo")}
      >
        <Sign name="redo" />
      </button>
    </>
  );
}

function Seed({bench}: Pick<Host, "bench">) {
  const seed = useComputed(() => bench.choices.value.seed);
  const commit = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const text = input.value.trim();
    if (text) bench.setSeed(text);
    else input.value = seed.value;
  };
  return (
    <div class="seed">
      <label title={words.header.seedHelp}>
        <span>{words.header.seed}</span>
        <input type="text" value={seed} maxLength={100} spellcheck={false} autocomplete="off" onChange={commit} />
      </label>
      <button
        type="button"
        class="quiet"
        aria-label={words.header.reroll}
        title={words.header.rerollHelp}
        onClick={() => bench.reroll()}
      >
        <Sign name="reroll" />
        <span>{words.header.reroll}</span>
      </button>
    </div>
  );
}

function ThemeButton({host: {theme, changeTheme}}: {host: Host}) {
  const name = words.header.theme[theme.value];
  return (
    <button type="button" class="quiet" aria-label={name} title={name} onClick={changeTheme}>
      <ThemeSign theme={theme.value} />
    </button>
  );
}
