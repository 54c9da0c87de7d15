import {randomBytes} from "node:crypto";
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {clean} from "./clean.ts";
import {Exit, Failure, systemReason} from "./exit.ts";

export interface WriteOptions {
  /** Replaces a file that is there. */
  readonly force?: boolean;
  /** Path of a file that must not be the target: what was read. */
  readonly source?: string;
}

/** Fails unless a file may be written: its folder is there, it is no link, and nothing is overwritten without `force`. */
export function checkTarget(path: string, {force = false, source}: WriteOptions = {}): void {
  const refuse = (why: string) => new Failure(Exit.usage, `${clean(path)}: ${why}`);
  try {
    const found = lstatSync(path, {throwIfNoEntry: false});
    if (found?.isSymbolicLink()) throw refuse("is a symbolic link, which is not written through");
    if (found && !found.isFile()) throw refuse("is no ordinary file");
    if (found && !force) throw refuse("is there already; --force replaces it");
    const read = source === undefined ? undefined : statSync(source, {throwIfNoEntry: false});
    if (found && read?.ino === found.ino && read.dev === found.dev) throw refuse("is the scenario itself");
    if (!statSync(dirname(resolve(path)), {throwIfNoEntry: false})?.isDirectory())
      throw refuse("its folder is not there");
  } catch (error) {
    throw error instanceof Failure ? error : refuse(systemReason(error));
  }
}

/**
 * Writes a file whole or not at all: a killed process or a full disk leaves the old file, or none. The content goes to a new file in
 * the same folder, to the disk, and only then to its name.
 */
export function writeFile(path: string, content: string | Uint8Array, options: WriteOptions = {}): void {
  checkTarget(path, options);
  const target = resolve(path);
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target)}.${process.pid}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    removeLeftovers(folder, basename(target));
    const file = openSync(temporary, "wx");
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
    syncFolder(folder);
  } catch (error) {
    rmSync(temporary, {force: true});
    throw new Failure(Exit.limit, `${clean(path)}: could not be written: ${systemReason(error)}`);
  }
}

/** Temporary files of this name whose process was killed. */
function removeLeftovers(folder: string, name: string): void {
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    if (!entry.isFile() || !entry.name.startsWith(`.${name}.`)) continue;
    const pid = /^([0-9]+)\.[0-9a-f]{12}\.tmp$/.exec(entry.name.slice(name.length + 2))?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, entry.name), {force: true});
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Makes the new name last; some systems cannot open a folder, and there the rename has to do. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const file = openSync(folder, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
