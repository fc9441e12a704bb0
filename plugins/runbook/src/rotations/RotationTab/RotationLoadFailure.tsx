import { LastKnown } from '../../hooks';
import { LoadFailure } from '../../states';
import { useRunbookTranslation } from '../../translation';

export interface RotationLoadFailureProps<T> {
  part: LastKnown<T>;
  title: string;
  /** What it means that there is none; about the service unless given. */
  notFound?: string;
}

/** Says that something of a rotation could not be loaded, and offers to try again. */
export function RotationLoadFailure<T>(props: RotationLoadFailureProps<T>) {
  const { t } = useRunbookTranslation();
  return (
    <LoadFailure
      part={props.part}
      title={props.title}
      refusals={{
        notPermitted: t('rotation.tab.notPermitted'),
        notFound: props.notFound ?? t('rotation.tab.notFound'),
      }}
    />
  );
}
