import {outcome} from "../../outcome/registry.ts";
import {widths, type SettingName} from "./settings.ts";
import {sizeNames, sizeOf, type SizeName} from "./sizes.ts";
import type {Asking, Questions} from "./state.ts";
import {words} from "./words.ts";

export interface ControlsProps {
  asking: Asking;
  strategies: Questions["strategies"]["value"];
  currency: string;
}

type Chosen = Exclude<SettingName, "budget">;

const labels: Readonly<Record<Chosen, string>> = {
  from: words.from,
  to: words.to,
  outcome: words.outcome,
  x: words.number,
  y: words.up,
  width: words.width
};

/** What can be chosen before asking; a choice with one possibility is none. */
export function Controls({asking, strategies, currency}: ControlsProps) {
  const {askable, settings, offered} = asking;
  const {numbers, outcomes} = offered.value;
  const optionsOf = (name: Chosen) => {
    const {x, from} = settings.value;
    if (name === "from") return strategies;
    if (name === "to") return strategies.filter(({id}) => id !== from);
    if (name === "outcome") return outcomes.map(id => ({id, title: `${outcome(id).label}, ${outcome(id).per}`}));
    if (name === "width") return widths.map(id => ({id, title: words.halfWidth(Number(id))}));
    return numbers.filter(({path}) => name === "x" || path !== x).map(({path, label}) => ({id: path, title: label}));
  };
  const shown = askable.controls
    .filter(name => name !== "budget")
    .map(name => ({name, options: optionsOf(name)}))
    .filter(({name, options}) => options.length > 1 && !((name === "from" || name === "to") && strategies.length < 3));
  return (
    <div class="question-controls">
      {shown.map(({name, options}) => (
        <label key={name} class="field">
          <span>{name === "x" && askable.controls.includes("y") ? words.across : labels[name]}</span>
          <select value={settings.value[name]} onChange={event => asking.set(name, event.currentTarget.value)}>
            {options.map(({id, title}) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ))}
      {askable.controls.includes("budget") && (
        <label class="field">
          <span>{words.budget(currency)}</span>
          <input
            type="number"
            min={0}
            placeholder={words.noBudget}
            value={settings.value.budget}
            onChange={event => asking.set("budget", event.currentTarget.value)}
          />
        </label>
      )}
      <Sizes asking={asking} />
    </div>
  );
}

/** How thoroughly to simulate, and about how long it takes. */
function Sizes({asking}: {asking: Asking}) {
  const {askable, sized} = asking;
  return (
    <label class="field">
      <span>{words.sizes.label}</span>
      <select value={sized.value} onChange={event => (sized.value = event.currentTarget.value as SizeName)}>
        {sizeNames.map(name => {
          const {customers, replications} = sizeOf(askable.size, name);
          return (
            <option key={name} value={name}>
              {words.sizes.option(name, customers, replications, asking.takes(name))}
            </option>
          );
        })}
      </select>
    </label>
  );
}
