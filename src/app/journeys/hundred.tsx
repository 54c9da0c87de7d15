import {useComputed, type Signal} from "@preact/signals";
import type {CrowdData} from "../../charts/crowd.ts";
import {readable} from "../../experiment/trace.ts";
import {Chart} from "../view/chart.tsx";
import type {Host} from "../view/host.ts";
import {Progress} from "./progress.tsx";
import type {Crowd} from "./crowd.ts";
import {picking} from "./picking.ts";
import type {Drawings} from "./pictures.ts";
import {outcomeOf} from "./selection.ts";

export interface ManyProps {
  readonly host: Host;
  readonly crowd: Crowd;
  readonly draw: Signal<Drawings | null>;
  /** Shows one person event by event. */
  readonly open: (customer: number) => void;
}

/** A hundred people as dots, by what becomes of them. */
export function Hundred({host: {bench}, crowd, draw, open}: ManyProps) {
  const order = bench.order.value;
  const data = useComputed((): CrowdData | null => {
    const people = crowd.people.value;
    if (people === null || draw.value === null) return null;
    return {
      strategies: people.strategies,
      people: people.people.slice(0, 100).map(person => ({
        customer: person.customer,
        segment: readable(people.segments[person.segment]!),
        outcome: outcomeOf(person),
        orders: person.lives.map(({orders}) => orders),
        cause: person.parting && (people.causes.get(person.parting.cause) ?? person.parting.cause),
        lostInOne: person.lives[0]?.lost !== person.lives[1]?.lost
      }))
    };
  });
  return (
    <div class="journeys-many">
      <Progress crowd={crowd} />
      <div class={crowd.stale.value ? "stale" : ""} {...picking(id => open(Number(id)))}>
        <Chart data={data} draw={(shown, {width}) => draw.value!.crowd(shown, {width, order})} class="journey-crowd" />
      </div>
    </div>
  );
}
