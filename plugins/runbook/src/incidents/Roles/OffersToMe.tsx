import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useRunbookTranslation } from '../../translation';
import { ActButton } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { useTextStyles } from '../layout';

const useStyles = makeStyles(theme => ({
  actions: { marginTop: theme.spacing(1) },
}));

/** Hand-overs that wait for the reader: above all else, since somebody waits. */
export function OffersToMe() {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail, personOf, me } = useIncidentContext();
  const offers = detail.offers.filter(({ person }) => person === me);
  if (!isOpen(detail)) {
    return null;
  }
  return (
    <>
      {offers.map(({ role, by }) => {
        const name = personOf(by).displayName;
        return (
          <Alert key={role} severity="info" variant="outlined" role="status">
            <AlertTitle>
              {t('incident.roles.offeredTitle', {
                name,
                role: t(`incident.roles.${role}`),
              })}
            </AlertTitle>
            <div>{t('incident.roles.offeredHelp', { name })}</div>
            <div className={`${text.actions} ${classes.actions}`}>
              <ActButton
                variant="contained"
                change={(api, options) =>
                  api.acceptRole(detail.id, role, options)
                }
              >
                {t('incident.roles.accept')}
              </ActButton>
              <ActButton
                change={(api, options) =>
                  api.declineRole(detail.id, role, options)
                }
              >
                {t('incident.roles.decline')}
              </ActButton>
            </div>
          </Alert>
        );
      })}
    </>
  );
}
