import {computed, signal, type ReadonlySignal} from "@preact/signals";
import {isPlain, matches, type Press} from "./keys.ts";

export const commandGroups = ["view", "change", "run", "share", "help"] as const;

/** Something that can be done on the page: by a button, a key, the palette or the list of keys. */
export interface Command {
  /** Stable, `group.name`. */
  readonly id: string;
  /** As the palette and the list of keys show it. */
  readonly title: string;
  readonly group: (typeof commandGroups)[number];
  /** `Mod+Z`, `Shift+Mod+Z`, `?`, `.`, `Alt+1`; Mod is Ctrl, on a Mac Cmd. Keys without Mod do nothing while somebody types. */
  readonly keys?: string | readonly string[] | undefined;
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

/** All keys of a command, the first to be shown first. */
export function keysOf({keys}: Pick<Command, "keys">): readonly string[] {
  return keys === undefined ? [] : typeof keys === "string" ? [keys] : keys;
}

export function canRun({enabled}: Pick<Command, "enabled">): boolean {
  return enabled?.() ?? true;
}

/** The command that a press is for, if it can be done; `typing` leaves out those whose keys write something. */
export function commandFor(
  press: Press,
  commands: readonly Command[],
  {mac, typing}: {readonly mac: boolean; readonly typing: boolean}
): Command | undefined {
  return commands.find(
    command => keysOf(command).some(keys => matches(keys, press, mac) && !(typing && isPlain(keys))) && canRun(command)
  );
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
      if (command && canRun(command)) command.run();
    }
  };
}
