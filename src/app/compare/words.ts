import type {RecordObject} from "../../scenario/setting/records.ts";

const count = new Intl.NumberFormat("en");

/** Everything that the tools of the comparison say, in English. */
export const words = {
  strategies: {
    title: "Strategies",
    baseline: "baseline",
    baselineHelp: "The others are compared with it: the dashed line in every chart.",
    menuOf: (title: string) => `What can be done with ${title}`,
    make: "Make baseline",
    makeOf: (title: string) => `Make baseline: ${title}`,
    rename: "Rename",
    renameOf: (title: string) => `Rename ${title}`,
    name: (title: string) => `New name of ${title}`,
    save: "Save",
    cancel: "Cancel",
    duplicate: "Duplicate",
    duplicateOf: (title: string) => `Duplicate ${title}`,
    remove: "Remove",
    removeOf: (title: string) => `Remove ${title}`,
    add: "Add a strategy",
    addTitle: "Name",
    addDefault: "New strategy",
    addBuilds: "Starts from",
    addBase: "what every strategy has",
    addDo: "Add",
    copy: (title: string) => `${title}, changed`,
    added: (title: string) => `Added ${title}. Undo takes it back.`,
    removed: (title: string) => `Removed ${title}. Undo brings it back.`,
    renamed: (title: string) => `Now called ${title}`,
    failed: (why: string) => `That could not be done: ${why}`,
    empty: "A strategy needs a name."
  },
  pin: {
    pin: "Pin this result",
    pinHelp: "Keeps this result in grey behind every chart while you change things.",
    wait: "A result can be pinned once it is fixed.",
    unpin: "Unpin",
    kept: (fingerprint: string) => `Pinned result ${fingerprint}`,
    same: "This is the pinned result.",
    other: "It is of another scenario and is not drawn.",
    moved: (title: string, baseline: string, from: string, to: string, by: string) =>
      `${title} against ${baseline} on money: pinned ${from}, now ${to}, moved by ${by}.`,
    unmoved: (title: string, baseline: string, at: string) => `${title} against ${baseline} on money: ${at}, as pinned.`
  },
  differences: {
    title: "What differs between the strategies",
    lead: "What each strategy has and what its numbers are, beside what comes of it. A number leads to its line in the text.",
    only: "Only what differs",
    search: "Find a lever or a number",
    none: "Nothing that differs fits this search.",
    nothing: "The strategies have the same levers and the same numbers.",
    found: (shown: number, all: number) =>
      shown < all ? `${count.format(shown)} of ${count.format(all)} rows shown: search for the others.` : "",
    causes: "Levers and numbers",
    outcomes: "What comes of it",
    what: "Lever or number",
    outcome: "Outcome",
    on: "on",
    off: "off",
    absent: "–",
    absentHelp: "does not have it",
    reveal: (what: string, value: string, title: string) => `${what} in ${title}: ${value}. Show it in the text`,
    why: "What drives this?",
    whyOf: (label: string) => `What drives this? ${label}`
  },
  matrix: {
    title: "What travels between the channels",
    lead: "Each record that the firm keeps, and between which channels it travels. Switch any of it on or off.",
    strategy: "Strategy",
    object: "Record",
    linked: "Linked",
    price: "Price",
    works: "Works",
    brings: "Brings",
    of: (linked: number, all: number) => `${linked} of ${all} pairs`,
    channels: (known: number, all: number) => `in ${known} of ${all} channels`,
    free: "no price of its own",
    once: (money: string) => `${money} once`,
    monthly: (money: string) => `${money} a month`,
    from: (month: number, full: number) =>
      full > month ? `from month ${month}, fully from ${full}` : `from month ${month}`,
    start: "from the start",
    nothing: "–",
    shown: "Hide channels",
    hidden: "Show channels",
    forObject: (name: string) => `for ${name}`,
    switch: (object: string, strategy: string) => `${object} in ${strategy}`,
    direction: "From the channel of the row to the channel of the column.",
    near: "≈ 0 means no clear difference.",
    cell: (object: string, from: string, to: string) => `${object} from ${from} to ${to}`,
    fromChannel: (channel: string) => `from ${channel} to`,
    identity:
      "People are recognised by channel, not by pair: this share of the people who come by is known there. The numbers lead to the text.",
    share: (channel: string, share: string) => `${channel}: ${share} recognised. Show it in the text`,
    built: "known by itself",
    duplicate: (title: string) => `Duplicate ${title} and change the copy`,
    failed: (why: string) => `That could not be switched: ${why}`,
    whole: (object: string) =>
      `There is no ${object} link here. A pair switched on has no price until the text gives it one.`,
    names: {
      identity: "Recognition",
      cart: "Cart",
      promotion: "Promotion",
      case: "Case",
      contacts: "Contacts",
      orders: "Orders",
      content: "Content",
      stock: "Stock",
      payment: "Payment"
    } satisfies Record<RecordObject, string>,
    means: {
      identity: "people are recognised across channels and devices",
      cart: "what was put into the cart is there in the next channel",
      promotion: "an offer seen in one channel counts in the next",
      case: "service knows what was said before",
      contacts: "channels know what others have sent",
      orders: "channels know what has been bought",
      content: "channels know what was looked at",
      stock: "channels know what is on the shelves",
      payment: "payment and address need not be typed again"
    } satisfies Record<RecordObject, string>
  },
  value: {
    all: "What would each link bring?",
    again: "Compute again",
    pairs: "What would each pair bring?",
    lead: "The strategy is lived through with and without it, by the same people with the same luck. Price included.",
    stop: "Stop",
    running: (share: number) => `Simulating: ${Math.floor(share * 100)}% done`,
    stopped: "Stopped. What was found stays.",
    failed: (why: string) => `It could not be computed: ${why}`,
    stale: "Computed before your last change.",
    unclear: "no clear difference",
    same: "no difference",
    has: (value: string, range: string) => `${value} (${range})`,
    would: (value: string) => `would bring ${value}`,
    wouldNot: "would bring nothing clear",
    priceless: "before any price",
    size: (customers: number, replications: number) =>
      `${count.format(customers)} customers × ${count.format(replications)} runs in each world`,
    cell: (value: string) => `brings ${value}`,
    cellWould: (value: string) => `would bring ${value}`
  },
  method: {
    title: (label: string) => `How ${label.toLowerCase()} is computed`,
    close: "Close",
    definition: "Definition",
    formula: "Formula",
    fixed: (names: string) => `costs of ${names} by month`,
    discounted: "Each month is discounted to day 0.",
    market: "Scaled to the whole market.",
    derived: "It is no ratio of counters: the definition above is its formula.",
    better: {higher: "Higher is better.", lower: "Lower is better.", neither: "Neither side is better."},
    how: "How sure it is",
    methods: {
      exact: "No luck is in this difference: it is the same for all customers.",
      customers:
        "The difference is taken customer by customer: each lives in both worlds with the same luck. 95% interval.",
      replications:
        "Customers meet in queues, so whole runs are compared: each run is lived in both worlds with the same luck. 95% interval.",
      anytime: "While the run goes on, the interval is wider, so that it holds at every moment at once."
    },
    size: (customers: number, replications: number, market: number) =>
      `${count.format(customers)} customers × ${count.format(replications)} runs, for a market of ${count.format(market)} people.`,
    now: "As it stands",
    why: "What drives this?",
    limits: "What this model leaves out",
    leftOut: [
      "Time of day of visits, and weekdays. Desks have opening hours.",
      "Who knows whom: people hear of the firm from the market at large, and old reviews do not fade.",
      "Learning by people or desks.",
      "Exchanges of goods; stock does not feel the demand of the simulated people.",
      "Lead times that slip, and breakdowns of recognition itself.",
      "Sales that are shown without a message.",
      "More than one rival, and the time that comparing takes.",
      "The slowing down of each chat when an agent has several at once.",
      "Holdouts and other experiments of the firm itself.",
      "More than one thing per order, additions in the store apart."
    ],
    outside:
      "Intervals say how much luck is in the figures. They do not say whether the numbers of the scenario are right: move them, or ask what drives the answer."
  }
};
