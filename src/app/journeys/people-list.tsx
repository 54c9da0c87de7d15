import {useSignal} from "@preact/signals";
import type {People, Person} from "../../experiment/people.ts";
import {readable} from "../../experiment/trace.ts";
import {nameOf} from "./names.ts";
import {ALIKE, outcomeOf} from "./selection.ts";
import {words} from "./words.ts";
import {Heads} from "../view/heads.tsx";

const PAGE = 25;

export interface PeopleListProps {
  readonly people: People;
  readonly some: readonly Person[];
  readonly open: (customer: number) => void;
}

/** The people who are chosen, those whose outcome flips first; each can be opened. */
export function PeopleList({people, some, open}: PeopleListProps) {
  const pages = useSignal(1);
  const {list} = words.many;
  const telling = (person: Person) =>
    Number(["first", "second"].includes(outcomeOf(person))) * 2 + Number(person.parting !== null);
  const sorted = some.toSorted((a, b) => telling(b) - telling(a) || a.customer - b.customer);
  const shown = sorted.slice(0, pages.value * PAGE);
  const rest = Math.min(PAGE, sorted.length - shown.length);
  if (some.length === 0) return null;
  return (
    <section class="journey-people" aria-labelledby="people-title">
      <h3 id="people-title">{list.title}</h3>
      <p class="lead">{list.lead}</p>
      <div class="table-room" role="group" aria-labelledby="people-title" tabindex={0}>
        <table>
          <Heads names={list.head} />
          <tbody>
            {shown.map(person => (
              <tr key={person.customer}>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    aria-label={list.open(person.customer)}
                    onClick={() => open(person.customer)}
                  >
                    {person.customer}
                  </button>
                </th>
                <td>{readable(people.segments[person.segment]!)}</td>
                <td>
                  {nameOf(people, "outcome", outcomeOf(person))}{" "}
                  <small>{list.orders(person.lives[0]?.orders ?? 0, person.lives[1]?.orders ?? 0)}</small>
                </td>
                <td>{nameOf(people, "cause", person.parting?.cause ?? ALIKE)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <button type="button" class="small" onClick={() => pages.value++}>
          {list.more(rest)}
        </button>
      )}
    </section>
  );
}
