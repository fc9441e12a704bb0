import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  mark: {
    background: 'none',
    color: 'inherit',
    fontWeight: 700,
    textDecoration: 'underline',
  },
});

export interface MarkedTextProps {
  text: string;
  /** Words in lower case, to be marked where they stand in the text. */
  words: readonly string[];
}

/** A text in which one sees why it was found. */
export function MarkedText({ text, words }: MarkedTextProps) {
  const classes = useStyles();
  const wanted = words.map(word => word.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  if (wanted.length === 0) {
    return <>{text}</>;
  }
  // A split by a group gives what is between and what matches, in turns.
  const parts = text.split(new RegExp(`(${wanted.join('|')})`, 'iu'));
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          // eslint-disable-next-line react/no-array-index-key
          <mark key={index} className={classes.mark}>
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </>
  );
}
