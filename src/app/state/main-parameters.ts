import type {Parameter} from "../../scenario/scenario.ts";

/** What usually decides between strategies, the most telling first, and how many of a kind to show. */
const telling: ReadonlyArray<{readonly path: RegExp; readonly count: number}> = [
  {path: /identity\.match\./, count: 2},
  {path: /^segments\.[^.]+\.need$/, count: 1},
  {path: /^segments\.[^.]+\.patience$/, count: 1},
  {path: /^market\.competitor\.pull$/, count: 1},
  {path: /^channels\..*interruption$/, count: 1},
  {path: /^support\.repeat\.customer$|^support\.repeatCustomer$/, count: 1},
  {path: /generalist$/, count: 1},
  {path: /links\..*setup$|tools\..*setup$/, count: 1},
  {path: /drop-out\.mean$|dropMean$/, count: 1},
  {path: /^relationship\.(drop-out|dropOut)$/, count: 1},
  {path: /^journey\.effort$/, count: 1}
];

/** The doubtful numbers to show first: those with a range, in the order of how telling they are. */
export function mainParameters(parameters: readonly Parameter[]): Parameter[] {
  const doubtful = parameters.filter(({low, high}) => low !== null && high !== null && high > low);
  return telling.flatMap(({path, count}) =>
    doubtful
      .filter(parameter => path.test(parameter.path))
      .sort((a, b) => Number(b.stated) - Number(a.stated))
      .slice(0, count)
  );
}

/** Parameters whose label or path contains every word of the query; none for an empty query. */
export function searchParameters(parameters: readonly Parameter[], query: string, {limit = 40} = {}): Parameter[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return parameters
    .filter(({label, path}) => {
      const text = `${label} ${path}`.toLowerCase();
      return words.every(word => text.includes(word));
    })
    .slice(0, limit);
}
