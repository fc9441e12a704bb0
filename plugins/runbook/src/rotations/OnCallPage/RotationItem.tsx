import { makeStyles } from '@material-ui/core/styles';
import { RotationOnCall } from 'backstage-plugin-runbook-common';
import { useId } from 'react';
import { RotationLink } from '../MyOnCall/RotationLink';
import { GapBetween } from '../OnCallNowCard/GapBetween';
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
  layers: { margin: 0, '& > :last-child': { borderBottom: 0 } },
}));

/** A rotation with who is on call now and next, layer by layer. */
export function RotationItem({ rotation }: { rotation: RotationOnCall }) {
  const classes = useStyles();
  const titleId = useId();
  const personOf = personFinder(rotation.people);
  // The first who is paged: layers before may be off.
  const first = rotation.onCall.findIndex(({ people }) => people.length > 0);
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
      <GapBetween rotation={rotation} />
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
