import type {Scenario} from "../scenario/scenario.ts";
import type {Explanation} from "./answers/explanation.ts";
import type {Arm} from "./arm.ts";
import {answerOf, methodOf} from "./explain/words.ts";
import {playersOf, type Group, type Player} from "./explain/players.ts";
import {exactDesign, sampledDesign, sharesOf, type Design} from "./explain/shares.ts";
import {tablesOf} from "./explain/tables.ts";
import {measurableOutcome} from "./evaluation.ts";
import {openLab, type LabOptions} from "./lab.ts";
import {mixOf, type Change, type Mix} from "./mix.ts";
import {resultOf, type Result} from "./result.ts";

export interface ExplainOptions extends LabOptions {
  readonly from: string;
  readonly to: string;
  /** Id of the outcome whose difference is explained; defaults to net-present-value. */
  readonly outcome?: string | undefined;
  /** Levers that are taken together; all others stand by themselves, or with their section. */
  readonly groups?: readonly Group[] | undefined;
  readonly by?: "lever" | "section" | undefined;
  /** Runs every combination of up to 12; defaults to whether there are at most 10 and no number of orders is given. */
  readonly exact?: boolean | undefined;
  /** Orders that are sampled where not every combination is run; an even number from 4 on, defaults to 24. */
  readonly orders?: number | undefined;
  /** Receives the share of the work that is done. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Players up to which every combination is run unless told otherwise, and at most. */
const MOST = 10;
const MOST_EXACT = 12;

/**
 * Shares the difference between two strategies out over the levers in which they differ: by Shapley values of the game in which a set of
 * levers is worth the outcome of the world that has them, played with the same people and the same luck. The parts add up to the whole to the
 * last bit. Throws on unknown strategies, outcomes and levers, and on an outcome that has no value in one of the worlds.
 */
export async function explain(scenario: Scenario, options: ExplainOptions): Promise<Result<Explanation>> {
  const {from, to, outcome: id = "net-present-value", groups = [], by = "lever", onProgress, signal} = options;
  const outcome = measurableOutcome(id);
  const mix = mixOf(scenario, from, to);
  const {gone, players} = inPlay(mix, options);
  const lab = openLab(scenario, {...options, strategies: [from, to]});
  const design = designOf(players, {...options, seed: lab.seed});
  const arms = design.coalitions.map((coalition): Arm => {
    const made = players.flatMap(({levers}, player) => (((coalition >> player) & 1) === 1 ? levers : []));
    const arm = mix.arm(new Set(made));
    return {...arm, off: new Set([...(arm.off ?? []), ...gone])};
  });
  const evaluations = await lab.evaluate(arms, {outcomes: [id], signal, onProgress});
  const worths = new Map(evaluations.map(({figures}, i) => [design.coalitions[i]!, figures[id]!]));
  for (const values of worths.values())
    if (values.some(Number.isNaN)) throw new Error(`${id} has no value in some of these worlds`);
  const shares = sharesOf(design, worths);
  const [start, end] = lab.inputs.strategies;
  const figures: Explanation = {
    outcome: id,
    from: {...start!, value: shares.from},
    to: {...end!, value: shares.to},
    whole: shares.whole,
    parts: players.map(({id: part, label, levers}, i) => {
      const {value, first, last} = shares.parts[i]!;
      return {id: part, label, levers, ...value, first, last};
    }),
    interactions: shares.interactions.map(({one, other, value}) => ({
      one: players[one]!.id,
      other: players[other]!.id,
      ...value
    })),
    exact: design.orders === null,
    combinations: arms.length,
    worlds: new Set(evaluations.map(({world}) => world)).size,
    orders: design.orders?.length ?? null
  };
  const told = {figures, outcome, players, clear: shares.interactions.map(({clear}) => clear), currency: lab.currency};
  return resultOf({
    question: "explain",
    inputs: {
      ...lab.inputs,
      options: {
        ...lab.inputs.options,
        outcome: id,
        by,
        ...(groups.length > 0 && {groups}),
        ...(design.orders !== null && {orders: design.orders.length})
      }
    },
    method: methodOf(told, lab.replications),
    answer: answerOf(told),
    figures,
    tables: tablesOf(told)
  });
}

function designOf(
  {length}: readonly Player[],
  {exact, orders, seed}: Pick<ExplainOptions, "exact" | "orders"> & {seed: string}
): Design {
  if (exact ?? (orders === undefined && length <= MOST)) {
    if (length > MOST_EXACT)
      throw new Error(`every combination is run of at most ${MOST_EXACT} levers or groups, not ${length}`);
    return exactDesign(length);
  }
  const number = orders ?? 24;
  if (!(Number.isSafeInteger(number) && number >= 4 && number % 2 === 0))
    throw new Error(`orders are sampled in pairs, an even number from 4 on, not ${number}`);
  return sampledDesign(length, {orders: number, seed});
}

/** The players, without those whose lever is switched off anyway, and the levers that are. */
function inPlay(mix: Mix, {from, to, off = {}, groups, by}: ExplainOptions): {gone: string[]; players: Player[]} {
  const none: ReadonlySet<string> = new Set();
  const [before, after] = [off[from] ?? none, off[to] ?? none];
  const leverOf = ({id, kind}: Change) => (kind === "without" ? id.slice("without ".length) : id);
  const changed = new Set(mix.changes.map(leverOf));
  const gone = [...new Set([...before, ...after])];
  for (const id of gone)
    if (!changed.has(id) && before.has(id) !== after.has(id))
      throw new Error(`${id} is switched off in only one of the two strategies`);
  const changes = mix.changes.filter(change => !(change.kind === "without" ? before : after).has(leverOf(change)));
  if (changes.length === 0) throw new Error(`nothing to take apart: all that ${to} changes is switched off`);
  return {gone, players: playersOf(changes, {groups, by})};
}
