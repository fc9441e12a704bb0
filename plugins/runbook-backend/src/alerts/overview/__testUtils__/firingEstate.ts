import { Severity } from 'runbook-markdown';
import { numbers } from '../../../outbox/__testUtils__/numbers';

/** A firing, as it was told. */
export interface ToldFiring {
  fingerprint: string;
  name: string;
  word?: string;
  source: 'alertmanager' | 'json';
  entityRefs: string[];
  startsAt: Date;
  hasEnded: boolean;
  /** Given to other services first. */
  isMoved: boolean;
  isSilenced: boolean;
}

/** What an alert of a service is defined as. */
export interface Definition {
  entityRef: string;
  name: string;
  severity: Severity;
}

/** Names that languages order otherwise than bytes do. */
const SERVICES = [
  'component:default/parcel-api',
  'component:default/parcel.api',
  'component:default/parcelapi',
  'component:default/parcel_db',
  'component:default/a-1',
  'component:default/a1',
  'component:west/parcel-api',
  'resource:default/db-10',
  'resource:default/db-9',
  'system:default/zone',
];

const NAMES = ['Down', 'DOWN', 'Slow 50%', 'Slow_50', 'Full', 'Éteint'];

const WORDS = [
  'critical',
  'page',
  'P2',
  'Warning',
  'info',
  'odd',
  'constructor',
  undefined,
];

const START = Date.UTC(2026, 2, 1);

/** Something that looks like chance of everything that matters to what fires. */
export function firingEstate(seed: number) {
  const random = numbers(seed);
  const isOften = (part: number) => random() < part;
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!;
  const firings = Array.from(
    { length: 60 },
    (_, index): ToldFiring => ({
      fingerprint: `f${index}`,
      name: pick(NAMES),
      word: pick(WORDS),
      source: isOften(0.8) ? 'alertmanager' : 'json',
      entityRefs: SERVICES.filter(() => isOften(0.12)),
      // Some at the same time.
      startsAt: new Date(START + Math.floor(random() * 30) * 60_000),
      hasEnded: isOften(0.2),
      isMoved: isOften(0.2),
      isSilenced: isOften(0.5),
    }),
  );
  const definitions = SERVICES.flatMap(entityRef =>
    ['down', 'Full', 'éteint']
      .filter(() => isOften(0.5))
      .map(
        (name): Definition => ({
          entityRef,
          name,
          severity: pick(['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const),
        }),
      ),
  );
  return {
    services: SERVICES,
    firings,
    definitions,
    hidden: new Set(SERVICES.filter(() => isOften(0.3))),
  };
}

export type FiringEstate = ReturnType<typeof firingEstate>;
