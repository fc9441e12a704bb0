import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url. */
const SECRET = /^[\w-]{43}$/;

/** A new secret, which nobody can guess and only its owner gets to see. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a secret. A plain hash is enough: there is nothing to guess
 * that a slow one would protect. Finding it in an index tells nothing by its
 * time either: whoever could choose hashes would know the secret.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a text can be a secret at all. */
export function isSecret(text: unknown): text is string {
  return typeof text === 'string' && SECRET.test(text);
}
