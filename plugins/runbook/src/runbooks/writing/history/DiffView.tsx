import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { ScrollBox } from '../../../theme';
import { useRunbookTranslation } from '../../../translation';
import { DiffLine, lineDiff } from '../text/lineDiff';

const useStyles = makeStyles(theme => ({
  root: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    maxHeight: '24rem',
    overflow: 'auto',
    margin: theme.spacing(1, 0),
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: theme.spacing(1),
    fontFamily: 'monospace',
    fontSize: theme.typography.pxToRem(13),
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  added: { borderLeft: `4px solid ${theme.palette.success.main}` },
  removed: { borderLeft: `4px solid ${theme.palette.error.main}` },
  same: { borderLeft: '4px solid transparent' },
  line: { paddingLeft: theme.spacing(1) },
  skipped: { opacity: 0.75, fontFamily: theme.typography.fontFamily },
}));

/** Unchanged lines around a change that are shown. */
const AROUND = 3;

/** A line to be shown, or a number of unchanged lines in its place. */
type Shown = DiffLine | { kind: 'skipped'; count: number };

const MARKS = { same: ' ', added: '+', removed: '−' } as const;

/** For screen readers alone. */
const HIDDEN = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
} as const;

export interface DiffViewProps {
  before: string;
  after: string;
  label: string;
}

/** What changed from one text to another. Told by marks and words, not by colour alone. */
export function DiffView({ before, after, label }: DiffViewProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const lines = useMemo(
    () => withoutUnchanged(lineDiff(before, after)),
    [before, after],
  );
  return (
    <ScrollBox label={label} className={classes.root}>
      <ul className={classes.list}>
        {lines.map((line, index) =>
          line.kind === 'skipped' ? (
            <li key={index} className={classes.skipped}>
              {t('written.history.skipped', { count: line.count })}
            </li>
          ) : (
            <li key={index} className={`${classes.line} ${classes[line.kind]}`}>
              <span aria-hidden>{MARKS[line.kind]} </span>
              {line.kind !== 'same' && (
                <span style={HIDDEN}>{t(`written.history.${line.kind}`)}</span>
              )}
              {line.text}
            </li>
          ),
        )}
      </ul>
    </ScrollBox>
  );
}

function withoutUnchanged(lines: readonly DiffLine[]): Shown[] {
  const isNear = (index: number) =>
    lines
      .slice(Math.max(0, index - AROUND), index + AROUND + 1)
      .some(({ kind }) => kind !== 'same');
  const shown: Shown[] = [];
  lines.forEach((line, index) => {
    const last = shown[shown.length - 1];
    if (isNear(index)) {
      shown.push(line);
    } else if (last?.kind === 'skipped') {
      last.count += 1;
    } else {
      shown.push({ kind: 'skipped', count: 1 });
    }
  });
  return shown;
}
