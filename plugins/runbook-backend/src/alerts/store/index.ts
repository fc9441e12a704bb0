export { DatabaseAlertRuleStore } from './DatabaseAlertRuleStore';
export type {
  AlertRuleStore,
  ClaimedRules,
  KnownRuleFile,
  MadeAlerts,
  OutcomeRuleFile,
  RulesOutcome,
  RulesVersion,
  StoredRuleFile,
  StoredRules,
} from './AlertRuleStore';
