import type {Command} from "../state/commands.ts";
import type {Host} from "../view/host.ts";
import {viewNames} from "../view/views.ts";
import {words} from "../words.ts";
import type {Shell} from "./shell.ts";
import {stepName} from "./step-names.ts";

/** What can be done on the page whatever is looked at. */
export function shellCommands(host: Host, {overlay}: Shell): Command[] {
  const {bench, view, presenting, changeTheme, openFiles} = host;
  const {titles} = words.commands;
  return [
    ...viewNames.map((name, i): Command => ({
      id: `view.${name}`,
      title: titles.view(words.views[name]),
      group: "view",
      keys: `Alt+${i + 1}`,
      run: () => (view.value = name)
    })),
    {id: "view.present", title: titles.present, group: "view", keys: "P", run: () => (presenting.value = true)},
    {id: "view.theme", title: titles.theme, group: "view", run: changeTheme},
    {
      id: "change.undo",
      title: titles.undo,
      group: "change",
      keys: "Mod+Z",
      enabled: () => bench.canUndo.value,
      run() {
        const {change} = bench.history.peek().present;
        bench.undo();
        host.say(words.history.undid(stepName(bench, change)));
      }
    },
    {
      id: "change.redo",
      title: titles.redo,
      group: "change",
      keys: ["Shift+Mod+Z", "Mod+Y"],
      enabled: () => bench.canRedo.value,
      run() {
        bench.redo();
        host.say(words.history.redid(stepName(bench, bench.history.peek().present.change)));
      }
    },
    {
      id: "change.reset",
      title: titles.reset,
      group: "change",
      enabled: () => bench.changes.value > 0,
      run: () => bench.reset()
    },
    {id: "change.reroll", title: titles.reroll, group: "change", run: () => bench.reroll()},
    {id: "change.open-file", title: titles.openFile, group: "change", run: () => chooseFile(openFiles)},
    {
      id: "run.retry",
      title: titles.retry,
      group: "run",
      enabled: () => bench.failure.value !== null,
      run: () => bench.retry()
    },
    {
      id: "help.palette",
      title: titles.palette,
      group: "help",
      keys: ["Mod+K", "Shift+Mod+P"],
      run: () => (overlay.value = "palette")
    },
    {id: "help.keys", title: titles.keys, group: "help", keys: "?", run: () => (overlay.value = "keys")},
    {id: "help.tour", title: titles.tour, group: "help", run: () => (overlay.value = "tour")}
  ];
}

/** Lets somebody choose a scenario file of their own. */
function chooseFile(openFiles: Host["openFiles"]): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".yaml,.yml,.json";
  input.addEventListener("change", () => openFiles(input.files ?? []));
  input.click();
}
