import {allParameters, doubtful, readMoved} from "../../experiment/moved.ts";
import {sweep as sweepOver} from "../../experiment/sweep.ts";
import type {Sweep, SweepDesign} from "../../experiment/answers/sweep.ts";
import type {SweepParameter} from "../../experiment/sweep/design.ts";
import {readPoints, type PointList} from "../../experiment/sweep/read-points.ts";
import {failureWords} from "../../experiment/sweep/words.ts";
import type {Parameter} from "../../scenario/scenario.ts";
import {suggester} from "../../scenario/nearest.ts";
import {wholeNumber} from "../arguments.ts";
import {clean} from "../clean.ts";
import type {Given} from "../command.ts";
import {Exit, Failure} from "../exit.ts";
import {experimentCommand, listOf} from "../experiment.ts";
import {readText} from "../read-file.ts";
import {mostLives} from "../size.ts";

const designs: readonly SweepDesign[] = ["grid", "latin-hypercube", "sobol", "list"];
const LIST_BYTES = 8 * 1024 * 1024;

export const sweep = experimentCommand({
  question: "sweep",
  summary:
    "Runs every strategy at many settings of the scenario's numbers and says how far the difference between the strategies ranges and where the winner changes. Files get one row per point, strategy and replication.",
  usual: {customers: 1000, replications: 5},
  least: 1,
  data: ["runs", "points"],
  caution: ({figures}) => failureWords(figures as Sweep)[0],
  options: {
    parameters: {
      argument: "A=LOW..HIGH,B",
      help: "numbers to move, by path; without a range, within their own; with :N after it, N levels of a grid. By default every number whose range the file or a source states"
    },
    design: {
      argument: "NAME",
      help: `where the points lie: ${designs.join(", ")}; by default sobol, or list where --list names a file`
    },
    points: {argument: "N", help: "number of points of sobol and latin-hypercube; by default 64"},
    list: {
      argument: "PATH",
      help: "CSV file of points: a head of paths, then one row a point; instead of --parameters"
    },
    outcomes: {
      argument: "A,B",
      help: "outcomes by id; by default orders-per-journey, repeat-share-12-months, cost-per-order, customer-minutes-per-case and net-present-value"
    },
    summary: {help: "means with 95 % intervals per point and strategy in the file instead of single runs"}
  },
  async ask({scenario, strategies, given, lab, onProgress}) {
    const known = allParameters(scenario, strategies);
    const design = designOf(given);
    const list = typeof given.list === "string" ? listFrom(given.list, known) : null;
    const parameters =
      list?.parameters ??
      (typeof given.parameters === "string"
        ? listOf(given, "parameters").map(text => parameterOf(known, text))
        : doubtful(scenario, strategies));
    if (parameters.length === 0)
      throw new Failure(Exit.usage, "no number of this scenario has a stated range: name some with --parameters");
    const points = wholeNumber(given, "points") ?? 64;
    const size = design === "list" ? list!.points.length : design === "grid" ? gridSize(parameters) : points;
    const lives = size * strategies.length * lab.replications * lab.customers;
    if (lives > mostLives)
      throw new Failure(
        Exit.limit,
        `${size} points × ${strategies.length} strategies × ${lab.replications} replications × ${lab.customers} customers are ${lives} lives; at most ${mostLives} are simulated in one run`
      );
    const outcomes = listOf(given, "outcomes");
    return sweepOver(scenario, {
      ...lab,
      design,
      parameters,
      points,
      ...(list && {list: list.points}),
      ...(outcomes.length > 0 && {outcomes}),
      summary: given.summary === true,
      onProgress
    });
  }
});

function designOf(given: Given): SweepDesign {
  const listed = typeof given.list === "string";
  const name = typeof given.design === "string" ? given.design : listed ? "list" : "sobol";
  const design = designs.find(one => one === name);
  if (design === undefined) {
    const hint = suggester().suggest(name, designs);
    throw new Failure(Exit.usage, `unknown design ${clean(name)}${hint === undefined ? "" : `: ${hint}`}`);
  }
  if ((design === "list") !== listed)
    throw new Failure(
      Exit.usage,
      listed ? `--list gives the points, so the design is list, not ${design}` : "the design list needs --list PATH"
    );
  if (listed && given.parameters !== undefined)
    throw new Failure(Exit.usage, "--list names the numbers in its head, so --parameters is not given with it");
  if (given.points !== undefined && (design === "list" || design === "grid"))
    throw new Failure(Exit.usage, `--points is for sobol and latin-hypercube; a ${design} has its own`);
  return design;
}

/** `path`, `path=LOW..HIGH`, each with `:LEVELS` after it or without. */
function parameterOf(known: ReadonlyMap<string, Parameter>, text: string): SweepParameter {
  const [, moved, levels] = /^(.*?)(?::(\d{1,4}))?$/.exec(text)!;
  return {...readMoved(known, moved!), ...(levels !== undefined && {levels: Number(levels)})};
}

function gridSize(parameters: readonly SweepParameter[]): number {
  return parameters.reduce((product, {levels = 5}) => product * levels, 1);
}

function listFrom(path: string, known: ReadonlyMap<string, Parameter>): PointList {
  const {list, errors} = readPoints(readText(path, {most: LIST_BYTES}), known);
  if (list !== null) return list;
  const lines = errors.map(
    ({line, column, message, hint}) =>
      `${clean(path)}:${line}:${column} ${clean(message)}${hint === undefined ? "" : ` (${clean(hint)})`}`
  );
  throw new Failure(Exit.invalid, lines.join("\n"));
}
