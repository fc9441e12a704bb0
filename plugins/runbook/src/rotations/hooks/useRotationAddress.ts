import { Instant } from 'oncall-rotation';
import { useCallback, useMemo } from 'react';
import { useTabAddress } from '../../hooks';

/** What the tab's address says. */
export interface RotationAddress {
  /** Another rotation than the service's own. */
  rotation?: string;
  /** The instant to look at instead of now. */
  at?: Instant;
  /** Such as `2026-03`; this month unless given. */
  month?: string;
  /** Times are first told in the rotation's zone, not in the reader's. */
  inRotationZone: boolean;
  /** Changes what is named; undefined takes it out of the address. */
  change: (change: AddressChange) => void;
}

/** Fields of the address as they stand in it. */
export type AddressChange = Partial<
  Record<'rotation' | 'at' | 'month' | 'zone', string | undefined>
>;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Reads and changes the address of the Rotation tab. */
export function useRotationAddress(): RotationAddress {
  const { search, update, currentSearch } = useTabAddress();
  const change = useCallback(
    (fields: AddressChange) => {
      const query = new URLSearchParams(currentSearch());
      for (const [name, value] of Object.entries(fields)) {
        if (value === undefined) {
          query.delete(name);
        } else {
          query.set(name, value);
        }
      }
      update({ search: query.toString() }, { replace: true });
    },
    [update, currentSearch],
  );
  return useMemo(() => {
    const query = new URLSearchParams(search);
    const at = Date.parse(query.get('at') ?? '');
    const month = query.get('month') ?? '';
    const rotation = query.get('rotation');
    return {
      ...(rotation && { rotation }),
      ...(Number.isFinite(at) && { at }),
      ...(MONTH.test(month) && { month }),
      inRotationZone: query.get('zone') === 'rotation',
      change,
    };
  }, [search, change]);
}
