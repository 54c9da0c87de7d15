import {headline, outcome} from "../../outcome/registry.ts";
import type {Bench} from "../view/bench.ts";
import {SIZE, type Tips} from "./tips.ts";
import {words} from "./words.ts";

const outcomes = ["net-present-value", ...headline];

/** What the curves under the sliders show, and whether there are any. */
export function TipSettings({bench, tips}: {bench: Bench; tips: Tips}) {
  const {on, from, to, strategies} = tips;
  const titleOf = (id: string) => bench.titles.value.get(id) ?? id;
  const others = strategies.value.filter(id => id !== from.value);
  return (
    <div class="tip-settings">
      <label class="check">
        <input type="checkbox" checked={on} onChange={event => (on.value = event.currentTarget.checked)} />
        <span>{words.tips.show}</span>
      </label>
      {on.value && (
        <div class="tip-choices">
          <label class="field">
            <span>{words.tips.outcome}</span>
            <select value={tips.outcome} onChange={event => (tips.outcome.value = event.currentTarget.value)}>
              {outcomes.map(id => (
                <option key={id} value={id}>
                  {outcome(id).label}
                </option>
              ))}
            </select>
          </label>
          {others.length > 1 && (
            <label class="field">
              <span>{words.tips.against}</span>
              <select value={to.value} onChange={event => (tips.against.value = event.currentTarget.value)}>
                {others.map(id => (
                  <option key={id} value={id}>
                    {titleOf(id)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      )}
      {on.value && (
        <p class="lead">{words.tips.lead(titleOf(to.value), titleOf(from.value), SIZE.customers, SIZE.replications)}</p>
      )}
    </div>
  );
}
