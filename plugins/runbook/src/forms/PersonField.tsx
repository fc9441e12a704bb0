import { Person } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { useRunbookTranslation } from '../translation';
import { FoundField } from './FoundField';
import { usePeopleSearch } from './usePeopleSearch';

export interface PersonFieldProps {
  label: string;
  value?: Person;
  onChange: (person: Person | undefined) => void;
  /** Those who come first, before anything is typed. */
  near: readonly Person[];
  /** What those are. */
  nearTitle: string;
  /** Whether nobody else can be chosen; everyone in the catalog unless so. */
  nearOnly?: boolean;
}

/** Chooses a person: those who are near first, then everyone in the catalog. */
export function PersonField(props: PersonFieldProps) {
  const { label, value, onChange, near, nearTitle, nearOnly } = props;
  const { t } = useRunbookTranslation();
  const [text, setText] = useState(value?.displayName ?? '');
  const search = usePeopleSearch(nearOnly ? '' : text);
  const isNear = ({ entityRef }: Person) =>
    near.some(one => one.entityRef === entityRef);
  return (
    <FoundField<Person>
      label={label}
      value={value}
      onChange={onChange}
      text={text}
      onText={setText}
      options={[...near, ...search.people.filter(one => !isNear(one))]}
      nameOf={({ displayName }) => displayName}
      detailOf={({ email }) => email}
      groupBy={person => (isNear(person) ? nearTitle : t('person.inCatalog'))}
      loading={search.loading}
      loadingText={t('person.searching')}
      noneText={search.error ? t('person.searchFailed') : t('person.none')}
    />
  );
}
