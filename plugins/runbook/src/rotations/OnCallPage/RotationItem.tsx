import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblem';
import { RotationOnCall } from 'backstage-plugin-runbook-common';
import { useId } from 'react';
import { useRunbookTranslation } from '../../translation';
import { RotationLink } from '../MyOnCall/RotationLink';
import { LayerNowRow } from '../OnCallNowCard/LayerNowRow';
import { personFinder } from '../people';

const useStyles = makeStyles(theme => ({
  root: {
    boxSizing: 'border-box',
    height: '100%',
    padding: theme.spacing(1.5, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
    overflowWrap: 'anywhere',
  },
  gap: {
    border: '2px solid',
    borderColor: theme.palette.type === 'dark' ? '#ff9b93' : '#a3130a',
  },
  title: {
    fontSize: theme.typography.pxToRem(16),
    fontWeight: 700,
    margin: 0,
    fontFamily: 'inherit',
  },
  nobody: {
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'center',
    marginTop: theme.spacing(0.5),
    fontWeight: 700,
    color: theme.palette.type === 'dark' ? '#ff9b93' : '#a3130a',
  },
  layers: { margin: 0, '& > :last-child': { borderBottom: 0 } },
}));

/** A rotation with who is on call now and next, layer by layer. */
export function RotationItem({ rotation }: { rotation: RotationOnCall }) {
  const classes = useStyles();
  const titleId = useId();
  const { t } = useRunbookTranslation();
  const personOf = personFinder(rotation.people);
  // The first who is paged: layers before may be off.
  const first = rotation.onCall.findIndex(({ people }) => people.length > 0);
  // Each layer may be off as planned, and yet somebody should be on call.
  const isGap =
    rotation.state === 'gap' &&
    rotation.onCall.every(({ state }) => state !== 'gap');
  return (
    <article
      className={`${classes.root} ${
        rotation.state === 'gap' ? classes.gap : ''
      }`}
      aria-labelledby={titleId}
    >
      <h4 id={titleId} className={classes.title}>
        <RotationLink id={rotation.id} title={rotation.title} />
      </h4>
      {isGap && (
        <div className={classes.nobody}>
          <WarningIcon fontSize="small" aria-hidden />
          <span>
            {t('rotation.card.gap')} {t('rotation.card.gapWhy')}
          </span>
        </div>
      )}
      <dl className={classes.layers}>
        {rotation.onCall.map((layer, index) => (
          <LayerNowRow
            key={layer.layer}
            layer={layer}
            zone={rotation.timeZone}
            personOf={personOf}
            isFirst={index === first}
          />
        ))}
      </dl>
    </article>
  );
}
