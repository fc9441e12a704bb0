import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { RefObject, useEffect, useRef } from 'react';
import { useRunbookTranslation } from '../../translation';
import { InTabLink } from '../links';
import { quietText } from '../../theme';
import { TocEntry } from './tocOf';
import { useCurrentPlace } from './useCurrentPlace';

const useStyles = makeStyles(theme => ({
  side: {
    flex: '0 0 17rem',
    position: 'sticky',
    top: theme.spacing(2),
    maxHeight: `calc(100vh - ${theme.spacing(4)}px)`,
    overflowY: 'auto',
    alignSelf: 'flex-start',
    fontSize: theme.typography.pxToRem(14),
  },
  folded: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    marginBottom: theme.spacing(2),
    '& summary': { padding: theme.spacing(1.5), cursor: 'pointer' },
    '& nav': { padding: theme.spacing(0, 1.5, 1.5) },
  },
  title: { fontWeight: 700 },
  group: {
    padding: theme.spacing(0.5, 1),
    color: quietText(theme),
    overflowWrap: 'anywhere',
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& $list': { paddingLeft: theme.spacing(1.5) },
  },
  link: {
    display: 'block',
    padding: theme.spacing(0.5, 1),
    borderLeft: '3px solid transparent',
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('md')]: { padding: theme.spacing(1.25, 1) },
    '&[aria-current]': {
      fontWeight: 700,
      borderLeftColor: 'currentColor',
    },
  },
}));

export interface TableOfContentsProps {
  entries: readonly TocEntry[];
  /** Where the headings are. */
  rootRef: RefObject<HTMLElement>;
}

/** The tab's headings: beside the text where there is room, folded above it elsewhere. */
export function TableOfContents({ entries, rootRef }: TableOfContentsProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const beside = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  const current = useCurrentPlace(rootRef, entries);
  const foldRef = useRef<HTMLDetailsElement>(null);
  const navRef = useRef<HTMLElement>(null);

  useEffect(() => {
    // Only the list itself scrolls; scrollIntoView would move the page as well.
    const nav = navRef.current;
    const link = nav?.querySelector<HTMLElement>('[aria-current]');
    if (beside && nav && link) {
      const top = link.offsetTop - nav.offsetTop;
      if (top < nav.scrollTop || top > nav.scrollTop + nav.clientHeight - 40) {
        nav.scrollTop = top - nav.clientHeight / 2;
      }
    }
  }, [beside, current]);

  const list = (
    <TocList
      entries={entries}
      current={current}
      onFollow={() => foldRef.current?.removeAttribute('open')}
    />
  );
  return beside ? (
    <nav ref={navRef} className={classes.side} aria-label={t('toc.title')}>
      <div className={classes.title}>{t('toc.title')}</div>
      {list}
    </nav>
  ) : (
    <details ref={foldRef} className={classes.folded}>
      <summary className={classes.title}>{t('toc.title')}</summary>
      <nav aria-label={t('toc.title')}>{list}</nav>
    </details>
  );
}

function TocList(props: {
  entries: readonly TocEntry[];
  current: string | undefined;
  onFollow: () => void;
}) {
  const { entries, current, onFollow } = props;
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {entries.map(({ fragment, title, children }, index) => (
        <li key={fragment ?? index}>
          {fragment ? (
            <InTabLink
              fragment={fragment}
              current={fragment === current}
              className={classes.link}
              onFollow={onFollow}
            >
              {title}
            </InTabLink>
          ) : (
            <div className={classes.group}>{title}</div>
          )}
          {children.length > 0 && (
            <TocList entries={children} current={current} onFollow={onFollow} />
          )}
        </li>
      ))}
    </ul>
  );
}
