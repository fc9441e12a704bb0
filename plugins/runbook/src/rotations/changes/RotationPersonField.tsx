import { Person } from 'backstage-plugin-runbook-common';
import { PersonField, PersonFieldProps } from '../../forms';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';

export interface RotationPersonFieldProps
  extends Pick<PersonFieldProps, 'label' | 'value' | 'onChange'> {
  /** Only these people; everyone in the catalog unless given. */
  among?: readonly Person[];
}

/** Chooses a person, those of the rotation first. */
export function RotationPersonField({
  among,
  ...field
}: RotationPersonFieldProps) {
  const { t } = useRunbookTranslation();
  const { detail } = useRotationContext();
  return (
    <PersonField
      {...field}
      near={among ?? detail.people.filter(({ found }) => found)}
      nearTitle={t('rotation.actions.inRotation')}
      nearOnly={among !== undefined}
    />
  );
}
