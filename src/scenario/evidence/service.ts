import {row} from "./evidence.ts";

/** Support: channels, handling, effort and what it does to loyalty. */
export const service = {
  E082: row("cost of a contact with an agent", [8.01, 5, 13.5], "USD", [
    "Gartner poll of service leaders",
    2019,
    "B",
    true
  ]),
  E083: row("cost of a contact in self-service", [0.1, 0.1, 1.84], "USD", [
    "Gartner poll of service leaders",
    2019,
    "B",
    true
  ]),
  E084: row("cost of a contact by phone, e-mail, chat", ["5.25, 4.42, 3.82"], "USD", [
    "ContactBabel, US",
    2016,
    "B",
    true
  ]),
  E085: row("issues solved in self-service alone", [0.09, 0.09, 0.14], "share of issues", [
    "Gartner, 8,000 journeys",
    2019,
    "B",
    true
  ]),
  E086: row(
    "first choice of channel for an issue",
    ["phone 0.44, chat 0.17, e-mail 0.15, site 0.12, search 0.04"],
    "share of issues",
    ["Gartner, 8,000 journeys", 2019, "B", true]
  ),
  E087: row(
    "cost of a resolution by number of channels used",
    ["1: 9.10, 3: 26.04"],
    "USD",
    ["Gartner, webinar", 2024, "B", true],
    "three journeys in four use two channels or more"
  ),
  E088: row(
    "intention to stay by number of channels used",
    ["1: 0.52, 3: 0.38"],
    "share of customers",
    ["Gartner, webinar", 2024, "B", true],
    "correlation: hard issues use more channels"
  ),
  E089: row(
    "hand-overs from self-service that take high effort",
    [0.62, 0.5, 0.7],
    "share of hand-overs",
    ["Gartner", 2023, "B", true],
    "with context kept, assisted time is 27 % shorter"
  ),
  E090: row(
    "calls that solve the issue",
    [0.7, 0.65, 0.78],
    "share of calls",
    ["SQM Group", 2022, "B", true],
    "nearly unchanged since 2008"
  ),
  E091: row("issues solved with one contact in any channel", [0.59, 0.55, 0.75], "share of issues", [
    "SQM Group",
    2022,
    "B",
    true
  ]),
  E092: row("loss of satisfaction per further contact", [0.15, 0.15, 0.2], "relative change", [
    "SQM Group",
    2014,
    "B",
    true
  ]),
  E093: row("intention to leave: solved at once, later, never", ["0.05, 0.09, 0.25"], "share of customers", [
    "SQM Group",
    2022,
    "B",
    true
  ]),
  E094: row("calls that are not repeats", [0.48], "share of calls", ["SQM Group", 2014, "B", true]),
  E095: row(
    "more disloyal after high against low effort",
    ["0.96 against 0.09"],
    "share of customers",
    ["Dixon, Freeman & Toman, HBR: 75,000 customers", 2010, "B", true],
    "intentions, not behaviour"
  ),
  E098: row("callers who tried the site first", [0.57, 0.5, 0.6], "share of callers", ["CEB", 2013, "B", false]),
  E099: row("customers who had to repeat themselves", [0.56, 0.33, 0.89], "share of customers", [
    "HBR 2010, box",
    2010,
    "B",
    false
  ]),
  E100: row(
    "time to rebuild the context after an unlinked switch",
    [120, 60, 240],
    "seconds",
    ["vendor report", 2026, "C", true],
    "agrees with 27 % of 6 to 12 minutes of assisted time"
  ),
  E101: row("duration of a chat", [713, 480, 780], "seconds", ["Comm100", 2019, "B", true]),
  E102: row(
    "handling time of a call",
    [372, 240, 480],
    "seconds",
    ["trade figures", 2018, "C", false],
    "lognormal in practice, variation coefficient near 1"
  ),
  E103: row(
    "chats handled at once",
    [2, 1, 3],
    "chats per agent",
    ["trade figures", 2022, "C", true],
    "each lasts longer the more there are"
  ),
  E104: row(
    "calls given up while waiting",
    [0.055, 0.03, 0.12],
    "share of calls",
    ["trade figures; Brown et al. 2005", 2022, "C", false],
    "mean patience is two to six handling times"
  ),
  E105: row(
    "agents' productivity with an assistant program",
    [0.14, 0.1, 0.18],
    "relative change",
    ["Brynjolfsson, Li & Raymond, QJE", 2025, "A", true],
    "novices gain, experienced agents hardly"
  ),
  E106: row("sales after a chatbot says that it is one", [-0.797, -0.85, 0], "relative change", [
    "Luo et al.",
    2019,
    "A",
    true
  ]),
  E107: row(
    "chats that a chatbot ends alone",
    [0.3, 0.15, 0.6],
    "share of chats",
    ["vendor reports", 2024, "C", false],
    "full resolution is far lower"
  ),
  E108: row(
    "effect of co-browsing on resolution and handling time",
    [0.05, 0, 0.1],
    "relative change",
    ["vendor reports", 2016, "C", false],
    "no independent study found"
  ),
  E109: row("satisfaction and retention hang together weakly", [null], "form", [
    "Kumar, Dalla Pozza & Ganesh, J. Retailing",
    2013,
    "A",
    true
  ]),
  E110: row("repurchase rises ever faster with satisfaction", [null], "form", [
    "Mittal & Kamakura, JMR: 100,040 customers",
    2001,
    "A",
    true
  ])
};
