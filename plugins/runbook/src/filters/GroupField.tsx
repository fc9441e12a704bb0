import { useMemo } from 'react';
import { RefField } from '../editing';
import { useMyGroups } from '../rotations/people/useMyGroups';
import { usePeople } from '../rotations/people/usePeople';

const NONE: [] = [];

export interface GroupFieldProps {
  id: string;
  label: string;
  /** Full reference of the chosen group. */
  value: string | undefined;
  onChange: (group: string | undefined) => void;
}

/** Chooses a group of the catalog; the reader's own are offered first. */
export function GroupField({ id, label, value, onChange }: GroupFieldProps) {
  const mine = useMyGroups();
  const refs = useMemo(
    () => (value === undefined ? mine : [value, ...mine]),
    [value, mine],
  );
  const people = usePeople(refs, NONE);
  const named = (entityRef: string) => ({
    entityRef,
    name: people.nameOf(entityRef),
    found: true,
  });
  return (
    <RefField
      id={id}
      kind="Group"
      label={label}
      value={value === undefined ? null : named(value)}
      first={mine.map(named)}
      onChoose={chosen => {
        if (chosen) {
          people.learn(chosen);
        }
        onChange(chosen?.entityRef);
      }}
    />
  );
}
