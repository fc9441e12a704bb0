import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** Who did something: a user by name, or a service by what it calls itself. */
export function Author({ by }: { by: string }) {
  return by.startsWith('user:') ? (
    <EntityRefLink entityRef={by} defaultKind="user" hideIcon />
  ) : (
    <>{by}</>
  );
}
