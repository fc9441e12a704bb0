import { useCallback } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { useTimeFormats } from '../times';
import { EditFact } from './editFacts';

/** Tells one thing that an edit changed, before and after. */
export function useFactText(): (fact: EditFact) => string {
  const { t } = useRunbookTranslation();
  const { personOf } = useRotationContext();
  const { viewer } = useTimeFormats();
  return useCallback(
    (fact: EditFact) => {
      const order = (slots: readonly string[][]) =>
        slots
          .map(
            users =>
              users.map(user => personOf(user).displayName).join(' + ') ||
              t('rotation.history.nobody'),
          )
          .join(', ') || t('rotation.history.nobody');
      switch (fact.kind) {
        case 'title':
        case 'owner':
        case 'timeZone':
          return t(`rotation.history.fact.${fact.kind}`, {
            before: fact.before,
            after: fact.after,
          });
        case 'from':
          return t('rotation.history.fact.from', {
            time: viewer.dayTime(Date.parse(fact.at)),
          });
        case 'layerAdded':
        case 'layerRemoved':
        case 'layerChanged':
          return t(`rotation.history.fact.${fact.kind}`, { layer: fact.layer });
        case 'participants':
          return t('rotation.history.fact.participants', {
            layer: fact.layer,
            before: order(fact.before),
            after: order(fact.after),
          });
        default:
          return t(`rotation.history.fact.${fact.kind}`);
      }
    },
    [t, personOf, viewer],
  );
}
