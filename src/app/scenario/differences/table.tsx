import {useSignal} from "@preact/signals";
import {outcome as outcomeOf} from "../../../outcome/registry.ts";
import type {Difference} from "../../../scenario/diff/differences.ts";
import type {Host} from "../../view/host.ts";
import type {Diffing} from "./state.ts";
import {effectWords, tell, words} from "./words.ts";
import {Heads} from "../../view/heads.tsx";

/** Rows that are shown at first. */
const first = 25;

export interface TableProps {
  readonly host: Pick<Host, "bench" | "reveal">;
  readonly diffing: Diffing;
}

/** The differences one by one, with what each of them does where that has been measured. */
export function Table({host, diffing}: TableProps) {
  const {differences, known, stale} = diffing;
  const titles = host.bench.titles.value;
  const measured = known.value;
  const say = (effect: Parameters<typeof effectWords>[0] | undefined) =>
    effect === undefined || measured === null
      ? words.missing
      : effectWords(effect, outcomeOf(measured.effects.outcome), host.bench.currency.value);
  const effectOf = (difference: Difference) => {
    const at =
      measured?.differences.findIndex(one => one.kind === difference.kind && one.path === difference.path) ?? -1;
    return at < 0 ? undefined : measured!.effects.each[at];
  };
  const all = useSignal(false);
  const shown = all.value ? differences.value : differences.value.slice(0, first);
  const heads = measured === null ? words.heads.slice(0, 3) : words.heads;
  return (
    <>
      <table class={`difference-table${stale.value ? " old" : ""}`}>
        <caption class="hidden">{words.found(differences.value.length)}</caption>
        <Heads names={heads} />
        <tbody>
          {shown.map(difference => {
            const told = tell(difference, titles);
            return (
              <tr key={`${difference.kind} ${difference.path}`}>
                <th scope="row">
                  {told.what}
                  <span class="place">
                    <button
                      type="button"
                      class="link"
                      aria-label={words.show(difference.path)}
                      onClick={() => (host.reveal.value = difference.path)}
                    >
                      {difference.path}
                    </button>
                  </span>
                </th>
                <td data-head={words.heads[1]}>{told.before}</td>
                <td data-head={words.heads[2]}>{told.after}</td>
                {measured !== null && (
                  <td data-head={words.heads[3]} class="effect">
                    {say(effectOf(difference))}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
        {measured !== null && (
          <tfoot>
            <tr>
              <th scope="row">{words.effect.all}</th>
              <td />
              <td />
              <td data-head={words.heads[3]} class="effect">
                {say(measured.effects.all)}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
      {shown.length < differences.value.length && (
        <p>
          <button type="button" class="small" onClick={() => (all.value = true)}>
            {words.more(differences.value.length)}
          </button>
        </p>
      )}
    </>
  );
}
