import type {Sought} from "../../experiment/people/seek.ts";
import type {Life} from "../state/life.ts";
import {words} from "./words.ts";

/** Rules of the story that the source documents tell in nineteen steps. What the customer does in between is no rule. */
const story = ["E2", "E3", "E4", "E7", "E11", "E19", "E14", "E15", "E16", "E18"];

type Name = keyof typeof words.one.sought;
const names = ["flips", "repeats", "story", "lost", "differs"] as const satisfies readonly Name[];

function nameOf(sought: Sought): Name {
  return typeof sought === "object" ? "story" : sought;
}

/** Who is looked at: by number, one after the other, or somebody to whom something happens. */
export function Finder({life}: {life: Life}) {
  const {seeking, nobody} = life;
  const several = life.pair.value.length > 1;
  const offered = names.filter(name =>
    name === "story" ? (life.folk.value?.hasRules(story) ?? false) : several || name === "repeats"
  );
  const find = (name: Name) => life.seek(name === "story" ? {rules: story} : name);
  const status =
    seeking.value !== null
      ? words.one.looking(words.one.sought[nameOf(seeking.value.sought)], seeking.value.share)
      : life.failure.value !== null
        ? words.one.failed(life.failure.value)
        : nobody.value !== null
          ? words.one.nobody(words.one.sought[nameOf(nobody.value.sought)], nobody.value.among)
          : life.loading.value
            ? words.one.loading
            : "";
  return (
    <div class="finder">
      <div class="finder-number">
        <label class="field">
          <span>
            {words.one.number} <small>{words.one.of(life.count.value)}</small>
          </span>
          <input
            id="journeys-number"
            type="number"
            min={0}
            max={life.count.value - 1}
            value={life.customer.value ?? ""}
            onChange={event => life.show(event.currentTarget.valueAsNumber)}
          />
        </label>
        <button type="button" aria-label={words.one.previous} title={words.one.previous} onClick={life.previous}>
          ‹
        </button>
        <button type="button" aria-label={words.one.next} title={words.one.next} onClick={life.next}>
          ›
        </button>
      </div>
      <div class="finder-sought" role="group" aria-labelledby="finder-title">
        <span id="finder-title">{words.one.find}</span>
        <div>
          {offered.map(name => (
            <button key={name} type="button" title={words.one.soughtHelp[name]} onClick={() => find(name)}>
              {words.one.sought[name]}
            </button>
          ))}
        </div>
      </div>
      <div class="finder-status">
        <p role="status">{status}</p>
        {seeking.value !== null && (
          <>
            <progress max={1} value={seeking.value.share} aria-label={status} />
            <button type="button" class="small" onClick={() => life.stopSeeking()}>
              {words.one.stop}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
