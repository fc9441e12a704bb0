import { useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Interval } from 'oncall-rotation';
import { useMemo, useState } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { BlockDialog } from './BlockDialog';
import { ClockChanges } from './ClockChanges';
import { Block, lanesOf } from './lanesOf';
import { Legend } from './Legend';
import { MonthList } from './MonthList';
import { Month } from './months';
import { MonthTable } from './MonthTable';
import { rowsOf } from './rowsOf';
import { Timeline } from './Timeline';

export interface MonthViewProps {
  month: Month;
  zone: string;
  range: Interval;
}

/** A month as a timeline by layer and as a table; on a phone as a list. */
export function MonthView({ month, zone, range }: MonthViewProps) {
  const { t } = useRunbookTranslation();
  const { rotation } = useRotationContext();
  const theme = useTheme();
  const isNarrow = useMediaQuery(theme.breakpoints.down('xs'));
  const lanes = useMemo(() => lanesOf(rotation, range), [rotation, range]);
  const rows = useMemo(() => rowsOf(lanes, range), [lanes, range]);
  const [chosen, setChosen] = useState<Block>();
  if (lanes.length === 0) {
    return <p>{t('rotation.month.noLayers')}</p>;
  }
  return (
    <>
      <ClockChanges zone={zone} range={range} />
      {isNarrow ? (
        <MonthList lanes={lanes} rows={rows} zone={zone} />
      ) : (
        <>
          <Timeline
            lanes={lanes}
            month={month}
            zone={zone}
            range={range}
            onChoose={setChosen}
          />
          <Legend lanes={lanes} />
          <MonthTable lanes={lanes} rows={rows} zone={zone} />
        </>
      )}
      {chosen && (
        <BlockDialog
          block={chosen}
          zone={zone}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
