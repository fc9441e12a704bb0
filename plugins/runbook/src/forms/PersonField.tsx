import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Person } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { displayNameOf, useCatalogSearch } from '../catalog';
import { useRunbookTranslation } from '../translation';
import { FoundField } from './FoundField';

const USERS = ['User'];

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
  const isSearched = !nearOnly && text.trim() !== '';
  const search = useCatalogSearch(USERS, isSearched ? text : undefined);
  const found = search.entities.map(toPerson);
  const isNear = ({ entityRef }: Person) =>
    near.some(one => one.entityRef === entityRef);
  return (
    <FoundField<Person>
      label={label}
      value={value}
      onChange={onChange}
      text={text}
      onText={setText}
      options={[...near, ...found.filter(one => !isNear(one))]}
      nameOf={({ displayName }) => displayName}
      detailOf={({ email }) => email}
      groupBy={person => (isNear(person) ? nearTitle : t('person.inCatalog'))}
      loading={search.loading}
      loadingText={t('person.searching')}
      noneText={search.failed ? t('person.searchFailed') : t('person.none')}
    />
  );
}

function toPerson(entity: Entity): Person {
  const { profile } = entity.spec ?? {};
  const field = (name: string): string | undefined => {
    const value =
      typeof profile === 'object' && profile !== null && !Array.isArray(profile)
        ? profile[name]
        : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const [picture, email] = [field('picture'), field('email')];
  return {
    entityRef: stringifyEntityRef(entity),
    displayName: displayNameOf(entity),
    ...(picture && { picture }),
    ...(email && { email }),
    links: [],
    found: true,
  };
}
