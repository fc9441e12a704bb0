import { PersonName } from '../../rotations/people';
import { Contact } from '../../rotations/NowCards/Contact';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { Panel, useTextStyles } from '../layout';
import { Pages } from './Pages';

/** Who was on call when it was declared, how to reach them, and who was paged. */
export function OnCall() {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail, personOf } = useIncidentContext();
  const { onCall, rotation } = detail.snapshot;
  return (
    <Panel title={t('incident.onCall.title')} id="on-call">
      {!rotation && <p className={text.quiet}>{t('incident.onCall.none')}</p>}
      <ul className={text.list}>
        {onCall.map(({ layer, state, people }) => (
          <li key={layer} className={text.row}>
            <div className={text.grow}>
              <span className={text.small}>{layer}</span>
              {people.length === 0 && (
                <div>
                  {state === 'off'
                    ? t('incident.onCall.off')
                    : `⚠ ${t('incident.onCall.gap')}`}
                </div>
              )}
              {people.map(ref => (
                <div key={ref}>
                  <PersonName person={personOf(ref)} />
                  <Contact person={personOf(ref)} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <Pages />
    </Panel>
  );
}
