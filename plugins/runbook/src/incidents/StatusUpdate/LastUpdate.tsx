import { Age } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { AtTime, useTextStyles } from '../layout';
import { useActorName } from '../text/useActorName';
import { UpdateText } from './UpdateText';

/** What was last said of how things stand, by whom, and when more is promised. */
export function LastUpdate() {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const nameOf = useActorName();
  const { lastUpdate } = detail;
  if (!lastUpdate) {
    return <p className={text.quiet}>{t('incident.update.none')}</p>;
  }
  return (
    <div>
      <div className={text.small}>
        {t('incident.update.last')} · {nameOf(lastUpdate.by)} ·{' '}
        <AtTime at={lastUpdate.at} /> (<Age at={lastUpdate.at} />)
        {lastUpdate.nextUpdateAt && (
          <>
            {' '}
            · {t('incident.update.promised')}{' '}
            <AtTime at={lastUpdate.nextUpdateAt} />
          </>
        )}
      </div>
      <UpdateText update={lastUpdate} />
    </div>
  );
}
