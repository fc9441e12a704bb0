import { makeStyles } from '@material-ui/core/styles';
import {
  ImportedDocument,
  ServiceDependency,
} from 'backstage-plugin-runbook-common';
import { useMemo, useRef } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useTabAddress } from '../../hooks';
import { useArrival, useTicks } from '../hooks';
import { RunbookLayout } from '../layout';
import { usePlaceholderValues } from '../placeholders';
import {
  PlaceholderValuesContext,
  RunbookContext,
  TicksContext,
} from '../RunbookContext';
import { AmbiguousPlace, UnknownPlace } from '../States';
import { TableOfContents, tocOf } from '../TableOfContents';
import { RunbookText } from './RunbookText';
import { useArrivalRequest } from './useArrivalRequest';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(4),
    flexDirection: 'row-reverse',
    [theme.breakpoints.down('md')]: { display: 'block' },
  },
  text: { flex: '1 1 0', minWidth: 0, maxWidth: '72rem' },
}));

const NO_DEPENDENCIES: readonly ServiceDependency[] = [];

export interface RunbookDocumentsProps {
  entityRef: string;
  documents: readonly ImportedDocument[];
  /** As the catalog has them; absent while it is not known. */
  catalogDependencies?: readonly ServiceDependency[];
}

/** What the documents say, from the summary to the last section. */
export function RunbookDocuments(props: RunbookDocumentsProps) {
  const { entityRef, documents, catalogDependencies = NO_DEPENDENCIES } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const textRef = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => new RunbookLayout(documents), [documents]);
  const address = useTabAddress();
  const values = usePlaceholderValues(address);
  const ticks = useTicks(entityRef);
  const { arrival, unknown, ambiguous, goTo } = useArrivalRequest(
    layout,
    address,
    values.settle,
  );
  useArrival(textRef, arrival);

  const { linkTo } = address;
  const { settle } = values;
  const runbook = useMemo(
    () => ({
      entityRef,
      layout,
      goTo,
      linkTo: (fragment: string) => {
        settle();
        return linkTo(fragment);
      },
    }),
    [entityRef, layout, goTo, linkTo, settle],
  );
  const hasDependencies =
    catalogDependencies.length > 0 ||
    documents.some(({ document }) => document.dependencies.length > 0);
  const contents = useMemo(
    () =>
      tocOf(layout, {
        summary: t('highlight.summary'),
        impact: t('highlight.impact'),
        both: t('highlight.both'),
        dependencies: hasDependencies ? t('dependencies.title') : undefined,
        alerts: t('alertSections.title'),
        procedures: t('procedures.title'),
      }),
    [layout, t, hasDependencies],
  );
  const ticksValue = useMemo(
    () => ({ ticks: ticks.ticks, tick: ticks.tick, reset: ticks.reset }),
    [ticks.ticks, ticks.tick, ticks.reset],
  );

  // Drawn anew when what it says changes, and not with every value filled in.
  const text = useMemo(
    () => (
      <RunbookText
        rootRef={textRef}
        catalogDependencies={catalogDependencies}
        arrival={arrival}
      />
    ),
    [catalogDependencies, arrival],
  );

  return (
    <RunbookContext.Provider value={runbook}>
      <PlaceholderValuesContext.Provider value={values}>
        <TicksContext.Provider value={ticksValue}>
          {unknown && <UnknownPlace fragment={unknown} />}
          {ambiguous && <AmbiguousPlace {...ambiguous} />}
          <div className={classes.root}>
            <TableOfContents entries={contents} rootRef={textRef} />
            <div ref={textRef} className={classes.text}>
              {text}
            </div>
          </div>
        </TicksContext.Provider>
      </PlaceholderValuesContext.Provider>
    </RunbookContext.Provider>
  );
}
