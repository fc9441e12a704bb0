import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import { plainText } from '../runbooks/SafeMarkdown/plainText';
import { quietText } from '../theme';
import { useRunbookTranslation } from '../translation';
import { PaletteItem } from './groupsOf';
import { MarkedText } from './MarkedText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'block',
    boxSizing: 'border-box',
    minHeight: 48,
    padding: theme.spacing(1, 2),
    cursor: 'pointer',
    borderLeft: '4px solid transparent',
    overflowWrap: 'anywhere',
    '&:hover': { background: theme.palette.action.hover },
  },
  active: {
    background: theme.palette.action.selected,
    borderLeftColor: 'currentColor',
  },
  title: { fontWeight: 600 },
  more: {
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(14),
  },
}));

export interface PaletteOptionProps {
  id: string;
  item: PaletteItem;
  isActive: boolean;
  onChoose: (item: PaletteItem) => void;
}

/** A procedure to be gone to, with why it was found. */
export function PaletteOption(props: PaletteOptionProps) {
  const { id, item, isActive, onChoose } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) {
      ref.current?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [isActive]);
  const { title, service, when, alerts = [], words = [] } = item;
  const seen = `${title} ${service} ${when ?? ''}`.toLocaleLowerCase('en-US');
  const unseen = words.filter(word => !seen.includes(word));
  const answers = alerts.filter(name =>
    unseen.some(word => name.toLocaleLowerCase('en-US').includes(word)),
  );
  return (
    // Its keys are those of the field, which has the focus all the time.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={ref}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={`${classes.root} ${isActive ? classes.active : ''}`}
      // The field keeps the focus.
      onMouseDown={event => event.preventDefault()}
      onClick={() => onChoose(item)}
    >
      <div className={classes.title}>
        <MarkedText text={title} words={words} />
      </div>
      <div className={classes.more}>
        <MarkedText text={service} words={words} />
        {when && (
          <>
            {' · '}
            <MarkedText text={plainText(when)} words={words} />
          </>
        )}
        {answers.length > 0 &&
          ` · ${t('find.answers', { alerts: answers.join(', ') })}`}
        {answers.length === 0 &&
          unseen.length > 0 &&
          ` · ${t('find.inText', { words: unseen.slice(0, 4).join(', ') })}`}
      </div>
    </div>
  );
}
