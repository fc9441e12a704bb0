import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Link from '@material-ui/core/Link';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { Runbook, ServiceOverview } from 'backstage-plugin-runbook-common';
import { ReactNode } from 'react';
import { useRunbookTranslation } from '../../translation';
import { Diagnostics } from '../Diagnostics';
import { quietText } from '../../theme';
import { Age } from '../../states';
import { CheckedState } from './CheckedState';
import { latestChecked } from './latestChecked';
import { ReviewState } from './ReviewState';
import { SourceList } from './SourceList';
import { TierMark } from './TierMark';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    justifyContent: 'space-between',
    padding: theme.spacing(2),
    marginBottom: theme.spacing(3),
  },
  facts: {
    flex: '1 1 20rem',
    display: 'grid',
    gap: theme.spacing(1.5, 3),
    gridTemplateColumns: 'repeat(auto-fill, minmax(13rem, 1fr))',
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 9rem), 1fr))',
    },
    margin: 0,
    minWidth: 0,
  },
  label: {
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(13),
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    '&:empty': { display: 'none' },
  },
}));

export interface RunbookHeadProps {
  entityRef: string;
  overview?: ServiceOverview;
  runbook?: Runbook;
  refresh: ReactNode;
}

/** Who owns the service, how much hangs on it, and how far the runbook can be trusted. */
export function RunbookHead(props: RunbookHeadProps) {
  const { entityRef, overview, runbook, refresh } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const service = overview?.service;
  // What is written in the portal tells of itself on its own card.
  const documents = (runbook?.documents ?? []).filter(
    ({ written }) => !written,
  );
  const version = documents.find(d => d.document.metadata.version)?.document
    .metadata.version;
  const importedAt = (overview?.runbook ?? runbook?.status)?.importedAt;
  const checked = latestChecked(overview, runbook);
  return (
    <Paper
      component="section"
      variant="outlined"
      className={classes.root}
      aria-label={t('head.title')}
    >
      <dl className={classes.facts}>
        {service && (
          <>
            <Fact label={t('head.owner')}>
              {service.owner ? (
                <EntityRefLink entityRef={service.owner} />
              ) : (
                t('head.notStated')
              )}
            </Fact>
            <Fact label={t('head.tier')}>
              {service.tier === undefined ? (
                t('head.notStated')
              ) : (
                <TierMark tier={service.tier} />
              )}
            </Fact>
            <Fact label={t('head.lifecycle')}>
              {service.lifecycle ?? t('head.notStated')}
            </Fact>
          </>
        )}
        {version && <Fact label={t('head.version')}>{version}</Fact>}
        {documents.length > 0 && (
          <Fact label={t('head.lastReviewed')}>
            <ReviewState documents={documents} />
          </Fact>
        )}
        {importedAt && (
          <Fact label={t('head.imported')}>
            <Age at={importedAt} />
          </Fact>
        )}
        {checked && (
          <Fact label={t('head.checked')}>
            <CheckedState
              entityRef={entityRef}
              state={checked.state}
              checkedAt={checked.checkedAt}
            />
          </Fact>
        )}
        {documents.length > 0 && (
          <Fact label={t('head.source')}>
            <SourceList documents={documents} />
          </Fact>
        )}
        {service?.externalRunbookUrl && (
          <Fact label={t('head.externalRunbook')}>
            <ExternalRunbook url={service.externalRunbookUrl} />
          </Fact>
        )}
      </dl>
      <div className={classes.actions}>
        {refresh}
        <Diagnostics service={service} runbook={runbook} />
      </div>
    </Paper>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  );
}

function ExternalRunbook({ url }: { url: string }) {
  // The annotation is free text: only an address of the web becomes a link.
  return /^https?:\/\//i.test(url) ? (
    <Link href={url} target="_blank" rel="noopener noreferrer">
      {url}
    </Link>
  ) : (
    <>{url}</>
  );
}
