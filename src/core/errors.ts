/** 1: an input could not be read or written out; 2: the arguments cannot be used. */
export type ExitCode = 1 | 2;

/**
 * Something that the user must mend: unreadable input, unusable arguments, an output that cannot be written.
 * The message is one line that says which file, what is wrong and what to do.
 */
export class JianError extends Error {
  override readonly name = "JianError";
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = 1, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
