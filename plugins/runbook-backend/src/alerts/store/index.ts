export { DatabaseAlertRuleStore } from './DatabaseAlertRuleStore';
export { toBrief } from './toBrief';
export type {
  AlertBrief,
  AlertRuleStore,
  BriefRules,
  ClaimedRules,
  KnownRuleFile,
  MadeAlerts,
  MadeBriefs,
  OutcomeRuleFile,
  RulesOutcome,
  RulesVersion,
  StoredRuleFile,
  StoredRules,
} from './AlertRuleStore';
