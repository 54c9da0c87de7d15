import type {Command} from "../state/commands.ts";
import type {Host} from "../view/host.ts";
import {words} from "../words.ts";

/** Ways to keep and to share; what does it is fetched when it is wanted. */
export function shareCommands(host: Host): Command[] {
  const {commands: titles} = words.share;
  const share = () => import("./share.ts");
  const fixed = () => host.bench.comparison.value !== null && !host.bench.stale.value;
  return [
    {id: "share.link", title: titles.link, group: "share", run: async () => (await share()).copyLink(host)},
    {id: "share.yaml", title: titles.yaml, group: "share", run: async () => (await share()).copyYaml(host)},
    {
      id: "share.csv",
      title: titles.csv,
      group: "share",
      enabled: fixed,
      run: async () => (await share()).copyCsv(host)
    },
    {id: "share.save", title: titles.save, group: "share", keys: "Mod+S", run: async () => (await share()).save(host)},
    {id: "share.file", title: titles.file, group: "share", run: async () => (await share()).saveFile(host)},
    {id: "share.backup", title: titles.backup, group: "share", run: async () => (await share()).saveBackup(host)}
  ];
}
