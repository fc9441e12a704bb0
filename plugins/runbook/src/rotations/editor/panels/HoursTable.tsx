import { UserHours } from 'oncall-rotation';
import { useRunbookTranslation } from '../../../translation';
import { usePanelStyles } from './usePanelStyles';

export interface HoursTableProps {
  hours: readonly UserHours[];
  nameOf: (user: string) => string;
}

/** How much each person is on call in the weeks ahead. */
export function HoursTable({ hours, nameOf }: HoursTableProps) {
  const classes = usePanelStyles();
  const { t } = useRunbookTranslation();
  const title = t('rotation.editor.preview.hours');
  const most = Math.max(1, ...hours.map(person => person.hours));
  return (
    <section aria-label={title}>
      <h3 className={classes.heading}>{title}</h3>
      <table className={classes.table}>
        <tbody>
          {hours.map(person => (
            <tr key={person.user}>
              <th scope="row">{nameOf(person.user)}</th>
              <td>
                {t('rotation.editor.preview.hoursUnit', {
                  hours: person.hours.toLocaleString(undefined, {
                    maximumFractionDigits: 1,
                  }),
                })}
              </td>
              <td>
                {t('rotation.editor.preview.shifts', { count: person.shifts })}
              </td>
              <td style={{ width: '35%' }} aria-hidden>
                <span
                  style={{
                    display: 'inline-block',
                    height: 10,
                    minWidth: 2,
                    width: `${(person.hours / most) * 100}%`,
                    background: 'currentColor',
                    opacity: 0.5,
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
