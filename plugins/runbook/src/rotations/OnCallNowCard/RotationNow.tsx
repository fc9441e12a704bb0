import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { RotationOnCall } from 'backstage-plugin-runbook-common';
import { Link as RouterLink } from 'react-router-dom';
import { rotationRouteRef, rotationTabRouteRef } from '../../routes';
import { useRunbookTranslation } from '../../translation';
import { useOptionalRoute } from '../../hooks/useOptionalRoute';
import { personFinder } from '../people';
import { GapBetween } from './GapBetween';
import { LayerNowRow } from './LayerNowRow';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: theme.typography.pxToRem(15),
    fontWeight: 700,
    margin: theme.spacing(0, 0, 0.5),
    fontFamily: 'inherit',
  },
  layers: { margin: 0 },
  link: {
    display: 'inline-block',
    padding: theme.spacing(1, 0),
    textDecoration: 'underline',
  },
}));

export interface RotationNowProps {
  rotation: RotationOnCall;
  /** The rotation's title is needed, for it is not the only one. */
  withTitle: boolean;
  /** The entity around has a Rotation tab. */
  toTab: boolean;
}

/** Who is on call in a rotation, layer by layer. */
export function RotationNow({ rotation, withTitle, toTab }: RotationNowProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const tab = useOptionalRoute(rotationTabRouteRef);
  const page = useOptionalRoute(rotationRouteRef);
  const link = toTab && tab ? tab() : page && page({ id: rotation.id });
  const personOf = personFinder(rotation.people);
  return (
    <section aria-label={rotation.title}>
      {withTitle && <h4 className={classes.title}>{rotation.title}</h4>}
      <GapBetween rotation={rotation} />
      <dl className={classes.layers}>
        {rotation.onCall.map((layer, index) => (
          <LayerNowRow
            key={layer.layer}
            layer={layer}
            zone={rotation.timeZone}
            personOf={personOf}
            isFirst={index === 0}
          />
        ))}
      </dl>
      {link && (
        <Link component={RouterLink} to={link} className={classes.link}>
          {t('rotation.card.open')}
        </Link>
      )}
    </section>
  );
}
