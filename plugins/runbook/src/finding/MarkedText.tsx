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
  let at = 0;
  // A split by a group gives what is between and what matches, in turns.
  const parts = text
    .split(new RegExp(`(${wanted.join('|')})`, 'iu'))
    .map((part, index) => {
      const start = at;
      at += part.length;
      return { start, part, isMatch: index % 2 === 1 };
    });
  return (
    <>
      {parts.map(({ start, part, isMatch }) =>
        isMatch ? (
          <mark key={start} className={classes.mark}>
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </>
  );
}
