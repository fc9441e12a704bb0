import { makeStyles } from '@material-ui/core/styles';
import ContactIcon from '@material-ui/icons/PermPhoneMsgOutlined';
import TimeIcon from '@material-ui/icons/Timer';
import { EscalationStep } from 'runbook-markdown';
import { useRunbookTranslation } from '../../translation';
import { ContactText } from './ContactText';

const useStyles = makeStyles(theme => ({
  list: {
    // With `none`, Safari no longer tells that it is a list.
    listStyleType: '""',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
  },
  step: {
    display: 'flex',
    gap: theme.spacing(1.5),
    minWidth: 0,
    paddingBottom: theme.spacing(2),
    // The line from one stop to the next.
    '&:not(:last-child) $number::after': {
      content: '""',
      position: 'absolute',
      left: '50%',
      top: 28,
      bottom: -theme.spacing(2),
      borderLeft: `2px solid ${theme.palette.divider}`,
    },
  },
  number: {
    position: 'relative',
    flex: 'none',
    width: 28,
    '& span': {
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      width: 28,
      height: 28,
      borderRadius: '50%',
      border: '2px solid currentColor',
      fontWeight: 700,
    },
  },
  about: { minWidth: 0, paddingTop: 3, overflowWrap: 'anywhere' },
  who: { fontWeight: 700 },
  detail: {
    display: 'flex',
    alignItems: 'baseline',
    gap: 6,
    '& svg': { flex: 'none', fontSize: '1.1em', alignSelf: 'center' },
    '& a': { textDecoration: 'underline' },
  },
}));

/** Whom to call next, in order: who, how to reach them, and when. */
export function EscalationPath(props: { steps: readonly EscalationStep[] }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <ol className={classes.list} aria-label={t('escalation.title')}>
      {props.steps.map(({ who, contact, when }, index) => (
        <li key={index} className={classes.step}>
          <div className={classes.number}>
            <span>{index + 1}</span>
          </div>
          <div className={classes.about}>
            <div className={classes.who}>
              <ContactText text={who} />
            </div>
            {contact && contact !== who && (
              <div className={classes.detail}>
                <ContactIcon aria-hidden />
                <span>
                  {t('escalation.reach')} <ContactText text={contact} />
                </span>
              </div>
            )}
            {when && (
              <div className={classes.detail}>
                <TimeIcon aria-hidden />
                <span>
                  {t('escalation.when')} {when}
                </span>
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
