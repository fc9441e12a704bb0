import { useApi } from '@backstage/core-plugin-api';
import {
  RotationDetail,
  ServiceRotation,
} from 'backstage-plugin-runbook-common';
import { RotationApi, rotationApiRef } from '../../api';
import {
  Known,
  memoryOf,
  PollRhythm,
  useLastKnown,
  usePoll,
  useReturn,
} from '../../hooks';

/** A colleague's change is there within this time, in milliseconds. */
export const OPEN_TAB: PollRhythm = { first: 60_000, factor: 1, most: 60_000 };

const services = new WeakMap<
  RotationApi,
  Map<string, Known<ServiceRotation>>
>();
const rotations = new WeakMap<
  RotationApi,
  Map<string, Known<RotationDetail>>
>();

/** The rotation that is on call for a service, kept fresh while it is shown. */
export function useServiceRotation(entityRef: string) {
  const api = useApi(rotationApiRef);
  const rotation = useLastKnown(memoryOf(services, api), entityRef, () =>
    api.getServiceRotation(entityRef),
  );
  usePoll(rotation.reload, OPEN_TAB);
  useReturn(rotation.reload);
  return rotation;
}

/** A rotation by its id, kept fresh while it is shown. */
export function useRotation(id: string, range?: { from: string; to: string }) {
  const api = useApi(rotationApiRef);
  const key = range ? `${id} ${range.from} ${range.to}` : id;
  const rotation = useLastKnown(memoryOf(rotations, api), key, () =>
    api.getRotation(id, range),
  );
  usePoll(rotation.reload, OPEN_TAB);
  useReturn(rotation.reload);
  return rotation;
}
