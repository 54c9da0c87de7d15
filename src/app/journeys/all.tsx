import {batch, useComputed, useSignal} from "@preact/signals";
import {useMemo, useRef} from "preact/hooks";
import {Chart} from "../view/chart.tsx";
import {Chips} from "./chips.tsx";
import {Facets} from "./facets.tsx";
import {FEW, flowsFor, usesFor} from "./flows.ts";
import type {ManyProps} from "./hundred.tsx";
import {PeopleList} from "./people-list.tsx";
import {OutcomeTable} from "./outcome-table.tsx";
import {picking} from "./picking.ts";
import {Progress} from "./progress.tsx";
import {seldom} from "./seldom.ts";
import {setDays, toggle, type Choice, type Dimension, type Selection} from "./selection.ts";
import {words} from "./words.ts";

/** Many people in two worlds: what is chosen in one picture filters all the others, the table and the list. */
export function All({host: {bench}, crowd, draw, open}: ManyProps) {
  const {people, index, selection, selected} = crowd;
  const order = bench.order.value;
  /** A drag under way moves every picture but the one under the pointer. */
  const dragging = useSignal(false);
  const choose = (choice: Choice) => (id: string) => (selection.value = toggle(selection.peek(), choice, id));

  /** People by all that is chosen but in one dimension: each picture shows what the others leave of it. */
  const others = (dimension?: Dimension) =>
    useComputed(() =>
      people.value === null || draw.value === null
        ? null
        : {people: people.value, some: index.value!.select(selection.value, dimension)}
    );
  const [byChannel, bySwitch, byDays, byAll] = [others("channel"), others("switch"), others("days"), others()];

  const flows = useComputed(
    () =>
      byChannel.value && {
        flows: flowsFor(byChannel.value.people, byChannel.value.some),
        picked: selection.value.chosen.channel
      }
  );
  const changes = useComputed(
    () =>
      bySwitch.value && {
        flows: flowsFor(bySwitch.value.people, bySwitch.value.some),
        picked: selection.value.chosen.switch
      }
  );
  const matrix = useComputed(() => byAll.value && flowsFor(byAll.value.people, byAll.value.some));
  const drawn = useRef<{shown: NonNullable<typeof byDays.value>; chosen: Selection["days"]} | null>(null);
  const days = useComputed(() => {
    // A picture that is drawn anew would lose the pointer.
    if (dragging.value) return drawn.current;
    const shown = byDays.value;
    drawn.current = shown === null ? null : {shown, chosen: selection.value.days};
    return drawn.current;
  });
  const uses = useComputed(() => byDays.value && usesFor(byDays.value.people, byDays.value.some));

  const brushed = useMemo(
    () =>
      seldom<{range: Selection["days"]; final: boolean}>(({range, final}) =>
        batch(() => {
          dragging.value = !final;
          selection.value = setDays(selection.peek(), range);
        })
      ),
    []
  );

  const all = people.value;
  if (all === null) return <Progress crowd={crowd} />;
  const n = selected.value.length;
  return (
    <div class="journeys-many">
      <Progress crowd={crowd} />
      <div class="journeys-count">
        <p role="status" data-count>
          <strong>{words.many.of(n, all.people.length)}</strong>{" "}
          <small>{words.many.everybody(all.people.length, all.customers)}</small>
        </p>
        <Chips crowd={crowd} />
        {n < FEW && <p class="few">{words.many.few(n)}</p>}
      </div>
      <div class={`journeys-all${crowd.stale.value ? " stale" : ""}`}>
        <Facets crowd={crowd} />
        <OutcomeTable people={all} some={selected.value} bench={bench} />
        <Chart
          data={days}
          draw={({shown, chosen}, {width}) =>
            draw.value!.days(
              {
                strategies: shown.people.strategies,
                channels: shown.people.channels,
                days: shown.people.days,
                uses: uses.value!
              },
              {
                width,
                order,
                chosen,
                onBrush: (range, done) => brushed({range, final: done})
              }
            )
          }
          class="journey-days"
        />
        <div {...picking(choose("channel"))}>
          <Chart
            data={flows}
            draw={({flows: shown, picked}, {width}) => draw.value!.flow(shown, {width, order, picked})}
            class="journey-flow"
          />
        </div>
        <div {...picking(choose("switch"))}>
          <Chart
            data={changes}
            draw={({flows: shown, picked}, {width}) => draw.value!.switches(shown, {width, order, picked})}
            class="journey-switches"
          />
        </div>
        <Chart
          data={matrix}
          draw={(shown, {width}) => draw.value!.stepMatrix(shown, {width, order})}
          class="journey-steps"
        />
        <PeopleList people={all} some={selected.value} open={open} />
      </div>
    </div>
  );
}
