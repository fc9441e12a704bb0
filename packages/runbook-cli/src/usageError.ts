/** The command was called wrongly; the message names the way out. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
