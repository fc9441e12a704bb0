import { useMemo } from 'react';
import { ScrollBox } from '../../../theme';
import { useRunbookTranslation } from '../../../translation';
import { RangeInZones } from '../../times';
import { joinedStretches } from '../preview/joinedStretches';
import { LayerPreview } from '../preview/previewOf';
import { MoreRows } from './MoreRows';
import { usePanelStyles } from './usePanelStyles';

export interface ShiftTableProps {
  layer: LayerPreview;
  zone: string;
  nameOf: (user: string) => string;
}

/** Who is on call in a layer, shift after shift. */
export function ShiftTable({ layer, zone, nameOf }: ShiftTableProps) {
  const classes = usePanelStyles();
  const { t } = useRunbookTranslation();
  const rows = useMemo(
    () =>
      joinedStretches(layer.stretches).filter(({ state }) => state !== 'off'),
    [layer.stretches],
  );
  return (
    <section aria-label={layer.name}>
      <h3 className={classes.heading}>{layer.name}</h3>
      {layer.external && rows.length === 0 ? (
        <p className={classes.quiet}>
          {t('rotation.editor.calendar.external')}
        </p>
      ) : (
        <MoreRows rows={rows}>
          {shown => (
            <ScrollBox label={layer.name} className={classes.scroll}>
              <table className={classes.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('rotation.editor.preview.period')}</th>
                    <th scope="col">{t('rotation.editor.preview.person')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ start, end, state, users, changed }) => (
                    <tr key={start}>
                      <td>
                        <RangeInZones range={{ start, end }} otherZone={zone} />
                      </td>
                      <td className={state === 'gap' ? classes.gap : undefined}>
                        {state === 'gap'
                          ? t('rotation.editor.preview.gap')
                          : users.map(nameOf).join(', ')}
                        {changed && (
                          <span className={classes.quiet}>
                            {' '}
                            ({t('rotation.editor.preview.instead')})
                          </span>
                        )}
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
