const count = new Intl.NumberFormat("en");

/** What palette and list of keys say. */
export const words = {
  palette: {
    label: "Find anything",
    field: "Find a command, a scenario, a number, a lever or a question",
    placeholder: "Find anything…",
    found: (n: number, shown: number) =>
      n === 0
        ? "Nothing found"
        : `${count.format(n)} found${n > shown ? `, the first ${count.format(shown)} shown` : ""}`,
    none: (query: string) => `Nothing here is called “${query}”.`,
    noneHelp: "Try one word of it: a channel, a number, a scenario, or what you want to do.",
    help: "↑ ↓ to choose, Enter to do it, Esc to close",
    second: (name: string) => `Shift+Enter: ${name}`,
    groups: {
      command: "Commands",
      scenario: "Scenarios",
      lever: "Levers",
      number: "Numbers",
      outcome: "What drives this?"
    },
    lever: (name: string, strategy: string) => `${name} in ${strategy}`,
    shared: (lever: string) => `${lever}, as every strategy has it`,
    leverOn: "on",
    leverOff: "off",
    switchOff: (name: string) => `Switch off: ${name}`,
    switchOn: (name: string) => `Switch on: ${name}`,
    switchedOff: (name: string) => `Switched off: ${name}`,
    switchedOn: (name: string) => `Switched on: ${name}`,
    openScenario: (title: string) => `Open: ${title}`,
    slider: "to its slider",
    text: "show the line in the text",
    drives: (outcome: string) => `What drives ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}?`,
    noSlider: "This number has no slider at the moment."
  },
  keys: {
    title: "Keys",
    lead: "Keys without Ctrl or Cmd do nothing while you type.",
    close: "Close",
    groups: {view: "Look", change: "Change", run: "Run", share: "Keep and share", help: "Find and help"},
    everywhere: "In the parts of the page",
    fixed: [
      {keys: ["←", "→"], what: "From one view, tab or person to the next, where the focus is on one"},
      {keys: ["↑", "↓"], what: "A slider one step on; in a list, to the next entry"},
      {keys: ["Shift", "→"], what: "A slider ten steps on"},
      {keys: ["Alt", "→"], what: "A slider a tenth of a step on"},
      {keys: ["Esc"], what: "Closes what is open on top, then clears what is selected"}
    ]
  }
} as const;
