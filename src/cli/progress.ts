import type {WriteStream} from "node:tty";

export interface Progress {
  readonly show: (share: number) => void;
  readonly clear: () => void;
}

/** A line that tells how far the work has got, on terminals only; undefined elsewhere. */
export function progressOn(stream: WriteStream, env: NodeJS.ProcessEnv): Progress | undefined {
  if (!stream.isTTY || env.TERM === "dumb") return undefined;
  let shown = false;
  return {
    show(share) {
      shown = true;
      const done = Math.round(share * 30);
      stream.write(`\r${"█".repeat(done)}${"░".repeat(30 - done)} ${String(Math.floor(share * 100)).padStart(3)} %`);
    },
    clear() {
      if (shown) stream.write("\r\u001B[K");
      shown = false;
    }
  };
}
