const count = new Intl.NumberFormat("en");
const plural = (n: number, one: string, many: string) => `${count.format(n)} ${n === 1 ? one : many}`;
const seconds = (n: number) =>
  n < 90 ? plural(Math.max(1, Math.round(n)), "second", "seconds") : `${count.format(Math.round(n / 60))} minutes`;

/** What keeping and sharing say. */
export const words = {
  trouble: (error: unknown) => {
    const name = error instanceof Error ? error.name : "";
    if (name === "QuotaExceededError") return "the browser has no room left for this page";
    if (name === "VersionError") return "another tab has a newer version of this page; load this one again";
    return error instanceof Error && error.message ? error.message : "the browser refused";
  },
  noLink: (most: number) =>
    `This document does not fit into a link of ${count.format(most / 1024)} kB. Save it as a file and send that.`,
  copied: {
    link: "Link copied. It holds the whole document; nothing was sent anywhere.",
    yaml: "Scenario copied as YAML, with your changes in it.",
    csv: "Comparison copied as CSV: one row per difference."
  },
  refused: "This browser refused to copy; it was saved as a file instead.",
  refusedFile: "throughline-copy.txt",
  runName: (title: string, changes: number, seed: string | null) =>
    [
      title,
      changes === 0 ? "as opened" : plural(changes, "change", "changes"),
      ...(seed === null ? [] : [`seed ${seed}`])
    ].join(", "),
  saved: (name: string, run: boolean) => `Kept “${name}”${run ? " and its result" : ""} in this browser.`,
  savedCopy: (name: string) => `Another tab has changed the kept one; yours was kept beside it as “${name}”.`,
  putAside: (title: string) => `Your changes to “${title}” were put aside. They wait under Keep & share.`,
  notSaved: "It could not be kept in this browser. A backup file works always.",
  notices: {
    label: "About this document",
    unsaved: "Not saved",
    unsavedWhy: (why: string) =>
      `Your work is on this page only: ${why}. The page works on; a backup file keeps everything.`,
    backup: "Save a backup file",
    waiting: (time: number) => `This document asks for about ${seconds(time)} of simulation`,
    waitingWhy: "So it does not start by itself. Nothing has been simulated yet.",
    run: "Run",
    runSmaller: "Run smaller",
    smaller: (customers: number, replications: number) =>
      `Run smaller than planned: ${count.format(customers)} customers × ${count.format(replications)}. Intervals are wider.`,
    runWhole: "Run as planned",
    own: "Your own file.",
    fromLink: "From a link, not one of the scenarios of this page.",
    differs: (n: number, title: string) =>
      n === 0
        ? `It has the title of “${title}”, and no number or switch differs; its words or settings do.`
        : `It has the title of “${title}”, but ${plural(n, "value differs", "values differ")} from the scenario that comes with this page.`,
    exact: (title: string) => `It says the same as “${title}”, which comes with this page.`,
    shippedFromLink: (n: number) =>
      `From a link: ${plural(n, "value differs", "values differ")} from the scenario as its author wrote it.`,
    otherVersion: (theirs: string, ours: string) =>
      `The link was made with model ${theirs}, this page has ${ours}: figures may differ.`,
    reproduced: (fingerprint: string) =>
      `Reproduced bit for bit: the result has the fingerprint ${fingerprint} that the link names.`,
    different: (theirs: string, ours: string) =>
      `Not the result that the link names: its fingerprint is ${theirs}, here it is ${ours}. Document, seed, size or model differ from those it was made with.`,
    notCompared: "Run smaller than the link’s result, so that fingerprints cannot be compared.",
    pending: "The link names a result; whether it is reproduced shows when the run is done.",
    broken: "This link could not be opened",
    brokenWhy: {
      long: "It is longer than 32 kB, which no link of this page is.",
      alphabet: "It is cut off, or has signs in it that no link of this page has.",
      kind: "It is of a kind that this page does not know; a newer page may.",
      large: "What is packed into it is larger than 256 KiB, which no scenario needs. It was not unpacked.",
      damaged: "It is damaged: its check sum is not that of its content. Perhaps it was cut off when it was sent.",
      content: "What is packed into it is no document of this page.",
      unknown: "It names a scenario that this page does not have.",
      invalid: "The scenario in it has an error."
    },
    intact: "Nothing on the page has changed by it.",
    unfinished: (title: string, changes: number) =>
      `You were working on “${title}”${changes > 0 ? ` (${plural(changes, "change", "changes")})` : ""} in another tab that is closed.`,
    takeUp: "Go on with it",
    tooLarge: "This document is too large for a link.",
    tooLargeHelp: "Save it as a file and send that; whoever opens it sees the same, with the same seed.",
    saveFile: "Save the file",
    close: "Close",
    closing: (what: string) => `Close: ${what}`
  },
  view: {
    title: "What do you want to keep, and who should see it?",
    lead: "Everything stays in this browser. A link holds the whole document and sends it nowhere until you do.",
    share: "Share what is on the bench",
    keep: "Keep it here",
    keepHelp: "Keeps the scenario and its result by this name",
    name: "Name",
    link: "Copy link",
    yaml: "Copy YAML",
    csv: "Copy CSV",
    file: "Save file",
    report: "Report",
    reportFile: "Report as a file",
    search: "Search what is kept",
    scenarios: (n: number) => `Kept scenarios (${count.format(n)})`,
    runs: (n: number) => `Kept results (${count.format(n)})`,
    sessions: "Put aside, or left open in a closed tab",
    unreadable: "Unreadable rows",
    unreadableHelp:
      "Written by another version, another program or an accident. They are left as they are until you delete them.",
    bin: (n: number) => `Bin (${count.format(n)}), emptied after 30 days`,
    none: "Nothing is kept yet.",
    noneHelp: "Begin with an example, change something, and keep it:",
    noMatch: "Nothing kept has this in its name.",
    open: "Open",
    opening: (name: string) => `Open ${name}`,
    rename: "Rename",
    renaming: (name: string) => `Rename ${name}`,
    newName: (name: string) => `New name of ${name}`,
    duplicate: "Duplicate",
    duplicating: (name: string) => `Duplicate ${name}`,
    remove: "Delete",
    removing: (name: string) => `Delete ${name}`,
    removed: (name: string) => `“${name}” is in the bin.`,
    undo: "Undo",
    bringBack: "Bring back",
    bringingBack: (name: string) => `Bring back ${name}`,
    forget: "Delete for good",
    forgetting: (name: string) => `Delete ${name} for good`,
    pin: "Pin behind the charts",
    pinning: (name: string) => `Pin behind the charts: ${name}`,
    unpin: "Unpin",
    unpinning: (name: string) => `Unpin ${name}`,
    pinned: (name: string) => `“${name}” is drawn as a ghost behind the figures.`,
    compare: "Compare two",
    comparing: (name: string) => `Compare ${name}`,
    compareTitle: (a: string, b: string) => `${a} against ${b}`,
    compareHelp: "Tick two results to see them side by side.",
    compareOpen: "Open the first, pin the second",
    outcome: "Outcome",
    strategy: "Strategy",
    change: "Change",
    notSame: "They were computed by different versions of the model: part of the change may come from that.",
    otherSeed: "They have different seeds: part of the change is luck.",
    run: (seed: string, customers: number, replications: number) =>
      `seed ${seed}, ${count.format(customers)} × ${count.format(replications)}`,
    fingerprint: "fingerprint",
    version: (version: string) => `kept with model ${version}`,
    changes: (n: number) => plural(n, "change", "changes"),
    thumbnail: (title: string) => `Cash gained over the months by ${title}`
  },
  backup: {
    title: "Backup",
    lead: "One file with everything that is kept and what is on the bench: for another browser, or for the day this one forgets.",
    save: "Save a backup file",
    restore: "Restore from a backup…",
    done: "Backup saved as a file.",
    tooLarge: (mib: number) => `the file is larger than ${count.format(mib)} MiB`,
    restored: (added: number, same: number, copies: number) =>
      [
        plural(added, "entry came back", "entries came back"),
        ...(same > 0 ? [`${count.format(same)} ${same === 1 ? "was" : "were"} there already`] : []),
        ...(copies > 0 ? [`${count.format(copies)} came in beside a changed one`] : [])
      ].join(", ") + ".",
    changed: "The file has been changed since it was written; what was whole in it was taken.",
    errors: (n: number) => `${plural(n, "thing", "things")} in it could not be read:`
  }
} as const;
