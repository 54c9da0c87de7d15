import type {Command} from "../state/commands.ts";
import type {Host} from "../view/host.ts";
import {words} from "../words.ts";

/** Ways to the report; all of it is fetched when it is wanted. */
export function reportCommands(host: Host): Command[] {
  const fixed = () => host.bench.comparison.value !== null && !host.bench.stale.value;
  return [
    {
      id: "share.report",
      title: words.report.open,
      group: "share",
      enabled: fixed,
      run: async () => (await import("./open.ts")).openReport(host)
    },
    {
      id: "share.report-file",
      title: words.report.file,
      group: "share",
      enabled: fixed,
      run: async () => (await import("./open.ts")).saveReport(host)
    }
  ];
}
