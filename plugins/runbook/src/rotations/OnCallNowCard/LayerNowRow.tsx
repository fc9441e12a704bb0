import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblem';
import { LayerNow, Person } from 'backstage-plugin-runbook-common';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { PersonName } from '../people';
import { InstantInZones } from '../../times';

const useStyles = makeStyles(theme => ({
  row: {
    padding: theme.spacing(0.75, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  layer: { color: quietText(theme) },
  people: { margin: 0 },
  first: { fontSize: theme.typography.pxToRem(17), fontWeight: 700 },
  quiet: { color: quietText(theme), fontSize: theme.typography.pxToRem(13) },
  contact: {
    display: 'block',
    padding: theme.spacing(0.5, 0),
    textDecoration: 'underline',
  },
  gap: {
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'center',
    padding: theme.spacing(0.5, 1),
    border: '2px solid',
    borderColor: theme.palette.type === 'dark' ? '#ff9b93' : '#a3130a',
    color: theme.palette.type === 'dark' ? '#ff9b93' : '#a3130a',
    borderRadius: theme.shape.borderRadius,
    fontWeight: 700,
  },
}));

export interface LayerNowRowProps {
  layer: LayerNow;
  /** The rotation's. */
  zone: string;
  personOf: (entityRef: string) => Person;
  /** The layer that is paged first. */
  isFirst: boolean;
}

/** Who is on call in a layer, how to reach them, until when, and who is next. */
export function LayerNowRow(props: LayerNowRowProps) {
  const { layer, zone, personOf, isFirst } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { next } = layer;
  const names = next?.people.map(ref => personOf(ref).displayName).join(', ');
  return (
    <div className={classes.row}>
      <dt className={classes.layer}>{layer.layer}</dt>
      <dd className={classes.people}>
        {layer.state === 'gap' && (
          <div className={classes.gap}>
            <WarningIcon fontSize="small" aria-hidden />
            <span>
              {t('rotation.card.gap')} {t('rotation.card.gapWhy')}
            </span>
          </div>
        )}
        {layer.state === 'off' && <div>{t('rotation.card.off')}</div>}
        {layer.people.map(({ user, until, via }) => {
          const person = personOf(user);
          return (
            <div key={user}>
              <span className={isFirst ? classes.first : undefined}>
                <PersonName person={person} />
              </span>
              <Contact person={person} />
              <div className={classes.quiet}>
                {until ? (
                  <>
                    {t('rotation.card.untilBefore')}{' '}
                    <InstantInZones at={Date.parse(until)} otherZone={zone} />
                  </>
                ) : (
                  t('rotation.card.untilOpen')
                )}
                {via.length > 0 && ` · ${t('rotation.card.instead')}`}
              </div>
            </div>
          );
        })}
        {next && (
          <div className={classes.quiet}>
            {names
              ? t('rotation.card.next', { names })
              : t('rotation.card.nextNobody')}{' '}
            <InstantInZones at={Date.parse(next.at)} otherZone={zone} />
          </div>
        )}
      </dd>
    </div>
  );
}

/** The first way to reach somebody; the others are on the tab. */
function Contact({ person }: { person: Person }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const [link] = person.links;
  const href = link?.url ?? (person.email && `mailto:${person.email}`);
  const address = link?.title || person.email || href;
  return href && address ? (
    <Link
      href={href}
      className={classes.contact}
      // Begins with what is seen, so that it can be named by voice.
      aria-label={t('rotation.card.contact', {
        address,
        name: person.displayName,
      })}
    >
      {address}
    </Link>
  ) : null;
}
