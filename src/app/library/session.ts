import type {Comparison} from "../../experiment/comparison.ts";
import {version} from "../../version.ts";
import {opened as openedOf, type Opened} from "../state/opened.ts";
import type {Reading} from "../state/opening.ts";
import type {Shipped} from "../state/shipped.ts";
import type {Step} from "../state/steps.ts";
import type {Left} from "../state/workbench.ts";
import {choicesData, choicesReader} from "./choices-data.ts";
import {comparisonShape, sessionShape, type SessionRow} from "./rows.ts";

/** Steps kept before and after the present one, and characters of all their texts together. */
const most = {past: 100, future: 50, text: 2_000_000};

export interface Around {
  readonly tab: string;
  readonly when: number;
  readonly address: string;
  readonly changes: number;
  readonly view: string;
  readonly pinned: Comparison | null;
  readonly draft: string | null;
}

/** What is on the bench as a row: each text once, and the steps that can still be undone and redone. */
export function sessionRow({origin, history, order}: Left, {pinned, ...around}: Around): SessionRow {
  const documents: Opened[] = [];
  let room = most.text;
  const place = (opened: Opened) => {
    const found = documents.indexOf(opened);
    if (found >= 0) return found;
    room -= opened.text?.length ?? 0;
    return documents.push(opened) - 1;
  };
  const row = ({change, opened, choices}: Step) => ({change, document: place(opened), choices: choicesData(choices)});
  const present = row(history.present);
  const start = place(origin);
  const near = (steps: readonly Step[]) => {
    const rows = [];
    for (const step of steps) {
      if (!documents.includes(step.opened) && (room < (step.opened.text?.length ?? 0) || documents.length >= 60)) break;
      rows.push(row(step));
    }
    return rows;
  };
  const past = near(history.past.slice(-most.past).toReversed()).toReversed();
  const future = near(history.future.slice(0, most.future));
  return {
    ...around,
    version,
    title: history.present.opened.scenario.title.slice(0, 300),
    documents: documents.map(({file, text, shipped}) => ({file, text, shipped})),
    origin: start,
    steps: [...past, present, ...future],
    at: past.length,
    order: [...order],
    pinned
  };
}

export interface SessionHost {
  readonly scenarios: readonly Shipped[];
  readonly read: (text: string, file: string) => Promise<Reading>;
}

export interface Restored extends Pick<SessionRow, "address" | "view" | "draft"> {
  /** The document without its history, which is there at once. */
  readonly now: Left;
  /** The same with its history, as far as it can be read. */
  readonly whole: () => Promise<Left>;
  readonly pinned: Comparison | null;
}

/** Reads a row, which may be anything; its texts go through the reader like those of any file. Rejects where nothing can be made of it. */
export async function readSession(value: unknown, {scenarios, read}: SessionHost): Promise<Restored> {
  const row = sessionShape(value);
  const documents = new Map<number, Promise<{opened: Opened; choices: ReturnType<typeof choicesReader>}>>();
  async function load(place: number) {
    const {file, text, shipped} = row.documents[place] ?? fail("a document is missing");
    if (text === null) {
      const found = (shipped ? scenarios : []).find(scenario => scenario.file === file) ?? fail(`no ${file}`);
      const opened = openedOf(file, await found.load(), {shipped: true});
      return {opened, choices: choicesReader(opened)};
    }
    const {scenario, errors} = await read(text, file);
    if (!scenario) return fail(errors[0]?.message ?? "unreadable");
    const opened = openedOf(file, scenario, {text, shipped: false});
    return {opened, choices: choicesReader(opened)};
  }
  const document = (place: number) => {
    if (!documents.has(place)) documents.set(place, load(place));
    return documents.get(place)!;
  };
  async function step(at: number): Promise<Step> {
    const {change, document: place, choices} = row.steps[at] ?? fail("a step is missing");
    const {opened, choices: chosen} = await document(place);
    return {change, opened, choices: chosen(choices)};
  }
  const present = await step(row.at);
  const {opened: origin} = await document(row.origin);
  const ids = Object.keys(present.opened.scenario.strategies);
  const order = [...new Set([...row.order, ...ids])];
  const now: Left = {origin, order, history: {past: [], present, future: []}};
  return {
    address: row.address,
    view: row.view,
    draft: row.draft,
    pinned: orNothing(() => comparisonShape(row.pinned)),
    now,
    async whole() {
      // From the present outwards: what cannot be read ends the history there.
      const past: Step[] = [];
      const future: Step[] = [];
      try {
        for (let at = row.at - 1; at >= 0; at--) past.unshift(await step(at));
      } catch {}
      try {
        for (let at = row.at + 1; at < row.steps.length; at++) future.push(await step(at));
      } catch {}
      return {...now, history: {past, present, future}};
    }
  };
}

function orNothing<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

function fail(why: string): never {
  throw new Error(why);
}
