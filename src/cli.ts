/** The command line: arguments in, exit status out; nothing else is thrown to the user. */
import { CommanderError } from "commander";
import { failureLine } from "./cli/failure.js";
import { createProgram } from "./cli/program.js";
import { createTerminal } from "./cli/terminal.js";
import { JianError } from "./core/errors.js";

const USAGE = 2;

/** `| head` closes the pipe when it has seen enough: that is no error. */
function endQuietlyOnClosedPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    createTerminal(false).fail(`standard output cannot be written (${error.code})`);
    process.exit(USAGE);
  });
  process.stderr.on("error", () => {});
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  createTerminal(false).fail(failureLine("jian-extract", error));
  return error instanceof JianError ? error.exitCode : 1;
}

/** Runs the command; `args` as in `process.argv.slice(2)`. */
export async function main(args: readonly string[]): Promise<number> {
  endQuietlyOnClosedPipe();
  let status = 0;
  const program = createProgram((given) => {
    status = given;
  });
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync([...args], { from: "user" });
    return status;
  } catch (error) {
    return statusOf(error);
  }
}
