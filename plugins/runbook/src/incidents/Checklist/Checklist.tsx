import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { SafeMarkdown } from '../../runbooks/SafeMarkdown';
import { useRunbookTranslation } from '../../translation';
import { ActButton } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { Panel, useTextStyles } from '../layout';
import { StepRow } from './StepRow';
import { DueText } from '../Clocks/DueText';

const useStyles = makeStyles(theme => ({
  next: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    paddingBottom: theme.spacing(1),
  },
  text: { flex: '1 1 16rem', fontSize: theme.typography.pxToRem(17) },
}));

/** The next step of the incident guide, and below it all of them. */
export function Checklist() {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { checklist, may } = detail;
  const [open, setOpen] = useState(false);
  // What was not done when it ended is not due any more.
  const next = isOpen(detail)
    ? checklist.find(item => item.done === undefined)
    : undefined;
  const done = checklist.filter(item => item.done !== undefined).length;
  if (checklist.length === 0) {
    return null;
  }
  const title = () => {
    if (next) {
      return t('incident.checklist.next');
    }
    return done === checklist.length
      ? t('incident.checklist.done')
      : t('incident.checklist.all');
  };
  return (
    <Panel
      id="checklist"
      title={title()}
      aside={
        <span className={text.small}>
          {t('incident.checklist.progress', {
            done: String(done),
            total: String(checklist.length),
          })}
        </span>
      }
    >
      {next && (
        <div className={classes.next}>
          <div className={classes.text}>
            <SafeMarkdown markdown={next.text} inline />{' '}
            {next.dueAt && <DueText due={Date.parse(next.dueAt)} />}
          </div>
          {may.update && (
            <ActButton
              key={next.id}
              variant="contained"
              change={(api, options) =>
                api.setStep(detail.id, next.id, { state: 'ticked' }, options)
              }
            >
              {t('incident.checklist.tick')}
            </ActButton>
          )}
        </div>
      )}
      <Button
        className={text.button}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open
          ? t('incident.checklist.hideAll')
          : t('incident.checklist.showAll')}
      </Button>
      {open && (
        <ol className={text.list} aria-label={t('incident.checklist.all')}>
          {checklist.map(item => (
            <StepRow
              key={item.id}
              item={item}
              isNext={item === next}
              may={may.update}
            />
          ))}
        </ol>
      )}
    </Panel>
  );
}
