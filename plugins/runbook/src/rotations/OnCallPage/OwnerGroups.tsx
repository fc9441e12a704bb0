import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { RotationOnCall } from 'backstage-plugin-runbook-common';
import { byOwner } from './byOwner';
import { RotationItem } from './RotationItem';

const useStyles = makeStyles(theme => ({
  owner: {
    fontSize: theme.typography.pxToRem(16),
    fontWeight: 700,
    margin: theme.spacing(2, 0, 1),
    fontFamily: 'inherit',
    '& a': { textDecoration: 'underline' },
  },
  list: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 21rem), 1fr))',
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}));

/** Rotations with who is on call, under the group that each belongs to. */
export function OwnerGroups(props: { rotations: readonly RotationOnCall[] }) {
  const classes = useStyles();
  return (
    <>
      {byOwner(props.rotations).map(({ owner, rotations }) => (
        <div key={owner}>
          <h3 className={classes.owner}>
            <EntityRefLink entityRef={owner} />
          </h3>
          <ul className={classes.list}>
            {rotations.map(rotation => (
              <li key={rotation.id}>
                <RotationItem rotation={rotation} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
