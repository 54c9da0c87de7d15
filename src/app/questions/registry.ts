import type {Moved} from "../../experiment/answers/parameter.ts";
import {measurable} from "../../experiment/evaluation.ts";
import {headline} from "../../outcome/registry.ts";
import type {Scenario} from "../../scenario/scenario.ts";
import type {Size} from "../state/size.ts";
import type {Question as Asked} from "../state/workbench.ts";
import {numbersOf} from "./numbers.ts";
import type {SettingName} from "./settings.ts";

export const groups = ["why", "when", "what", "trust"] as const;

export interface Offer {
  readonly strategies: readonly string[];
  readonly numbers: readonly Moved[];
  readonly outcomes: readonly string[];
}

/** A question that the page can ask: one button. */
export interface Askable {
  /** Of the card; the question itself unless two cards ask the same in different ways. */
  readonly id: string;
  readonly group: (typeof groups)[number];
  /** As a person asks it. */
  readonly title: string;
  readonly lead: string;
  readonly controls: readonly SettingName[];
  /** Of each world; a page has fewer lives to spend than a command line. */
  readonly size: Size;
  /** Lives that it takes at this size, of the scenario that the page opens on: to say beforehand about how long it takes. */
  readonly lives?: number;
  /** `asked`: numbers that somebody has asked about, which are among those offered if they can be moved at all. */
  readonly offers: (question: Asked, asked?: readonly string[]) => Offer;
  /** Whether the scenario has what the question needs; always, where it is left out. */
  readonly fits?: (scenario: Scenario) => boolean;
}

const money = "net-present-value";
const headlines = [money, ...headline];
const every = [...headlines, ...measurable.map(({id}) => id).filter(id => !headlines.includes(id))];

function offersOf(numbers: boolean): Askable["offers"] {
  return ({scenario, choices}, asked) => {
    const strategies = Object.keys(scenario.strategies);
    return {
      strategies,
      numbers: numbers ? numbersOf(scenario, choices.values, asked) : [],
      outcomes: every
    };
  };
}
const plain = offersOf(false);
const withNumbers = offersOf(true);

/** All questions, in the order of the page. How each is answered stands in experiments.ts. */
export const askables: readonly Askable[] = [
  {
    id: "explain",
    group: "why",
    title: "Which lever brings how much of the difference?",
    lead: "Every combination of levers is lived through; each gets its fair share (Shapley), and the shares add up to the whole.",
    controls: ["from", "to", "outcome"],
    size: {customers: 2000, replications: 5},
    lives: 2_340_000,
    offers: plain
  },
  {
    id: "precision",
    group: "why",
    title: "How many runs until the answer stands?",
    lead: "Runs are added until the headline shares are known as well as you ask, up to a hundred; then it says why it stopped there.",
    controls: ["width"],
    size: {customers: 2000, replications: 100},
    lives: 88_000,
    offers: plain
  },
  {
    id: "movers",
    group: "why",
    title: "Whose life changes, and by what?",
    lead: "The same people are followed through both worlds, event by event, to the step where their lives part.",
    controls: ["from", "to"],
    size: {customers: 4000, replications: 1},
    lives: 24_000,
    offers: plain
  },
  {
    id: "sensitivity",
    group: "when",
    title: "Which doubtful number moves the answer most?",
    lead: "Each number goes from the low to the high end of its range while the others stand.",
    controls: ["from", "to", "outcome"],
    size: {customers: 1000, replications: 8},
    lives: 1_904_000,
    offers: plain
  },
  {
    id: "screening",
    group: "when",
    title: "Which of all the numbers matter at all?",
    lead: "Every number in use that has a range is moved along random paths (Morris): those on the left can be forgotten, those high up depend on the others.",
    controls: ["from", "to", "outcome"],
    size: {customers: 1000, replications: 4},
    lives: 12_140_000,
    offers: plain
  },
  {
    id: "variance",
    group: "when",
    title: "How much of the doubt comes from which number?",
    lead: "The widest numbers vary together; their shares of the variance (Sobol’, Shapley) say by themselves and with the others.",
    controls: ["from", "to", "outcome"],
    size: {customers: 1000, replications: 4},
    lives: 9_608_000,
    offers: plain
  },
  {
    id: "break-even",
    group: "when",
    title: "Where does the better strategy flip?",
    lead: "One number is moved over its range until the difference crosses zero.",
    controls: ["from", "to", "outcome", "x"],
    size: {customers: 2000, replications: 8},
    lives: 32_000,
    offers: withNumbers
  },
  {
    id: "regimes",
    group: "when",
    title: "Who wins where?",
    lead: "Two numbers at once: a map of the worlds in which each strategy is ahead, and where it cannot be told.",
    controls: ["from", "to", "outcome", "x", "y"],
    size: {customers: 1000, replications: 6},
    lives: 108_000,
    offers: withNumbers
  },
  {
    id: "boxes",
    group: "when",
    title: "In what kind of world does each strategy win?",
    lead: "All doubtful numbers vary at once; the answer is a description of the worlds that one strategy wins, in words.",
    controls: ["from", "to", "outcome"],
    size: {customers: 1000, replications: 2},
    lives: 1_024_000,
    offers: plain
  },
  {
    id: "sweep",
    group: "when",
    title: "How do the outcomes move over all that is doubtful?",
    lead: "Sixty-four worlds spread evenly over the ranges, with every strategy in each: the table is for further analysis.",
    controls: [],
    size: {customers: 1000, replications: 4},
    lives: 512_000,
    offers: plain
  },
  {
    id: "decide",
    group: "what",
    title: "What to choose while the numbers are in doubt, and what is it worth to know more?",
    lead: "All doubtful numbers vary over the ranges of their evidence. The first answer comes at once and gets sharper.",
    controls: [],
    size: {customers: 1000, replications: 2},
    lives: 2_048_000,
    offers: plain
  },
  {
    id: "select",
    group: "what",
    title: "Which strategy is best, with a promise?",
    lead: "Worlds are added until all but one strategy have dropped out: right in at least 95 % of cases where the difference matters.",
    controls: ["outcome"],
    size: {customers: 2000, replications: 200},
    lives: 344_000,
    offers: plain
  },
  {
    id: "roadmap",
    group: "what",
    title: "What to build first, and what not at all?",
    lead: "The order and timing of levers that bring the most money.",
    controls: ["from", "to", "budget"],
    size: {customers: 2000, replications: 6},
    lives: 2_412_000,
    offers: plain
  },
  {
    id: "optimise",
    group: "what",
    title: "Which combinations are not beaten in everything?",
    lead: "Cost, retention, conversion and effort at once: the combinations of levers of which none is better in all.",
    controls: ["from", "to"],
    size: {customers: 1000, replications: 5},
    lives: 2_445_000,
    offers: plain
  },
  {
    id: "calibrate",
    group: "trust",
    title: "Which numbers fit the figures that were observed?",
    lead: "The targets in the file are reproduced by moving the doubtful numbers; what the data do not say stays as wide as it was.",
    controls: [],
    size: {customers: 1000, replications: 2},
    lives: 2_000_000,
    offers: plain,
    fits: ({targets}) => Array.isArray(targets) && targets.length > 0
  },
  {
    id: "naive",
    group: "trust",
    title: "What would an analyst conclude from the firm's own data?",
    lead: "The usual comparisons that data allow, beside the truth that the paired worlds tell.",
    controls: ["from", "to"],
    size: {customers: 2000, replications: 8},
    lives: 176_000,
    offers: plain
  }
];
