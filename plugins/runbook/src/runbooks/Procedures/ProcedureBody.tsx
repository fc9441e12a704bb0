import { makeStyles } from '@material-ui/core/styles';
import { Block } from 'runbook-markdown';
import { useMemo } from 'react';
import { TickReset } from '../Blocks';
import { PlaceholderScope } from '../Commands';
import { flattenEntries, ProcedureEntry } from '../layout';
import { SectionParts, SectionView } from '../Sections';
import { LastRuns, OpenRun, RunButton, useRuns } from '../Runs';
import { IncidentActions } from './IncidentActions';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1),
  },
}));

/**
 * What a procedure says: the fields of its placeholders, its steps, the sections
 * below it. While a run of it is open, that stands in their place.
 */
export function ProcedureBody({ entry }: { entry: ProcedureEntry }) {
  const { fragment, procedure, parts, sections, within } = entry;
  const classes = useStyles();
  // Values and ticks are those of the alert around, wherever it is shown.
  const scope = within ?? fragment;
  const blocks = useMemo(
    (): Block[] => [
      ...procedure.content,
      ...[...flattenEntries(sections)].flatMap(({ content }) => content),
    ],
    [procedure, sections],
  );
  const runs = useRuns();
  const openRun = runs?.openOn(fragment);
  const about = { fragment, title: procedure.title };
  if (runs && openRun !== undefined) {
    return (
      <>
        <OpenRun key={openRun} runs={runs} id={openRun} {...about} />
        <LastRuns {...about} />
      </>
    );
  }
  return (
    <PlaceholderScope fragment={scope} blocks={blocks}>
      <SectionParts parts={parts} />
      {sections.map(section => (
        <SectionView
          key={section.fragment}
          entry={section}
          level={4}
          withinScope
        />
      ))}
      <div className={classes.actions}>
        <IncidentActions {...about} />
        <RunButton {...about} />
      </div>
      <TickReset fragment={scope} />
      <LastRuns {...about} />
    </PlaceholderScope>
  );
}
