import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import SilencedIcon from '@material-ui/icons/NotificationsOff';
import { AlertSuppression } from 'backstage-plugin-runbook-common';
import { Age } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { webAddress } from './webAddress';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    margin: theme.spacing(0.5, 0),
  },
  icon: { marginTop: 2 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
}));

/** Why nobody is notified of what fires, by whom and for how long. */
export function SuppressionNote(props: { suppression: AlertSuppression }) {
  const { silences, inhibited } = props.suppression;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <div className={classes.root}>
      <SilencedIcon fontSize="small" aria-hidden className={classes.icon} />
      <ul className={classes.list}>
        {silences.map(
          ({ id, alertmanager, createdBy, comment, endsAt, url }) => {
            const address = webAddress(url);
            const said = [
              createdBy
                ? t('alerts.firing.silencedBy', { who: createdBy })
                : t('alerts.firing.silenced'),
              comment && `“${comment}”`,
            ]
              .filter(Boolean)
              .join(': ');
            return (
              <li key={`${alertmanager} ${id}`}>
                {address ? (
                  <MuiLink
                    href={address}
                    target="_blank"
                    rel="noopener noreferrer"
                  >
                    {said}
                  </MuiLink>
                ) : (
                  said
                )}
                {endsAt && (
                  <>
                    {', '}
                    {t('alerts.firing.silenceEnds')} <Age at={endsAt} />
                  </>
                )}
              </li>
            );
          },
        )}
        {inhibited && <li>{t('alerts.firing.inhibited')}</li>}
      </ul>
    </div>
  );
}
