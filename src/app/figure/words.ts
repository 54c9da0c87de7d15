/** What the menu of a figure says. */
export const words = {
  menu: (title: string) => `Take along: ${title}`,
  copyPicture: "Copy as picture",
  savePng: "Save as PNG",
  saveSvg: "Save as SVG",
  copySvg: "Copy SVG code",
  saveCsv: "Save table as CSV",
  copyTable: "Copy table",
  copied: "Copied",
  saved: (name: string) => `Saved as ${name}`,
  refused: "This browser refused to copy; saving works.",
  failed: (why: string) => `It could not be taken along: ${why}`,
  line: ({
    version,
    scenario,
    seed,
    fingerprint
  }: {
    version: string;
    scenario: string;
    seed: string;
    fingerprint: string;
  }) =>
    `Throughline ${version} · ${scenario} · seed ${seed} · ${fingerprint === "" ? "still being simulated" : `fingerprint ${fingerprint}`}`
} as const;
