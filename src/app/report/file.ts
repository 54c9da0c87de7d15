import charts from "../../charts/charts.css?inline";
import {pageFile} from "../../export/report-html.ts";
import {metadataOf} from "../../export/svg.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import report from "./report.css?inline";

/** The report as one file, with the style of its charts inside. */
export function reportFile(article: HTMLElement, comparison: Comparison): {name: string; type: string; text: string} {
  const {scenario, fingerprint} = comparison;
  const stem =
    scenario
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-")
      .slice(0, 50) ?? "scenario";
  const text = pageFile(article, {
    title: `${scenario} – Throughline`,
    styles: [charts, report],
    description: metadataOf(comparison)
  });
  return {name: `throughline-report-${stem}-${fingerprint.slice(0, 8) || "unfixed"}.html`, type: "text/html", text};
}
