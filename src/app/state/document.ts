import type {Signal} from "@preact/signals";
import type {Edit} from "../../scenario/edit/edits.ts";
import {same} from "../../scenario/same.ts";
import type {Parameter, Scenario} from "../../scenario/scenario.ts";
import {asWritten, carry, editsOf} from "./choices.ts";
import {record, type History} from "./history.ts";
import {offered} from "./offered.ts";
import {opened as openedOf, type Opened} from "./opened.ts";
import type {FileError, Reading} from "./opening.ts";
import {keepWholes} from "./shares.ts";
import type {Change, Step} from "./steps.ts";
import {createTurns} from "./turns.ts";

export interface DocumentHost {
  /** The text of a scenario as it was opened, fetched where it comes with the page. */
  textOf: (opened: Opened) => Promise<string>;
  read: (text: string, file: string) => Promise<Reading>;
  /** The text with edits made to it. Rejects where an edit does not fit the scenario. */
  edit: (text: string, file: string, edits: readonly Edit[]) => Promise<string>;
  /** Milliseconds of any clock: whoever writes on after a while does something new. */
  now?: () => number;
}

/** Keys pressed one after the other within this time are one act, milliseconds. */
const WRITING = 20_000;

interface Options {
  readonly history: Signal<History<Step>>;
  readonly changeHistory: (change: (history: History<Step>) => History<Step>) => void;
  readonly draftErrors: Signal<readonly FileError[]>;
  readonly host: DocumentHost;
}

/** The document as text: read, edited and written, all of which takes a while. */
export function createDocument({history, changeHistory, draftErrors, host}: Options) {
  const {now = () => performance.now()} = host;
  const turns = createTurns();
  /** The step that goes on growing while somebody writes, and when they wrote last. */
  let writing: Step | null = null;
  let wroteAt = -Infinity;
  let writes = 0;

  /** The text of the document as it stands, with everything that was chosen written into it. */
  async function text({opened: base, choices: chosen} = history.peek().present): Promise<string> {
    const written = base.text ?? (await host.textOf(base));
    const edits = editsOf(chosen, asWritten(base));
    return edits.length === 0 ? written : host.edit(written, base.file, edits);
  }

  /** Puts a text in the place of the document. What was chosen up to `basis` is in it; what was chosen since comes on top. */
  function take(change: Change, {written, scenario, basis}: {written: string; scenario: Scenario; basis: Step}) {
    changeHistory(past => {
      const {opened: old, choices: chosen} = past.present;
      const read = openedOf(old.file, scenario, {text: written});
      // What says the same is not simulated again.
      const next = same(read.scenario, old.scenario) ? {...read, scenario: old.scenario} : read;
      const standardOf = (path: string) => offered(basis.opened.scenario).parameters.get(path)?.value;
      const carried = carry(asWritten(next), basis.choices, chosen, next.scenario, standardOf);
      const there = carried.values.size > 0 ? offered(next.scenario).parameters : new Map<string, Parameter>();
      const found = new Map([...carried.values].filter(([path]) => there.has(path)));
      const values = keepWholes(there, found, new Set(found.keys()));
      const step = {change, opened: next, choices: {...carried, values}};
      // Writing is one act, however many keys it takes.
      const goesOn = change.kind === "text" && past.present === writing && past.past.length > 0;
      writing = change.kind === "text" ? step : null;
      return goesOn ? {...past, present: step, future: []} : record(past, step);
    });
  }

  /** Edits that the document has had since a step whose text somebody writes on. */
  function editsSince(basis: Step): readonly Edit[] {
    const {past, present} = history.peek();
    const steps = [...past, present];
    const at = steps.indexOf(basis);
    return at < 0 ? [] : steps.slice(at + 1).flatMap(({change}) => (change.kind === "edits" ? change.edits : []));
  }

  async function readWith(written: string, file: string, since: readonly Edit[]): Promise<Reading & {text: string}> {
    const reading = {...(await host.read(written, file)), text: written};
    if (!reading.scenario || since.length === 0) return reading;
    const edited = await host.edit(written, file, since).catch(() => written);
    return {...(await host.read(edited, file)), text: edited};
  }

  let edits = 0;
  return {
    text,
    /**
     * Changes the text of the document: what the controls of numbers and switches cannot say. Rejects where the edits do not fit; resolves without
     * a change where somebody takes it back, or goes elsewhere, before it is made.
     */
    edit: (changes: readonly Edit[]): Promise<void> => {
      edits++;
      return turns.take(async stays => {
        try {
          const basis = history.peek().present;
          const written = await host.edit(await text(basis), basis.opened.file, changes);
          const {scenario, errors} = await host.read(written, basis.opened.file);
          if (!scenario) throw new Error(errors[0]?.message ?? "the scenario could not be read");
          if (stays()) take({kind: "edits", edits: changes}, {written, scenario, basis});
        } finally {
          if (stays()) edits--;
        }
      }, undefined);
    },
    /**
     * Takes over a text that was written by hand, if it is whole; otherwise the last whole one stays in force, and the errors come back. `basis` is
     * the step whose text was written on; edits that the document has had since are made to the text too. Of several that wait, the last one counts.
     */
    write: (written: string, basis = history.peek().present): Promise<readonly FileError[]> => {
      const mine = ++writes;
      return turns.take<readonly FileError[]>(async stays => {
        if (mine !== writes) return [];
        const {scenario, errors, text: whole} = await readWith(written, basis.opened.file, editsSince(basis));
        if (!stays()) return errors;
        if (now() - wroteAt > WRITING) writing = null;
        wroteAt = now();
        if (scenario) take({kind: "text"}, {written: whole, scenario, basis});
        else draftErrors.value = errors;
        return scenario ? [] : errors;
      }, []);
    },
    /** Whatever is written from now on is an act of its own. */
    pause: () => {
      writing = null;
    },
    /** An edit is on its way. */
    isEditing: () => edits > 0,
    /** Somebody goes elsewhere in the history, or to another document: what is on its way is dropped. */
    leave: () => {
      turns.drop();
      edits = 0;
      writing = null;
    }
  };
}
