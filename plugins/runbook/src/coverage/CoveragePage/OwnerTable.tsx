import { useMemo } from 'react';
import { usePeople } from '../../rotations/people/usePeople';
import { useRunbookTranslation } from '../../translation';
import { Scope } from './coverageView';
import { GroupTable } from './GroupTable';
import { useGroupPages } from './useGroupPages';

const NONE: [] = [];

export interface OwnerTableProps {
  scope: Scope;
  onChoose: (owner: string) => void;
}

/** How well the services of each owner are covered, the worst first. */
export function OwnerTable({ scope, onChoose }: OwnerTableProps) {
  const { t } = useRunbookTranslation();
  const list = useGroupPages('owner', scope);
  const refs = useMemo(
    () =>
      list.pages.flatMap(({ groups }) =>
        groups.flatMap(({ key }) => (key === undefined ? [] : [key])),
      ),
    [list.pages],
  );
  const people = usePeople(refs, NONE);
  return (
    <GroupTable
      by="owner"
      list={list}
      nameOf={key =>
        key === undefined ? t('coverage.groups.noOwner') : people.nameOf(key)
      }
      onChoose={key => onChoose(key ?? 'none')}
    />
  );
}
