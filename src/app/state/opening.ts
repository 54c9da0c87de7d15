import type {Scenario} from "../../scenario/scenario.ts";

/** One thing wrong with a file, as the reader reports it. */
export interface FileError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

export interface Reading {
  readonly scenario: Scenario | null;
  readonly errors: readonly FileError[];
  /** What was read. */
  readonly text?: string;
}

/** Files larger than this are refused before they are read, bytes. */
export const largest = 256 * 1024;

/** Reads a file that somebody opened or dropped. Never throws: whatever is wrong becomes an error of the file. */
export async function openFile(
  file: Pick<File, "name" | "size" | "text">,
  read: (text: string, name: string) => Promise<Reading>,
  words: {wrongKind: string; tooLarge: string; unreadable: (why: string) => string}
): Promise<Reading> {
  const refuse = (message: string): Reading => ({
    scenario: null,
    errors: [{file: file.name, line: 1, column: 1, path: "", message}]
  });
  if (!/\.(ya?ml|json)$/i.test(file.name)) return refuse(words.wrongKind);
  if (file.size > largest) return refuse(words.tooLarge);
  try {
    const text = await file.text();
    return {...(await read(text, file.name)), text};
  } catch (error) {
    return refuse(words.unreadable(error instanceof Error ? error.message : String(error)));
  }
}
