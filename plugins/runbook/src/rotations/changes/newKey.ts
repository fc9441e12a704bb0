/**
 * A key under which one change is done once. `crypto.randomUUID` is missing
 * where a portal is served without https.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
