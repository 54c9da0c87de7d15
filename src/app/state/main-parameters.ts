import type {Parameter} from "../../scenario/scenario.ts";

type Parameters = ReadonlyMap<string, Parameter>;

interface Telling {
  readonly path: RegExp;
  /** Of several parameters of a kind, the one of the largest weight is shown. */
  readonly weight?: (parameter: Parameter, all: Parameters) => number;
  /** Shown although nobody has given a range. */
  readonly open?: boolean;
}

const segmentShare = ({path}: Parameter, all: Parameters) =>
  all.get(`segments.${path.split(".")[1]}.share`)?.value ?? 0;
const gainOverBase = ({path, value}: Parameter, all: Parameters) =>
  value - (all.get(path.replace(/^strategies\.[^.]+/, "base"))?.value ?? 0);
/** How much people like a channel for their sessions, over the segments by their size. */
const visits = ({path}: Parameter, all: Parameters) => {
  const [, channel] = path.split(".");
  const tastes = [...all.values()].filter(other => other.path.endsWith(`.taste.${channel}`));
  if (tastes.length === 0) return all.get(`channels.${channel}.taste`)?.value ?? 0;
  return tastes.reduce((sum, taste) => sum + taste.value * segmentShare(taste, all), 0);
};
const contacts = ({path}: Parameter, all: Parameters) =>
  all.get(path.replace("contact-interruption", "serve-taste"))?.value ?? 0;
const size = ({value}: Parameter) => value;

/** What usually decides between strategies, the most telling first. */
const telling: readonly Telling[] = [
  {path: /^segments\.[^.]+\.need$/, weight: segmentShare},
  {path: /^strategies\.[^.]+\.links\.identity\.match\./, weight: gainOverBase, open: true},
  {path: /^strategies\.[^.]+\..*\.setup$/, weight: size, open: true},
  {path: /^market\.competitor\.pull$/},
  {path: /^segments\.[^.]+\.patience$/, weight: segmentShare},
  {path: /^channels\.[^.]+\.interruption$/, weight: visits},
  {path: /^channels\.[^.]+\.contact-interruption$/, weight: contacts},
  {path: /^strategies\.[^.]+\.desks\.[^.]+\.generalist$/},
  {path: /^support\.repeat\.customer$/},
  {path: /^segments\.[^.]+\.drop-out\.mean$/, weight: segmentShare},
  {path: /^relationship\.drop-out$/},
  {path: /^journey\.effort$/}
];

/** What most decides how the parts of the model work that only some scenarios use, and nobody knows for sure. */
const ofParts: readonly Telling[] = [
  {path: /^strategies\.[^.]+\.tools\.[^.]+\.(?!setup|monthly)/},
  {path: /^awareness\.noticed$/},
  {path: /^reviews\.weight$/},
  {path: /^referrals\.heed$/},
  {path: /^complaints\.share$/},
  {path: /^word-of-mouth\.damage$/},
  {path: /^stock\.out\.leave$/},
  {path: /^stock\.transfer$/},
  {path: /^returns\.resale$/},
  {path: /^rivals\.cheaper$/},
  {path: /^consistency\.inconsistency$/},
  {path: /^reminding\.cart-click$/},
  {path: /^reminding\.forget$/},
  {path: /^transition\.incidents$/}
];

const ranged = ({low, high}: Parameter) => low !== null && high !== null && high > low;

/**
 * The doubtful numbers to show first, at most `limit`: those to which the author gave a range, at most one of a kind, those of
 * the parts of the model that the scenario uses, and those that usually decide between strategies.
 */
export function mainParameters(all: Parameters, {limit = 12} = {}): Parameter[] {
  const list = [...all.values()];
  const oneOfEach = (kinds: readonly Telling[]) =>
    kinds.flatMap(({path, weight = () => 0, open = false}) =>
      list
        .filter(parameter => path.test(parameter.path) && (open ? parameter.value > 0 : ranged(parameter)))
        .toSorted((a, b) => weight(b, all) - weight(a, all) || rank(b) - rank(a))
        .slice(0, 1)
    );
  const usual = oneOfEach(telling);
  const written = list.filter(
    parameter => parameter.stated && ranged(parameter) && !telling.some(({path}) => path.test(parameter.path))
  );
  const parts = oneOfEach(ofParts).filter(parameter => !written.includes(parameter));
  const standard = usual.filter(({stated}) => !stated);
  return [...usual.filter(({stated}) => stated), ...written, ...parts, ...standard].slice(0, limit);
}

/** What the author wrote before what the catalogue says, and what has a source before what has none. */
function rank({stated, evidence}: Parameter): number {
  return (stated ? 2 : 0) + (evidence === null ? 0 : 1);
}

/** Parameters whose label or path contains every word of the query; none for an empty query. */
export function searchParameters(all: Parameters, query: string): Parameter[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return [...all.values()].filter(({label, path}) => {
    const text = `${label} ${path.replaceAll("-", " ")} ${path}`.toLowerCase();
    return words.every(word => text.includes(word));
  });
}
