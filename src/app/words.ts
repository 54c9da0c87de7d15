import type {Evidence} from "../scenario/evidence/evidence.ts";

const count = new Intl.NumberFormat("en");
const money = (value: number, currency: string) =>
  new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    maximumFractionDigits: 0
  }).format(value);
const plural = (n: number, one: string, many: string) => `${count.format(n)} ${n === 1 ? one : many}`;

/** Everything that the page says, in English. A translation is a second file of this shape. */
export const words = {
  name: "Throughline",
  skip: "Skip to the results",
  header: {
    label: "Scenario and seed",
    scenario: "Scenario",
    groups: {
      start: "Start here",
      industries: "Firms",
      service: "Service",
      goods: "Stores, stock and marketplaces",
      messages: "Messages and offers",
      market: "Being known and recommended",
      building: "Building and measuring",
      proofs: "Proof: nothing to find",
      others: "More"
    },
    ownFile: (name: string) => `${name} (your file)`,
    open: "Open a file…",
    seed: "Seed",
    seedHelp: "The luck of all customers. The same seed gives the same figures to the last digit, on every machine.",
    reroll: "Re-roll",
    rerollHelp: "Other customers, other luck: shows how much of the answer is chance.",
    theme: {system: "Theme: as the system", light: "Theme: light", dark: "Theme: dark"},
    find: "Find",
    findHelp: "Find anything: commands, scenarios, numbers, levers, questions",
    present: "Present",
    more: "More",
    keys: "Keys",
    tour: "60-second tour",
    link: "Copy link",
    lesson: "Lesson"
  },
  share: {
    keep: "Keep in this browser",
    commands: {
      link: "Copy a link to what is on the bench",
      yaml: "Copy the scenario as YAML",
      csv: "Copy the comparison as CSV",
      save: "Keep scenario and result in this browser",
      file: "Save the scenario as a file",
      backup: "Save a backup of everything kept"
    }
  },
  drop: "Drop a scenario file (.yaml or .json) to open it",
  file: {
    wrongKind: "a scenario is a file that ends in .yaml, .yml or .json",
    tooLarge: "the file is larger than 256 KiB, which no scenario needs",
    tooSlow: "reading the file took longer than 5 seconds and was stopped",
    noText: (name: string) => `the text of ${name} is not at hand`,
    crashed: "the reader stopped unexpectedly",
    unreadable: (why: string) => `the file could not be read: ${why}`,
    problems: (name: string, n: number) => `${name} was not opened: ${plural(n, "problem", "problems")}`,
    intact: "Your previous work is untouched and still on the page.",
    place: (line: number, column: number) => `line ${line}, column ${column}`,
    hint: (text: string) => `Hint: ${text}`,
    close: "Close this list",
    opened: (title: string) => `Opened ${title}`
  },
  verdict: {
    label: "The answer",
    waiting: "Simulating the first customers…",
    held: "Nothing has been simulated yet: this document waits until you run it.",
    same: "Same customers, same luck in every world",
    sameHelp:
      "Every strategy gets the very same people with the same needs, tastes and chance events. Whatever differs comes from the strategies, not from luck.",
    size: (customers: number, replications: number) =>
      `${count.format(customers)} customers${replications > 1 ? ` × ${count.format(replications)} runs` : ""}`,
    scale: (people: number, days: number) =>
      `Money is for a market of ${count.format(people)} people over ${count.format(days)} days.`,
    running: (share: number) => `Simulating: ${Math.floor(share * 100)}% done`,
    recomputing: "Recomputing with your change",
    fixed: "Fixed",
    fixedHelp:
      "While customers are simulated, intervals narrow. Once it says “Fixed”, all have been simulated, and the figures will not change.",
    fingerprint: "fingerprint",
    fingerprintHelp:
      "The fingerprint beside it is a hash of the inputs and of every count. Whoever gets the same one has computed the same result.",
    failed: (why: string) => `The simulation stopped: ${why}`,
    retry: "Try again",
    before: "The last fixed answer was",
    roll: (seed: string, from: string, to: string, moved: string) =>
      `Other customers, other luck: with the seed ${seed} it was ${from}, now it is ${to}. The re-roll moved the answer by ${moved}`,
    rollInside: "which is no more than its interval allows for.",
    rollOutside: "which is more than its interval allows for: one re-roll in twenty does that.",
    progress: "Share of the planned customers simulated"
  },
  views: {
    label: "Views",
    comparison: "Compare",
    journeys: "Journeys",
    money: "Money",
    support: "Support",
    messages: "Messages",
    retention: "Retention",
    questions: "Why · When · What next",
    scenario: "Scenario",
    library: "Keep & share",
    opening: (view: string) => `Opening ${view}…`,
    failed: (view: string) => `${view} could not be opened`,
    failedHelp:
      "Your work is untouched, and the other views go on. A part of the page may not have arrived, or the page has been renewed since you opened it.",
    offlineHelp:
      "You are offline, and this part has not been fetched yet. It opens as soon as there is a network again.",
    broken: (view: string) => `Something went wrong in ${view}`,
    brokenHelp:
      "Your work is untouched, and the other views go on. Try again, or take back the last change if it began with that.",
    why: "What the browser said",
    retry: "Try again",
    reload: "Load the page again"
  },
  run: {
    progress: "Share of the planned customers simulated",
    failed: "The simulation stopped",
    failedWhere: (title: string) =>
      `It happened while “${title}” was being simulated. The figures below are the last ones that were computed.`,
    failedHelp: "Try again; if it stops again, take back the last change, or open another scenario.",
    why: "What it said",
    retry: "Try again",
    undo: "Take back the last change",
    single: (title: string) => `${title} is the only strategy here`,
    singleHelp:
      "One world has nothing to be compared with. Add a second strategy in the text of the scenario, or open one of the examples.",
    none: "This scenario has no strategy yet",
    noneHelp: "Add two strategies in the text of the scenario, or open one of the examples.",
    toScenario: "Open the text",
    draft: (n: number) =>
      `The text of the scenario has ${plural(n, "error", "errors")}; the figures are of the last whole text.`,
    toText: "Show the text",
    offline:
      "You are offline. Everything that has been fetched still works, and so does the simulation: it runs in this browser.",
    offlineClose: "Close this notice"
  },
  commands: {
    titles: {
      view: (name: string) => `Go to ${name}`,
      present: "Present: one picture at a time, large",
      theme: "Change the theme: as the system, light, dark",
      undo: "Undo",
      redo: "Redo",
      reset: "Back to the scenario as it was opened",
      reroll: "Re-roll: the same firm, other customers",
      openFile: "Open a file…",
      retry: "Run the simulation again",
      palette: "Find anything",
      keys: "Show all keys",
      tour: "Take the 60-second tour"
    }
  },
  history: {
    button: "History",
    title: "What was done",
    here: "you are here",
    undone: "undone",
    nothing: "Every change is listed here, and one click goes back to it.",
    undo: (what: string) => `Undo: ${what}`,
    redo: (what: string) => `Redo: ${what}`,
    undid: (what: string) => `Undone: ${what}`,
    redid: (what: string) => `Done again: ${what}`
  },
  welcome: {
    label: "First visit",
    text: "First time here? This example is ready",
    more: ": everything on the page can be touched.",
    tour: "Show me round",
    tourTime: ", 60 seconds",
    close: "No, thank you"
  },
  decision: {
    if: "If",
    and: "and",
    over: (span: string) => `then over ${span}`,
    people: (segment: string) => `people in “${segment}” have`,
    needs: "needs a year",
    costs: (what: string, strategy: string) => `${what} in ${strategy} costs`,
    once: "once",
    recognition: "recognition",
    link: (object: string) => `the ${object} link`,
    recognises: (strategy: string) => `${strategy} recognises`,
    visitors: (channel: string) => `of the people at ${channel}`,
    pull: "competitors pull with odds of",
    lasts: (segment: string) => `a need of people in “${segment}” lasts`,
    breaks: (channel: string) => `visits at ${channel} break off in`,
    contactsBreak: (channel: string) => `contacts by ${channel} break off in`,
    cases: "of cases",
    other: (label: string, place: string) => `“${label}”${place === "" ? "" : ` (${place})`} stands at`,
    more: (size: string) => `earns ${size} more than`,
    less: (size: string) => `earns ${size} less than`,
    unclear: "earns neither clearly more nor clearly less than",
    open: (size: string, yet: boolean) => `(${size}: no clear difference${yet ? " yet" : ""})`,
    same: "earns exactly as much as",
    briefUnclear: (size: string) => `${size}, no clear difference`,
    briefSame: "exactly as much",
    briefUnknown: "no figure in money",
    unknown: "has no figure in money beside",
    within: (half: string) => `± ${half}`,
    interval: (range: string) => `(95% interval ${range})`,
    ahead: (share: string) => `It is ahead in ${share} of the paired worlds.`,
    about: "The sentence is about",
    hint: "Drag, or use the arrow keys: with Shift ten times as far, with Alt a tenth. Double click: as written.",
    clear: (list: string) => `Clear of noise: ${list}.`,
    noise: (list: string) => `Not clear: ${list}.`,
    all: "everything in the headline, and money",
    names: {
      "net-present-value": "money",
      "orders-per-journey": "conversion",
      "repeat-share-12-months": "repeat customers",
      "cost-per-order": "cost per order",
      "customer-minutes-per-case": "support effort"
    } as Readonly<Record<string, string>>
  },
  charts: {
    label: "Comparison in pictures",
    modes: "How strategies stand in the charts",
    mode: {side: "Side by side", overlay: "Overlay", difference: "Difference"},
    how: "How is this computed?",
    howOf: (label: string) => `How is this computed? ${label}`,
    why: "What drives this?",
    whyOf: (label: string) => `What drives this? ${label}`,
    take: "Take along"
  },
  report: {open: "Report to read and print", file: "Save the report as one file"},
  panel: {
    label: "What you can change",
    parts: "Parts of this panel",
    open: "Change the plan",
    close: "Close",
    changes: (n: number) =>
      n === 0 ? "As written by the author" : `${plural(n, "change", "changes")} to the scenario`,
    show: "Which?",
    hide: "Hide",
    showChanges: "Which? List the changes",
    hideChanges: "Hide the list of changes",
    undo: "Undo",
    redo: "Redo",
    reset: "Reset all"
  },
  levers: {
    title: "Levers",
    lead: "What the firm chooses. Switch something off and everybody lives through it again without it.",
    shared: "What every strategy has",
    sharedLead: "One switch for each strategy.",
    sections: {
      identity: "Recognition",
      links: "Links between channels",
      desks: "Service desks",
      programmes: "Message programmes",
      tools: "Tools"
    },
    allOff: "All off",
    allOn: "All on",
    allOffIn: (strategy: string) => `All off: everything that ${strategy} brings`,
    allOnIn: (strategy: string) => `All on: everything that ${strategy} brings`,
    cost: (setup: number, monthly: number, currency: string) =>
      setup === 0 && monthly === 0
        ? "no cost of its own"
        : [
            ...(setup > 0 ? [`${money(setup, currency)} once`] : []),
            ...(monthly > 0 ? [`${money(monthly, currency)} a month`] : [])
          ].join(" + "),
    rollOut: (works: number, full: number) => {
      const month = (minutes: number) => Math.floor(minutes / (365 * 120)) + 1;
      return full > works
        ? `from month ${month(works)}, fully from month ${month(full)}`
        : `from month ${month(works)}`;
    },
    links: {
      identity: "people are recognised across channels and devices",
      cart: "what was put into the cart is there in the next channel",
      promotion: "an offer seen in one channel counts in the next",
      case: "service knows what was said before",
      contacts: "channels know what others have sent",
      orders: "channels know what has been bought",
      content: "channels know what was looked at",
      stock: "channels know what is on the shelves",
      payment: "payment and address need not be typed again"
    } as Readonly<Record<string, string>>,
    tools: {
      "co-browsing": "agent and customer see the same screen",
      listening: "finds what people say in public",
      "referral-reward": "rewards those who recommend the firm",
      reorganisation: "people learn to work in new ways",
      advertising: "makes the firm known",
      personalisation: "fits messages to the person",
      "send-time": "sends when the person reads",
      "sponsored-search": "advertises among search results",
      "multi-touch": "credits every contact, not only the last",
      loyalty: "points for orders, and a card that tells who buys"
    } as Readonly<Record<string, string>>,
    name: (label: string, strategy: string) => `${label} in ${strategy}`,
    without: (name: string) => `No ${name}`,
    none: "This scenario has nothing to switch."
  },
  dials: {
    title: "Uncertainties",
    lead: "What nobody knows for sure. Drag to see whether the answer depends on it.",
    search: "Find any number of the scenario",
    found: (n: number, shown: number) =>
      `${plural(n, "number found", "numbers found")}${n > shown ? `, the first ${shown} shown` : ""}`,
    step: (n: number) => `step ${n}`,
    range: (low: string, high: string) => `plausible ${low} to ${high}`,
    noRange: "no range known",
    grade: {A: "good evidence", B: "fair evidence", C: "weak evidence"},
    noEvidence: "no good evidence",
    ungraded: "not graded",
    source: (id: string) => `source ${id}`,
    unknownSource: (id: string) => `${id} is not in the register of evidence that comes with this page.`,
    evidence: ({parameter, value, low, high, unit, source, year, note, seen}: Evidence) =>
      [
        `${parameter}: ${value ?? "no figure"}${low !== null && high !== null ? ` (${low} to ${high})` : ""} ${unit}.`,
        `${source}${year === null ? "" : `, ${year}`}${seen ? "" : ", quoted second hand"}.`,
        ...(note ? [note] : [])
      ].join(" "),
    reset: (label: string, value: string) => `reset to ${value}: ${label}`,
    resetShort: (value: string) => `reset to ${value}`,
    changed: "changed",
    type: "type a number",
    typeIn: (label: string) => `type a number: ${label}`,
    typed: (label: string, unit: string) => `${label}, ${unit || "plain number"}`,
    set: "Set",
    otherSegments: "The other segments make way in proportion, so that all add up to 100%.",
    otherChannels: "The other channels make way in proportion, so that all add up to 100%.",
    unreadable: "Not a number. Write 2.5, 40%, 5d or 3 per month.",
    implausible: (low: string, high: string) =>
      `Outside the plausible range, ${low} to ${high}. Widen the range in the text to go there.`,
    inText: "in the text",
    inTextOf: (label: string) => `in the text: ${label}`,
    breakEven: "where does it flip?",
    breakEvenOf: (label: string) => `where does it flip? ${label}`
  },
  footer: {
    computed: "Computed in this browser; nothing leaves it.",
    version: (version: string) => `Model version ${version}`,
    seed: (seed: string) => `seed ${seed}`
  }
} as const;
