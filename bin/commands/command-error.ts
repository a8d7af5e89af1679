/** A failure to tell in one line, without a stack. Exit code 1: it did not work; 2: the command line is wrong. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message)
  }
}
