/** What a command knows of the world around it. */
export interface Environment {
  cwd: string;
  /** The day of reading, `YYYY-MM-DD`. */
  today: string;
  readStdin(): Promise<string>;
  /** Writes to standard output. */
  write(output: string): void;
  /** Writes to standard error. */
  warn(output: string): void;
}

/** Exit codes of all commands. */
export const EXIT = {
  ok: 0,
  /** The documents have errors, or more warnings than are allowed. */
  findings: 1,
  /** The command could not do its work: an option, a path or the configuration is wrong. */
  usage: 2,
} as const;
