import { RotationDetail } from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';
import { useMyGroups } from '../../people/useMyGroups';
import { NamedRef, People, usePeople } from '../../people/usePeople';
import { RotationForm } from '../form/RotationForm';
import { Conflict } from './useSave';

const NOBODY: readonly NamedRef[] = [];

/** The names of all whom the form or the rotation names. */
export function useEditorPeople(
  form: RotationForm,
  rotation?: RotationDetail,
  conflict?: Conflict,
): People {
  const groups = useMyGroups();
  const refs = useMemo(
    () => [
      form.owner,
      ...groups,
      ...form.layers.flatMap(layer =>
        layer.kind === 'turns'
          ? [layer.group ?? '', ...layer.slots.flatMap(({ users }) => users)]
          : [],
      ),
      ...(rotation?.versions ?? []).flatMap(({ layers }) =>
        layers.flatMap(layer =>
          layer.kind === 'turns'
            ? layer.participants.flatMap(({ users }) => users)
            : [],
        ),
      ),
      ...(conflict?.changes ?? []).map(({ by }) => by),
    ],
    [form.owner, form.layers, groups, rotation, conflict],
  );
  const known = useMemo(() => {
    const told = conflict?.theirs.people ?? rotation?.people;
    return (
      told?.map(({ entityRef, displayName, found }) => ({
        entityRef,
        name: displayName,
        found,
      })) ?? NOBODY
    );
  }, [rotation, conflict]);
  return usePeople(refs, known);
}
