import {countOf, type Told} from "./words.ts";

/** How it was computed. */
export function methodOf(told: Told): string[] {
  const {figures, parameters, points, exact, asked, worlds} = told;
  const {method, variance, morris, sobol} = figures;
  const range = "half of the places in a range lie below the number as it stands and half above";
  return [
    ...(method === "tornado"
      ? [
          `Tornado: ${countOf(parameters)}, each by itself at the low and at the high end of its range while all else stands. Its change is from the lowest to the highest of three figures.`
        ]
      : []),
    ...(method === "morris"
      ? [
          `Elementary effects (Morris 1991; Campolongo, Cariboni & Saltelli 2007): ${points} trajectories on 4 levels, each moving every one of the ${countOf(parameters)} once; ${range}. Mean size µ* per whole range, its spread σ over places.`
        ]
      : []),
    ...(method === "sobol"
      ? [
          ...(morris.length === 0
            ? []
            : [
                `Screening: elementary effects (Morris 1991) over 4 trajectories chose ${sobol.length} of ${countOf(parameters)}.`
              ]),
          `Sobol' indices of first order (Saltelli et al. 2010) and total indices (Jansen 1999) from two samples of ${points} points of one Sobol' sequence with a random shift; ${range}. Shapley effects (Owen 2014) from ${exact ? "all sets of numbers" : "one random order of the numbers at each point (Goda 2021)"}; they add up to 100%. Estimates and the ends of intervals may lie a little outside 0 to 100%.`
        ]
      : []),
    `Intervals are 95 %: ${method === "tornado" ? "Student's t over replications, the same luck in every world" : "the doubt of the points and that of luck over replications (jackknife), added in squares"}.`,
    ...(variance === null
      ? []
      : [
          `Numbers against luck: ${variance.draws} settings of ${countOf({length: variance.numbers})} at once ${method === "sobol" ? "(the two samples)" : "(Latin hypercube)"}, every replication with the same luck at each; two-way analysis of variance. Luck is that of the mean over all replications of this size.`
        ]),
    worlds === asked
      ? `${asked} worlds, no two alike.`
      : `${asked} worlds; ${worlds} of them live differently, the rest differ in what things cost or not at all.`
  ];
}
