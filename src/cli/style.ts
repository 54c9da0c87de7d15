import type {WriteStream} from "node:tty";

/** How text is marked; every function returns its text unchanged where there is no colour. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

const wrapped = (open: number, close: number) => (text: string) =>
  text === "" ? text : `\u001B[${open}m${text}\u001B[${close}m`;
const same = (text: string) => text;

export const coloured: Style = {
  bold: wrapped(1, 22),
  dim: wrapped(2, 22),
  good: wrapped(32, 39),
  bad: wrapped(31, 39)
};
export const plain: Style = {bold: same, dim: same, good: same, bad: same};

/** Colour on terminals only, and not where the user or the terminal declines it (no-color.org). */
export function styleOf(stream: Pick<WriteStream, "isTTY">, env: NodeJS.ProcessEnv): Style {
  return stream.isTTY && !env.NO_COLOR && env.TERM !== "dumb" ? coloured : plain;
}

/** Columns of a terminal between 80 and 160; 100 for files and pipes. */
export function widthOf({isTTY, columns}: Pick<WriteStream, "isTTY" | "columns">): number {
  return isTTY && columns > 0 ? Math.max(80, Math.min(160, columns)) : 100;
}
