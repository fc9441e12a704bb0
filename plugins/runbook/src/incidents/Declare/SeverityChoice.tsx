import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { SeverityPolicyData } from 'backstage-plugin-runbook-common';
import { useDurationText } from '../../rotations/times';
import { useRunbookTranslation } from '../../translation';
import { useTextStyles } from '../layout';
import { SeverityMark } from '../marks';

export interface SeverityChoiceProps {
  severities: readonly SeverityPolicyData[];
  value: string;
  onChange: (severity: string) => void;
}

/** The severities with what each means and asks of those who respond. */
export function SeverityChoice(props: SeverityChoiceProps) {
  const { severities, value, onChange } = props;
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const duration = useDurationText();
  const policyText = (policy: SeverityPolicyData) =>
    [
      policy.page
        ? t('incident.declare.pages')
        : t('incident.declare.pagesNobody'),
      ...(['acknowledgeWithin', 'updateEvery', 'handOverAfter'] as const).map(
        field => {
          const length = policy[field];
          return (
            length !== undefined &&
            t(`incident.declare.${field}`, { length: duration(length) })
          );
        },
      ),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend" className={text.quiet}>
        {t('incident.declare.severity')}
      </FormLabel>
      <RadioGroup value={value} onChange={(_, chosen) => onChange(chosen)}>
        {severities.map(policy => (
          <FormControlLabel
            key={policy.severity}
            value={policy.severity}
            control={<Radio color="primary" />}
            label={
              <span>
                <SeverityMark severity={policy.severity} /> {policy.meaning}{' '}
                <span className={text.small}>{policyText(policy)}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
