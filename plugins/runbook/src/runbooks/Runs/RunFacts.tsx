import { ServiceRun } from 'backstage-plugin-runbook-common';
import { AtTime, useDurationText } from '../../times';
import { Age } from '../../states';
import { useTextStyles } from '../../theme';
import { useRunbookTranslation } from '../../translation';

const MINUTE = 60_000;

export interface RunFactsProps {
  run: ServiceRun;
  nameOf: (actor: string) => string;
}

/** Who started a run and when, how far it is, and what came of it. */
export function RunFacts({ run, nameOf }: RunFactsProps) {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const durationText = useDurationText();
  const { by, startedAt, ticked, steps, outcome } = run;
  return (
    <div className={text.small}>
      {outcome && <strong>{t(`runs.${outcome.kind}`)} · </strong>}
      {t('runs.startedBy', { name: nameOf(by) })}{' '}
      {outcome ? <AtTime at={startedAt} /> : <Age at={startedAt} />}
      {steps > 0 &&
        ` · ${t('runs.progress', {
          done: String(ticked.length),
          total: String(steps),
        })}`}
      {outcome && (
        <>
          {' · '}
          {t('runs.took', { length: durationText(lengthOf(run)) })}
          {outcome.by !== by &&
            ` · ${t('runs.endedBy', { name: nameOf(outcome.by) })}`}
        </>
      )}
    </div>
  );
}

/** In whole minutes, where it took some. */
function lengthOf({ startedAt, outcome }: ServiceRun): number {
  const length = Date.parse(outcome?.at ?? startedAt) - Date.parse(startedAt);
  return length < MINUTE ? length : Math.round(length / MINUTE) * MINUTE;
}
