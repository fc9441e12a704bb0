/**
 * A key under which a change is done at most once. By random bytes:
 * `crypto.randomUUID` is there only where the portal is served over HTTPS.
 */
export function newIdempotencyKey(): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
