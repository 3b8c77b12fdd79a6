/** Exit codes of the command line, after sysexits.h; docs/manual/command-line.md lists them. */
export const exitCodes = {
  /** Done. */
  fine: 0,
  /** `plan lint` found an error, or `doctor` something to mend. */
  found: 1,
  /** The command was called wrongly. */
  usage: 64,
  /** The file was refused; standard error says why and what to do. */
  refused: 65,
  /** The file is not there or may not be opened. */
  noInput: 66,
  /** The server or the database cannot be reached, or is used by another process. */
  unavailable: 69,
  /** An error of ours. */
  internal: 70,
  /** A setting is wrong, or script/bootstrap has not run. */
  settings: 78,
} as const

/** Ends a command with a code and a sentence for standard error. */
export class CommandFailure extends Error {
  readonly exitCode: number
  constructor(exitCode: number, message: string) {
    super(message)
    this.name = 'CommandFailure'
    this.exitCode = exitCode
  }
}
