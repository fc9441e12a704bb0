import Button from '@material-ui/core/Button';
import { Link } from 'react-router-dom';
import { useOptionalRoute } from '../../rotations/hooks/useOptionalRoute';
import { postmortemRouteRef } from '../../routes';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { Panel, useTextStyles } from '../layout';

/** How the postmortem stands, and the way to it, once the incident is over. */
export function PostmortemPanel() {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const page = useOptionalRoute(postmortemRouteRef);
  const { state, postmortem, may, id } = detail;
  if (state !== 'resolved' || !page) {
    return null;
  }
  return (
    <Panel title={t('incident.postmortem.title')} id="postmortem">
      <p>
        {postmortem
          ? t(`incident.postmortem.state.${postmortem}`)
          : t('incident.postmortem.help')}
      </p>
      <Button
        className={text.button}
        variant="contained"
        color="primary"
        component={Link}
        role="link"
        to={page({ id })}
      >
        {postmortem || !may.postmortem
          ? t('incident.postmortem.open')
          : t('incident.postmortem.begin')}
      </Button>
    </Panel>
  );
}
