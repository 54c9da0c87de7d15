const number = new Intl.NumberFormat("en");
const count = (n: number) => number.format(n);
const plural = (n: number, one: string, many: string) => `${count(n)} ${n === 1 ? one : many}`;

/** What the view of journeys says. */
export const words = {
  title: "What becomes of the same people in both worlds?",
  lead: "The same person, the same days, the same luck. Only the firm differs.",
  stages: {label: "How many people", one: "One", hundred: (n: number) => count(n), all: "All"},
  pair: {first: "World", second: "beside", swap: "Swap the two"},
  one: {
    number: "Customer",
    of: (n: number) => `of ${count(n)}`,
    previous: "Previous person",
    next: "Next person",
    find: "Find somebody…",
    sought: {
      flips: "whose outcome flips",
      repeats: "who explains twice",
      story: "who gets all nineteen steps",
      lost: "who is lost in one world",
      differs: "whose life differs"
    },
    soughtHelp: {
      flips: "orders in one world and not in the other",
      repeats: "has to tell support the same matter again",
      story: "meets the rules of the story one after the other",
      lost: "stops being a customer in one world only",
      differs: "anything at all is different"
    },
    looking: (what: string, share: number) =>
      `Looking for somebody ${what}: ${Math.floor(share * 100)}% of the customers`,
    nobody: (what: string, among: number) =>
      `Nobody ${what} was found among ${plural(among, "customer", "customers")}.`,
    stop: "Stop looking",
    loading: "Replaying this life…",
    stale: "This life belongs to the choices before your last change.",
    failed: (why: string) => `This life could not be replayed: ${why}`,
    alone: "There is one strategy only: nothing to lay beside it."
  },
  steps: {
    label: "Step through the events",
    at: (n: number, of: number) => `Event ${count(n)} of ${count(of)}`,
    first: "First event",
    previous: "Step back",
    next: "Step on",
    last: "Last event",
    parting: "Where they part",
    noParting: "The two lives never part",
    when: (day: number, clock: string) => `day ${count(day)}, ${clock}`,
    both: (worlds: number) => (worlds < 2 ? "What happens" : "The same in both worlds"),
    nothing: "nothing at this moment",
    still: (text: string) => `before: ${text}`,
    part: "Here the two lives part.",
    records: {
      kept: (object: string, from: string | null) => `${object} came along${from === null ? "" : ` from ${from}`}`,
      left: (object: string) => `${object} stayed behind`
    },
    tone: {good: "good", bad: "setback", neutral: ""},
    tracks: "Every event, from top to bottom",
    keysTitle: "Keys",
    keys: [
      {keys: ["←", "→"], does: "step"},
      {keys: ["Home", "End"], does: "first, last"},
      {keys: ["D"], does: "where they part"},
      {keys: [",", "."], does: "previous, next person"}
    ]
  },
  many: {
    loading: (n: number, share: number) =>
      `Following ${count(n)} people through both worlds: ${Math.floor(share * 100)}%`,
    stale: "These people still live under the choices before your last change.",
    failed: (why: string) => `The people could not be followed: ${why}`,
    of: (n: number, all: number) => `${count(n)} of ${count(all)} people`,
    everybody: (all: number, customers: number) =>
      all === customers
        ? `All ${count(all)} customers of the first run`
        : `The first ${count(all)} of ${count(customers)} customers of the first run`,
    few: (n: number) =>
      n === 0
        ? "Nobody fits all of this. Take something away."
        : `Only ${plural(n, "person", "people")}: read them as single cases, not as shares.`,
    filters: "What is chosen",
    choose: "Choose people by…",
    clear: "Clear all",
    clearKey: "Esc",
    remove: (chip: string) => `Take away: ${chip}`,
    groups: {
      segment: "Segment",
      channel: "Channel they use",
      outcome: "What becomes of them",
      cause: "What their lives part by"
    },
    outcome: (one: string, two: string) => ({
      both: "order in both worlds",
      second: `order only in ${two}`,
      first: `order only in ${one}`,
      neither: "order in neither"
    }),
    alike: "nothing: the same life in both",
    chip: {
      segment: (name: string) => `segment ${name}`,
      channel: (name: string) => `use ${name}`,
      switch: (from: string, to: string) => `change from ${from} to ${to}`,
      outcome: (name: string) => name,
      cause: (name: string) => `part by ${name}`,
      days: (from: number, to: number) =>
        `in a channel on ${from === to ? `day ${count(from)}` : `days ${count(from)} to ${count(to)}`}`
    },
    or: " or ",
    more: (n: number) => `${count(n)} more`,
    fewer: "Show fewer",
    table: {
      title: "What becomes of them",
      caption: (n: number) => `Outcomes of ${plural(n, "person", "people")} in both worlds, per person`,
      head: ["", "Difference", "95% interval"],
      rows: {
        ordered: "With an order",
        orders: "Orders",
        revenue: "Revenue",
        minutes: "Minutes of friction and support",
        contacts: "Support contacts",
        repeats: "Explained again",
        messages: "Messages",
        lost: "Lost as a customer"
      },
      few: "too few for an interval",
      none: "no difference",
      unclear: "no clear difference"
    },
    list: {
      title: "The people",
      lead: "Open one to see the two lives event by event.",
      head: ["Customer", "Segment", "What becomes of them", "Lives part by"],
      open: (customer: number) => `Open customer ${customer}`,
      more: (n: number) => `Show ${count(n)} more`,
      orders: (one: number, two: number) => `${count(one)} → ${count(two)} orders`
    },
    journeys: (one: number, two: number) => `${count(one)} and ${count(two)} journeys`
  },
  commands: {
    next: "Next person",
    previous: "Previous person",
    flip: "Find somebody whose outcome flips",
    repeat: "Find somebody who explains twice",
    differ: "Find somebody whose life differs",
    parting: "Go to where the two lives part",
    one: "Look at one person",
    hundred: "Look at a hundred people",
    all: "Look at all people",
    clear: "Clear the selection of people"
  }
} as const;
