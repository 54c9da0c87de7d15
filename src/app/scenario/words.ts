const count = new Intl.NumberFormat("en");
const plural = (n: number, one: string, many: string) => `${count.format(n)} ${n === 1 ? one : many}`;
const ids = {channel: "channel", group: "group of channels", segment: "segment", strategy: "strategy", offer: "offer"};

/** What the view of the scenario says. */
export const words = {
  title: "The scenario as text",
  lead: "Everything the comparison rests on, in one file. What you write here moves the controls, and what you move there is written here; comments stay.",
  json: "This file is JSON and stays JSON; it has no comments.",
  large: (kib: number) =>
    `This is a large text (${count.format(Math.round(kib))} KiB): what you write takes a moment longer to be checked. 256 KiB are the most.`,
  loading: "Fetching the text…",
  failed: (why: string) => `The text cannot be shown: ${why}`,
  retry: "Try again",
  tools: {
    label: "Text of the scenario",
    copy: "Copy",
    copied: "The text is on the clipboard.",
    notCopied: "The browser did not let the text be copied; select it and copy it by hand.",
    download: "Download",
    open: "Open a file…"
  },
  status: {
    whole: "In force",
    checking: "Checking…",
    errors: (n: number) => plural(n, "error", "errors")
  },
  stale: (n: number) =>
    `The text has ${plural(n, "error", "errors")}; the figures are of the last whole text. Nothing you wrote is lost.`,
  toErrors: "Go to the first error",
  giveUp: "Back to the last whole text",
  left: (file: string) => `You were writing in ${file} and its text was not whole when this was opened.`,
  leftCopy: "Download what I wrote",
  leftDrop: "Let it go",
  errors: {
    title: (n: number) => (n === 1 ? "What is wrong" : `What is wrong, ${count.format(n)} places`),
    place: (line: number, column: number) => `line ${count.format(line)}, column ${count.format(column)}`,
    more: (n: number) => `and ${count.format(n)} more`
  },
  editor: {
    label: "Text of the scenario",
    help: (mod: string) =>
      `Escape, then Tab, leaves the text. Ctrl+Space offers what may be written here, F8 goes to the next error, ${mod}+Z takes back what was typed and then what was done before.`,
    keys: {
      value: "the number that is used",
      low: "the lowest value that is plausible",
      high: "the highest value that is plausible",
      evidence: "an id of the register of evidence, or a source in words",
      grade: "how good the evidence is: A, B or C",
      note: "a remark",
      mean: "the mean over people",
      sd: "how much people differ: the standard deviation",
      throughline: "version of the language",
      title: "what it is called",
      question: "the question that the scenario answers",
      seed: "a word; the same word gives the same luck",
      strategies: "what the firm could do; the first one is the baseline",
      segments: "groups of people who behave alike; their shares add up to 100%",
      channels: "where firm and people meet",
      groups: "several channels under one name",
      market: "how many people there are, and when they need something",
      base: "what every strategy has"
    } as Readonly<Record<string, string>>,
    kinds: {...ids, rule: "rule"},
    usual: "if nothing is written",
    low: "low end",
    high: "high end",
    unit: (unit: string, per: string) => `Unit: ${unit}${per ? `, ${per}` : ""}`,
    standard: (value: string) => `If nothing is written: ${value}`,
    range: (low: string, high: string) => `Plausible ${low} to ${high}`,
    evidence: (id: string, grade: string | null) => `Source ${id}${grade === null ? "" : `, ${grade}`}`,
    inForce: (value: string) => `In force: ${value}`,
    fault: (message: string, hint: string | undefined) => (hint === undefined ? message : `${message}\n${hint}`)
  },
  number: {
    title: "The number at the cursor",
    none: "Put the cursor on a number to see its unit, its range and where it comes from.",
    value: "In force",
    written: "Written in the text",
    notWritten: "Not written in the text: this is what the model takes",
    write: "Write it into the text",
    range: "Plausible range",
    noRange: "No range is known.",
    source: "Source",
    grade: "Evidence",
    changed: (before: string) => `Changed; as opened it was ${before}`,
    breakEven: "Where does the answer flip with this number?",
    sensitivity: "Which number moves the answer most?",
    path: "Path",
    shown: (path: string) => `${path} stands here.`,
    missing: (path: string, near: string) =>
      near === ""
        ? `${path} is not written in the text.`
        : `${path} is not written in the text; it would belong to ${near}.`
  }
} as const;
