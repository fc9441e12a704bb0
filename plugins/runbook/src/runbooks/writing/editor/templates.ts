/** Texts that a new procedure can begin with; each stands in the messages. */
export const TEMPLATES = [
  'rollback',
  'restart',
  'failover',
  'keyRotation',
  'restore',
  'drain',
  'scale',
] as const;
