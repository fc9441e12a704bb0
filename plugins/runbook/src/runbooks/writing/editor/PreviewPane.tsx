import { makeStyles } from '@material-ui/core/styles';
import { Diagnostic } from 'runbook-markdown';
import { LoadingSkeleton } from '../../../states';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from './EditorContext';
import { PreviewedProcedure } from './PreviewedProcedure';
import { usePreview } from './usePreview';

const useStyles = makeStyles(theme => ({
  title: { margin: theme.spacing(0, 0, 1), overflowWrap: 'anywhere' },
  findings: { paddingLeft: theme.spacing(3), overflowWrap: 'anywhere' },
}));

/** How the procedure will look, and what the parser finds in it. */
export function PreviewPane() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { entityRef, form } = useEditor();
  const preview = usePreview(form);
  if (form.markdown.trim() === '') {
    return <p>{t('written.editor.previewEmpty')}</p>;
  }
  if (preview.state === 'failed') {
    return <p role="alert">{t('written.editor.previewFailed')}</p>;
  }
  if (preview.state === 'loading') {
    return <LoadingSkeleton lines={6} />;
  }
  return (
    <>
      <h3 className={classes.title}>{form.title}</h3>
      <PreviewedProcedure entityRef={entityRef} read={preview.read} />
      <h3>{t('written.editor.findings')}</h3>
      <FindingList findings={preview.read.diagnostics} />
    </>
  );
}

function FindingList({ findings }: { findings: readonly Diagnostic[] }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <div role="status">
      {findings.length === 0 ? (
        t('written.editor.noFindings')
      ) : (
        <ul className={classes.findings}>
          {findings.map(({ rule, severity, message, line }, index) => (
            <li key={index}>
              <strong>{t(`diagnostics.severity.${severity}`)}</strong>{' '}
              {t('written.editor.line', { line: String(line) })}: {message}{' '}
              <small>{rule}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
