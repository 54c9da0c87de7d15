import {useComputed, useSignal} from "@preact/signals";
import {groupScenarios} from "../state/scenario-groups.ts";
import type {Theme} from "../state/theme.ts";
import {words} from "../words.ts";
import type {Host} from "./host.ts";

/** Which scenario, whose luck, and how the page looks. */
export function Header({bench, scenarios, openScenario, openFiles, theme, changeTheme, link}: Host) {
  const file = useComputed(() => bench.opened.value.file);
  const own = useComputed(() => !bench.opened.value.shipped);
  const choose = async (event: Event) => {
    const select = event.currentTarget as HTMLSelectElement;
    await openScenario(select.value);
    select.value = file.value;
  };
  return (
    <header class="bar">
      <p class="brand">
        <Mark />
        {words.name}
      </p>
      <div class="field scenario">
        <label for="scenario">{words.header.scenario}</label>
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
      <OpenFile openFiles={openFiles} />
      <Seed bench={bench} />
      <div class="tools">
        <a href="./notebooks/interrupted-chat.html">{words.header.lesson}</a>
        <CopyLink link={link} />
        <button type="button" class="quiet" onClick={changeTheme}>
          <ThemeSign theme={theme.value} />
          <span class="hidden">{words.header.theme[theme.value]}</span>
        </button>
      </div>
    </header>
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

function OpenFile({openFiles}: Pick<Host, "openFiles">) {
  const pick = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    openFiles(input.files ?? []);
    // So that the same file, corrected, can be chosen again.
    input.value = "";
  };
  return (
    <label class="button">
      {words.header.open}
      <input type="file" class="hidden" accept=".yaml,.yml,.json" onChange={pick} />
    </label>
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
      <label class="field">
        <span>{words.header.seed}</span>
        <input
          type="text"
          value={seed}
          maxLength={100}
          spellcheck={false}
          autocomplete="off"
          title={words.header.seedHelp}
          onChange={commit}
        />
      </label>
      <button type="button" title={words.header.rerollHelp} onClick={() => bench.reroll()}>
        {words.header.reroll}
      </button>
    </div>
  );
}

function CopyLink({link}: Pick<Host, "link">) {
  const said = useSignal("");
  const copy = async () => {
    let address = "";
    try {
      address = await link();
      await navigator.clipboard.writeText(address);
      said.value = words.header.linkCopied;
    } catch (error) {
      said.value = address ? words.header.linkRefused : error instanceof Error ? error.message : String(error);
    }
    setTimeout(() => (said.value = ""), 6000);
  };
  return (
    <>
      <span role="status" class="said">
        {said}
      </span>
      <button type="button" class="quiet" onClick={copy}>
        {words.header.link}
      </button>
    </>
  );
}

const signs: Record<Theme, string> = {
  system: "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14",
  light:
    "M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M10 1v2.5M10 16.5V19M1 10h2.5M16.500 10H19M3.600 3.600l1.800 1.800M14.600 14.600l1.800 1.800M3.600 16.400l1.800-1.800M14.600 5.400l1.800-1.800",
  dark: "M15.500 12.500A6.500 6.500 0 0 1 7.500 4.500a6.500 6.500 0 1 0 8 8z"
};

function ThemeSign({theme}: {theme: Theme}) {
  return (
    <svg class={`sign ${theme}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={signs[theme]} />
    </svg>
  );
}
