import { stringifyEntityRef } from '@backstage/catalog-model';
import { SERVICE_KINDS } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { displayNameOf, useCatalogSearch } from '../../catalog';
import { FoundField } from '../../forms';
import { useRunbookTranslation } from '../../translation';

/** A service as the field shows it. */
export interface ChosenService {
  entityRef: string;
  title: string;
}

export interface ServicePickerProps {
  label: string;
  value: ChosenService | undefined;
  onChange: (service: ChosenService | undefined) => void;
  /** Full references that are no choice. */
  without?: readonly string[];
  /** Kinds to choose from; those of services unless given. */
  kinds?: readonly string[];
  size?: 'small' | 'medium';
}

/** Chooses a service of the catalog by its name. */
export function ServicePicker(props: ServicePickerProps) {
  const { label, value, onChange, without = [], kinds, size } = props;
  const { t } = useRunbookTranslation();
  const [text, setText] = useState(value?.title ?? '');
  const isTyped = text.trim() !== '' && text !== value?.title;
  const search = useCatalogSearch(
    kinds ?? SERVICE_KINDS,
    isTyped ? text : undefined,
  );
  return (
    <FoundField<ChosenService>
      size={size}
      label={label}
      value={value}
      onChange={onChange}
      text={text}
      onText={setText}
      options={search.entities
        .map(entity => ({
          entityRef: stringifyEntityRef(entity),
          title: displayNameOf(entity),
        }))
        .filter(({ entityRef }) => !without.includes(entityRef))}
      // The catalog has searched already.
      filterOptions={options => options}
      nameOf={({ title }) => title}
      detailOf={({ entityRef }) => entityRef}
      loading={search.loading}
      loadingText={t('incident.services.searching')}
      noneText={
        search.failed
          ? t('incident.services.searchFailed')
          : t('incident.services.noneFound')
      }
    />
  );
}
