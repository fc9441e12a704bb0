/** Channel of the signals that tell open tabs to ask again what fires. @public */
export const ALERT_SIGNAL_CHANNEL = 'runbook:alerts';

/**
 * What a signal says: that something has changed, and nothing of what.
 *
 * @remarks
 * Signals reach everybody who listens, whatever they may read. So services are
 * told by {@link alertSignalKey} and not by name; what has changed, each asks
 * with their own permissions.
 *
 * @public
 */
export type AlertSignal = {
  /** Keys of the services concerned; absent where it may be any. */
  services?: string[];
};

/**
 * A number, in hexadecimal, that stands for a service in a signal: FNV-1a of 32
 * bits. Two services may share one; then one of them is asked about in vain.
 *
 * @param entityRef - Full reference, in any case.
 * @public
 */
export function alertSignalKey(entityRef: string): string {
  let hash = 0x811c9dc5;
  for (const character of entityRef.toLocaleLowerCase('en-US')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
