import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import {
  IncidentDetail,
  MAX_POSTMORTEM_LENGTH,
  Postmortem,
  POSTMORTEM_STATES,
} from 'backstage-plugin-runbook-common';
import { SafeMarkdown } from '../../runbooks/SafeMarkdown';
import { useRunbookTranslation } from '../../translation';
import { ActError } from '../act';
import { Panel, useTextStyles } from '../layout';
import { ActionItems } from './ActionItems';
import { ExportButton } from './ExportButton';
import { ItemList } from './ItemList';
import { MarkdownEditor } from './MarkdownEditor';
import { PostmortemDraft } from './postmortemDraft';
import { PostmortemHead } from './PostmortemHead';
import { PostmortemEditor } from './usePostmortem';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), maxWidth: '72rem' },
}));

export interface PostmortemViewProps {
  incident: IncidentDetail;
  postmortem: Postmortem;
  draft: PostmortemDraft;
  editor: PostmortemEditor;
}

/** A postmortem to read or, for those who may, to write and publish. */
export function PostmortemView(props: PostmortemViewProps) {
  const { incident, postmortem, draft, editor } = props;
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { busy, error, isChanged, theirs } = editor;
  const may = incident.may.postmortem;
  const itemMissing = draft.actionItems.some(item => !item.text.trim());
  const save = (state: Postmortem['state']) =>
    !itemMissing && editor.save(state);
  return (
    <div className={classes.root}>
      <PostmortemHead
        incident={incident}
        postmortem={postmortem}
        isChanged={isChanged}
      />
      {theirs && (
        <Alert severity="warning" variant="outlined">
          {t('incident.postmortem.conflict')}
          <details>
            <summary>{t('incident.postmortem.theirs')}</summary>
            <SafeMarkdown markdown={theirs.markdown} />
            <ItemList items={theirs.actionItems} />
          </details>
          <div className={text.actions}>
            <Button
              className={text.button}
              variant="outlined"
              onClick={() => editor.change({ revision: theirs.revision })}
            >
              {t('incident.postmortem.saveAnyway')}
            </Button>
            <Button className={text.button} onClick={editor.discard}>
              {t('incident.postmortem.takeTheirs')}
            </Button>
          </div>
        </Alert>
      )}
      <Panel title={t('incident.postmortem.title')}>
        {may ? (
          <MarkdownEditor
            value={draft.markdown}
            longest={MAX_POSTMORTEM_LENGTH}
            readFirst={postmortem.state === 'published'}
            onChange={markdown => editor.change({ markdown })}
          />
        ) : (
          <SafeMarkdown markdown={draft.markdown} />
        )}
      </Panel>
      <Panel title={t('incident.postmortem.items')}>
        {may ? (
          <ActionItems
            items={draft.actionItems}
            onChange={actionItems => editor.change({ actionItems })}
          />
        ) : (
          <ItemList items={draft.actionItems} />
        )}
      </Panel>
      <div className={text.actions}>
        {may && (
          <>
            <Button
              className={text.button}
              variant="contained"
              color="primary"
              aria-disabled={busy || itemMissing}
              onClick={() => save(postmortem.state)}
            >
              {busy
                ? t('incident.postmortem.saving')
                : t('incident.postmortem.save')}
            </Button>
            {POSTMORTEM_STATES.filter(state => state !== postmortem.state).map(
              state => (
                <Button
                  key={state}
                  className={text.button}
                  variant="outlined"
                  aria-disabled={busy || itemMissing}
                  onClick={() => save(state)}
                >
                  {t(`incident.postmortem.to.${state}`)}
                </Button>
              ),
            )}
          </>
        )}
        <ExportButton incident={incident.id} />
      </div>
      <div role="status">
        {itemMissing && t('incident.postmortem.itemMissing')}
      </div>
      {!theirs && <ActError error={error} />}
    </div>
  );
}
