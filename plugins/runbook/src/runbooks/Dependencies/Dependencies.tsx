import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { ServiceDependency } from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';
import { useRunbookTranslation } from '../../translation';
import { AnchorHeading } from '../AnchorHeading';
import { DEPENDENCIES_FRAGMENT } from '../layout';
import { DocumentContext, useRunbookContext } from '../RunbookContext';
import { SafeMarkdown } from '../SafeMarkdown';
import { quietText } from '../../theme';
import { DependencyState } from './DependencyState';
import { JoinedDependency, joinDependencies } from './joinDependencies';
import { useDependencyStates } from './useDependencyStates';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3), minWidth: 0 },
  list: {
    listStyle: 'none',
    padding: 0,
    margin: theme.spacing(1, 0),
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 20rem), 1fr))',
  },
  item: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    padding: theme.spacing(1, 1.5),
    overflowWrap: 'anywhere',
    '& a': { fontWeight: 700 },
  },
  name: { fontWeight: 700 },
  detail: { color: quietText(theme) },
}));

export interface DependenciesProps {
  /** As the catalog has them. */
  catalog: readonly ServiceDependency[];
}

/** What the service needs, with links to the pages of those that the catalog knows. */
export function Dependencies({ catalog }: DependenciesProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  const dependencies = useMemo(
    () =>
      joinDependencies(
        catalog,
        layout.documents.flatMap(({ id, document }) =>
          document.dependencies.map(stated => ({ documentId: id, stated })),
        ),
      ),
    [catalog, layout],
  );
  const firing = useDependencyStates(dependencies);
  if (dependencies.length === 0) {
    return null;
  }
  return (
    <section className={classes.root}>
      <AnchorHeading
        fragment={DEPENDENCIES_FRAGMENT}
        title={t('dependencies.title')}
        level={2}
      />
      <ul className={classes.list}>
        {dependencies.map(dependency => (
          <li
            key={dependency.catalog?.entityRef ?? dependency.name}
            className={classes.item}
          >
            <Dependency dependency={dependency} />
            {dependency.catalog?.found && (
              <DependencyState
                entityRef={dependency.catalog.entityRef}
                title={dependency.catalog.title || dependency.name}
                firing={firing}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dependency({ dependency }: { dependency: JoinedDependency }) {
  const { name, catalog, stated } = dependency;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  const details = [
    catalog && parseEntityRef(catalog.entityRef).kind,
    catalog?.type,
    catalog?.lifecycle,
    ...stated.map(entry => entry.stated.kind),
    catalog && !catalog.found && t('dependencies.notFound'),
  ].filter(Boolean);
  return (
    <>
      {catalog?.found ? (
        <EntityRefLink entityRef={catalog.entityRef}>
          {catalog.title || name}
        </EntityRefLink>
      ) : (
        <span className={classes.name}>{catalog?.title || name}</span>
      )}
      {details.length > 0 && (
        <span className={classes.detail}> {details.join(', ')}</span>
      )}
      {stated.map(
        ({ documentId, stated: { note, line } }) =>
          note && (
            <DocumentContext.Provider
              key={`${documentId} ${line}`}
              value={layout.document(documentId)}
            >
              <div>
                <SafeMarkdown markdown={note} inline />
              </div>
            </DocumentContext.Provider>
          ),
      )}
    </>
  );
}
