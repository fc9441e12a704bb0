import { Entity } from '@backstage/catalog-model';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { CONVENTIONAL_SOURCES } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';
import { CopyButton } from '../../Copy';
import { ScrollBox } from '../../theme';
import { catalogInfoSnippet, runbookTemplate } from './runbookTemplate';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), overflowWrap: 'anywhere' },
  snippet: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    margin: theme.spacing(1, 0, 2),
  },
  code: {
    flex: '1 1 0',
    minWidth: 0,
    margin: 0,
    padding: theme.spacing(1.5),
    overflow: 'auto',
    maxHeight: '24rem',
    fontFamily: 'monospace',
    fontSize: theme.typography.pxToRem(13),
    '& pre': { margin: 0, font: 'inherit' },
  },
  heading: {
    fontSize: theme.typography.pxToRem(19),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
}));

/** Says how to give the service a runbook, with all that is needed to copy. */
export function MissingRunbook({ entity }: { entity: Entity }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const title = entity.metadata.title ?? entity.metadata.name;
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography component="h2" className={classes.heading}>
        {t('missing.title', { name: title })}
      </Typography>
      <p>{t('missing.conventional')}</p>
      <ul>
        {CONVENTIONAL_SOURCES.map(path => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
      <p>{t('missing.annotation')}</p>
      <Snippet
        text={catalogInfoSnippet(entity)}
        label={t('missing.copyAnnotation')}
        name={t('missing.annotationName')}
      />
      <p>{t('missing.template')}</p>
      <Snippet
        text={runbookTemplate(entity)}
        label={t('missing.copyTemplate')}
        name={t('missing.templateName')}
      />
    </Paper>
  );
}

function Snippet(props: { text: string; label: string; name: string }) {
  const classes = useStyles();
  return (
    <div className={classes.snippet}>
      <ScrollBox label={props.name} className={classes.code}>
        <pre>
          <code>{props.text}</code>
        </pre>
      </ScrollBox>
      <CopyButton text={() => props.text} label={props.label} />
    </div>
  );
}
