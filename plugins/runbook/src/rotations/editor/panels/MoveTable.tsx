import { Move } from 'oncall-rotation';
import { ScrollBox } from '../../../theme';
import { useRunbookTranslation } from '../../../translation';
import { RangeInZones } from '../../times';
import { MoreRows } from './MoreRows';
import { usePanelStyles } from './usePanelStyles';

export interface MoveTableProps {
  title: string;
  moves: readonly Move[];
  /** The rotation's. */
  zone: string;
  nameOf: (user: string) => string;
}

/** Who is on call instead of whom, and from when until when. */
export function MoveTable({ title, moves, zone, nameOf }: MoveTableProps) {
  const classes = usePanelStyles();
  const { t } = useRunbookTranslation();
  const names = (users: readonly string[]) =>
    users.map(nameOf).join(', ') || t('rotation.editor.preview.nobody');
  return (
    <section aria-label={title}>
      <h3 className={classes.heading}>{title}</h3>
      {moves.length === 0 ? (
        <p className={classes.quiet}>{t('rotation.editor.preview.noMoves')}</p>
      ) : (
        <MoreRows rows={moves}>
          {rows => (
            <ScrollBox label={title} className={classes.scroll}>
              <table className={classes.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('rotation.editor.preview.period')}</th>
                    <th scope="col">{t('rotation.editor.preview.layer')}</th>
                    <th scope="col">{t('rotation.editor.preview.change')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(move => (
                    <tr key={`${move.layer} ${move.start}`}>
                      <td>
                        <RangeInZones range={move} otherZone={zone} />
                      </td>
                      <td>{move.layer}</td>
                      <td>
                        <del>{names(move.before)}</del> →{' '}
                        <strong
                          className={
                            move.after.length === 0 ? classes.gap : undefined
                          }
                        >
                          {names(move.after)}
                        </strong>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          )}
        </MoreRows>
      )}
    </section>
  );
}
