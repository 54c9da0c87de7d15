/** Exit codes of the command line. */
export const Exit = {
  ok: 0,
  /** A claim does not hold. */
  claim: 1,
  usage: 2,
  /** A file is not there or is no valid scenario. */
  invalid: 3,
  /** Too large to read or to run, or the machine refused. */
  limit: 4,
  /** A defect of this program. */
  internal: 70,
  interrupted: 130
} as const;

/** Ends a command with an exit code and one sentence, or several lines, for stderr. */
export class Failure extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** What went wrong in a system call, in words. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {code, message} = error as NodeJS.ErrnoException;
  const words: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file",
    EACCES: "permission denied",
    EPERM: "permission denied",
    EROFS: "the disk is read-only",
    EISDIR: "it is a directory",
    ENOTDIR: "a part of the path is no directory",
    ENOSPC: "the disk is full",
    EDQUOT: "the quota of the disk is used up",
    ENAMETOOLONG: "the name is too long",
    ELOOP: "too many symbolic links"
  };
  return words[code ?? ""] ?? message;
}
