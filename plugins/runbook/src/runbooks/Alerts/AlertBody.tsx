import { makeStyles } from '@material-ui/core/styles';
import { Block } from 'runbook-markdown';
import { useMemo } from 'react';
import { useRunbookTranslation } from '../../translation';
import { TickReset } from '../Blocks';
import { PlaceholderScope } from '../Commands';
import { flattenEntries, SectionEntry } from '../layout';
import { InTabLink } from '../links';
import { SectionContent, SectionView } from '../Sections';

const useStyles = makeStyles(theme => ({
  jumps: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    listStyle: 'none',
    margin: theme.spacing(0.5, 0),
    padding: 0,
    '& a': { display: 'inline-block', padding: theme.spacing(0.75, 0) },
  },
}));

/** From so many parts on, the reader is given a way straight to the one that tells what to do. */
const PARTS_TO_JUMP = 3;

/** All that the author wrote about an alert; its commands share their values. */
export function AlertBody({ body }: { body: SectionEntry }) {
  const { fragment, children } = body;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const blocks = useMemo(
    (): Block[] =>
      [...flattenEntries([body])].flatMap(({ content }) => content),
    [body],
  );
  const titled = children.filter(({ section }) => section.title);
  return (
    <>
      {titled.length >= PARTS_TO_JUMP && (
        <nav
          aria-label={t('alertSections.parts', { title: body.section.title })}
        >
          <ul className={classes.jumps}>
            {titled.map(child => (
              <li key={child.fragment}>
                <InTabLink fragment={child.fragment}>
                  {child.section.title}
                </InTabLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <PlaceholderScope fragment={fragment} blocks={blocks}>
        <SectionContent entry={body} />
        {children.map(child => (
          <SectionView
            key={child.fragment}
            entry={child}
            level={4}
            withinScope
          />
        ))}
        <TickReset fragment={fragment} />
      </PlaceholderScope>
    </>
  );
}
