import {computed, signal, type ReadonlySignal} from "@preact/signals";

export const commandGroups = ["view", "change", "run", "share", "help"] as const;

/** Something that can be done on the page: by a button, a key, the palette or the list of keys. */
export interface Command {
  /** Stable, `group.name`. */
  readonly id: string;
  /** As the palette and the list of keys show it. */
  readonly title: string;
  readonly group: (typeof commandGroups)[number];
  /** `Mod+Z`, `Shift+Mod+Z`, `?`, `.`, `Alt+1`; Mod is Ctrl, on a Mac Cmd. Keys without Mod do nothing while somebody types. */
  readonly keys?: string | undefined;
  /** Whether it can be done now; always, where it is left out. */
  readonly enabled?: (() => boolean) | undefined;
  readonly run: () => unknown;
}

export interface Commands {
  /** In the order in which they were added. */
  readonly all: ReadonlySignal<readonly Command[]>;
  /** Adds commands; a command with the id of another takes its place. The function returned takes them away again. */
  add: (commands: readonly Command[]) => () => void;
  /** Runs a command by its id, if it is there and can be done. */
  run: (id: string) => void;
}

/** The one list of everything that can be done: palette, keys and help come from it. */
export function createCommands(): Commands {
  const added = signal<readonly Command[]>([]);
  const all = computed(() => [...new Map(added.value.map(command => [command.id, command])).values()]);
  return {
    all,
    add(commands) {
      added.value = [...added.peek(), ...commands];
      return () => (added.value = added.peek().filter(command => !commands.includes(command)));
    },
    run(id) {
      const command = all.peek().find(one => one.id === id);
      if (command && (command.enabled?.() ?? true)) command.run();
    }
  };
}
