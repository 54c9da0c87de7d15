import {Exit, Failure, systemReason} from "./exit.ts";
import {perform} from "./perform.ts";
import {progressOn} from "./progress.ts";
import {styleOf, widthOf} from "./style.ts";

/** Runs a command line; nothing reaches stdout before all of it is known. */
async function main(): Promise<void> {
  const interruption = new AbortController();
  process.on("SIGINT", () => {
    if (interruption.signal.aborted) process.exit(Exit.interrupted);
    interruption.abort(new Failure(Exit.interrupted, "interrupted"));
  });
  // whoever reads us may stop doing so, as `head` does
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      process.exitCode = Exit.limit;
      if (stream === process.stdout) process.stderr.write(`the result could not be written: ${systemReason(error)}\n`);
    });
  }
  const progress = progressOn(process.stderr, process.env);
  try {
    const {
      text,
      note,
      code = Exit.ok
    } = await perform(process.argv.slice(2), {
      style: styleOf(process.stdout, process.env),
      width: widthOf(process.stdout),
      signal: interruption.signal,
      onProgress: progress?.show
    });
    progress?.clear();
    process.exitCode = code;
    process.stdout.write(text);
    if (note !== undefined) process.stderr.write(`${note}\n`);
  } catch (error) {
    progress?.clear();
    const known = error instanceof Failure ? error : null;
    process.exitCode = known?.code ?? Exit.internal;
    const message = known?.message ?? `internal error: ${error instanceof Error ? error.stack : String(error)}`;
    process.stderr.write(`${message}\n`);
  }
}

await main();
