import {allParameters, readMoved} from "../../experiment/moved.ts";
import {regimes as regimesOf} from "../../experiment/regimes.ts";
import {wholeNumber} from "../arguments.ts";
import {Exit, Failure} from "../exit.ts";
import {experimentCommand, listOf, outcomeOption, pairOf, pairOptions} from "../experiment.ts";
import {mostLives} from "../size.ts";

export const regimes = experimentCommand({
  question: "regimes",
  summary:
    "Says who of two strategies wins where: over two numbers as a map with the line between them, over many as boxes in words.",
  usual: {customers: 1000, replications: 4},
  data: ["places", "border"],
  options: {
    x: {argument: "PATH=LOW..HIGH", help: "the number across the map; without a range, within its own"},
    y: {argument: "PATH=LOW..HIGH", help: "the number up the map"},
    grid: {argument: "N", help: "places along each side of the map; by default 9"},
    points: {argument: "N", help: "worlds that are sampled over many numbers, without --x and --y; by default 512"},
    parameters: {
      argument: "A=LOW..HIGH,B",
      help: "the many numbers, by path; by default every number whose range the file or a source states"
    },
    all: {help: "every number that has a range, also without evidence"},
    ...pairOptions,
    ...outcomeOption
  },
  ask({scenario, strategies, given, lab, onProgress}) {
    const {x, y} = given;
    const grid = wholeNumber(given, "grid") ?? 9;
    const points = wholeNumber(given, "points") ?? 512;
    const isMap = x !== undefined || y !== undefined;
    if (isMap && (x === undefined || y === undefined))
      throw new Failure(Exit.usage, `a map needs two numbers: --${x === undefined ? "x" : "y"} is missing`);
    for (const name of isMap ? (["points", "parameters", "all"] as const) : (["grid"] as const))
      if (given[name] !== undefined)
        throw new Failure(
          Exit.usage,
          `--${name} is for ${isMap ? "many numbers, without --x and --y" : "a map, with --x and --y"}`
        );
    if (given.all === true && given.parameters !== undefined)
      throw new Failure(Exit.usage, "--all and --parameters exclude each other");
    const places = isMap ? grid * grid : points;
    const lives = places * 2 * lab.replications * lab.customers;
    if (lives > mostLives)
      throw new Failure(
        Exit.limit,
        `${places} worlds × 2 strategies × ${lab.replications} replications × ${lab.customers} customers are ${lives} lives; at most ${mostLives} are simulated in one run`
      );
    const known = allParameters(scenario, strategies);
    return regimesOf(scenario, {
      ...lab,
      ...pairOf(strategies, given),
      outcome: typeof given.outcome === "string" ? given.outcome : undefined,
      ...(typeof x === "string" && typeof y === "string"
        ? {x, y, grid}
        : {
            points,
            ...(given.all === true && {among: "all" as const}),
            ...(given.parameters !== undefined && {
              parameters: listOf(given, "parameters").map(text => readMoved(known, text))
            })
          }),
      onProgress
    });
  }
});
