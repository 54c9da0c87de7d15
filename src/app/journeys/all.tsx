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

  // What is counted for a picture is counted when it is drawn: each in a frame of its own.
  const flows = useComputed(() => byChannel.value && {...byChannel.value, picked: selection.value.chosen.channel});
  const changes = useComputed(() => bySwitch.value && {...bySwitch.value, picked: selection.value.chosen.switch});
  const drawn = useRef<{shown: NonNullable<typeof byDays.value>; chosen: Selection["days"]} | null>(null);
  const days = useComputed(() => {
    // A picture that is drawn anew would lose the pointer.
    if (dragging.value) return drawn.current;
    const shown = byDays.value;
    drawn.current = shown === null ? null : {shown, chosen: selection.value.days};
    return drawn.current;
  });

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
                uses: usesFor(shown.people, shown.some)
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
            draw={({people: them, some, picked}, {width}) =>
              draw.value!.flow(flowsFor(them, some), {width, order, picked})
            }
            class="journey-flow"
          />
        </div>
        <div {...picking(choose("switch"))}>
          <Chart
            data={changes}
            draw={({people: them, some, picked}, {width}) =>
              draw.value!.switches(flowsFor(them, some), {width, order, picked})
            }
            class="journey-switches"
          />
        </div>
        <Chart
          data={byAll}
          draw={({people: them, some}, {width}) => draw.value!.stepMatrix(flowsFor(them, some), {width, order})}
          class="journey-steps"
        />
        <PeopleList people={all} some={selected.value} open={open} />
      </div>
    </div>
  );
}
